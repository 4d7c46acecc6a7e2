import { type FindOptions, findFiles } from './find-files.ts'

/**
 * Those of the globs to leave out that match no file.
 *
 * @throws InputError When an input matches nothing.
 */
export async function idleGlobs(
  inputs: readonly string[],
  globs: readonly string[],
  { cwd }: Pick<FindOptions, 'cwd'>,
): Promise<string[]> {
  const options: FindOptions = { cwd, reportFor: () => () => {} }
  const all = await findFiles(inputs, options)
  const idle: string[] = []
  for (const glob of globs) {
    // That nothing is left of an input is an error, and a match.
    const left = await findFiles(inputs, { ...options, exclude: [glob] }).catch(() => [])
    if (left.length === all.length) idle.push(glob)
  }
  return idle
}
