/** Why the file system refuses, in words; `undefined` for errors that are not its own. */
export function refusalOf(error: unknown): string | undefined {
  // A text of half a gigabyte does not fit into a string of V8.
  if (error instanceof RangeError && /string length|string longer/i.test(error.message))
    return 'one of its texts is too large'
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code !== 'string') return undefined
  if (Object.hasOwn(reasons, code)) return reasons[code]
  return error instanceof Error && 'syscall' in error ? error.message : undefined
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it is gone',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'one of its texts is too large',
}
