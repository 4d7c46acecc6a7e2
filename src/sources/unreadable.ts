/** Why the file system refuses, in words; `undefined` for errors that are not its own. */
export function refusalOf(error: unknown): string | undefined {
  // A text of half a gigabyte does not fit into a string of V8.
  if (error instanceof RangeError && /string length|string longer/i.test(error.message))
    return 'one of its texts is too large'
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code !== 'string') return undefined
  if (code === 'ENOENT' && error instanceof Error && 'path' in error && mayBeMisread(String(error.path))) return misread
  if (Object.hasOwn(reasons, code)) return reasons[code]
  return error instanceof Error && 'syscall' in error ? error.message : undefined
}

/** Node shows this character in place of bytes that are no UTF-8, and finds no file by what it shows. */
export const mayBeMisread = (path: string): boolean => path.includes('\ufffd')

export const misread = 'its name is no UTF-8; rename it'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it is gone',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'one of its texts is too large',
}
