declare module 'write-file-atomic' {
  interface Options {
    /** Whether the bytes are forced onto the disk before the rename (default: true). */
    fsync?: boolean
    /** Awaited while the temporary file is open and still empty. */
    tmpfileCreated?: (path: string) => Promise<void>
  }

  /** Without `data` the temporary file stays as `tmpfileCreated` left it. */
  export default function writeFileAtomic(path: string, data: string | undefined, options?: Options): Promise<void>
}
