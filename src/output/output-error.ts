/** The output could not be written or read. The message says what to do; `path` is relative to the output folder. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
  readonly path: string

  constructor(message: string, path: string, options?: ErrorOptions) {
    super(message, options)
    this.path = path
  }
}

/** What the operating system answers, and what a person can do about it. */
const remedies: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: (path) => `No space left for \`${path}\`; free some and run again, no half file was left behind`,
  EDQUOT: (path) =>
    `The disk quota leaves no space for \`${path}\`; free some and run again, no half file was left behind`,
  EACCES: (path) =>
    `No permission to use \`${path}\`; give yourself write access to its folder, or choose another with \`--out\``,
  EPERM: (path) =>
    `No permission to use \`${path}\`; give yourself write access to its folder, or choose another with \`--out\``,
  EROFS: (path) => `\`${path}\` is on a read-only file system; choose another folder with \`--out\``,
  ENOTDIR: (path) =>
    `Unexpected file on the way to \`${path}\`, expected a folder; move the file away, or choose another with \`--out\``,
  EEXIST: (path) =>
    `Unexpected file on the way to \`${path}\`, expected a folder; move the file away, or choose another with \`--out\``,
  EISDIR: (path) => `Unexpected folder \`${path}\`, expected a file; move it away, or choose another with \`--out\``,
  ENAMETOOLONG: (path) => `The path \`${path}\` is too long for this file system; choose a shorter \`--out\``,
  EMFILE: (path) => `Too many open files to use \`${path}\`; raise the limit (\`ulimit -n\`) and run again`,
}

export const hasErrorCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code)

/** An error of the file system in words. What is already one of ours passes through. */
export function toOutputError(error: unknown, path: string): OutputError {
  if (error instanceof OutputError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const remedy = Object.hasOwn(remedies, code) ? remedies[code] : undefined
  const reason = error instanceof Error ? error.message : String(error)
  return new OutputError(remedy?.(path) ?? `\`${path}\` could not be used: ${reason}`, path, { cause: error })
}
