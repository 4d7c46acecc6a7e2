declare module 'write-file-atomic' {
  interface Options {
    /** Whether the bytes are forced onto the disk before the rename (default: true). */
    fsync?: boolean
    /** Called while the temporary file is open and still empty. */
    tmpfileCreated?: (path: string) => void
  }

  const writeFileAtomic: {
    /** Without `data` the temporary file stays as `tmpfileCreated` left it. */
    sync(path: string, data: string | undefined, options?: Options): void
  }
  export default writeFileAtomic
}
