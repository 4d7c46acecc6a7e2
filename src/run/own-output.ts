import { resolve } from 'node:path'
import { isWithin } from '../output/contained-path.ts'

export interface Folders {
  readonly inputs: readonly string[]
  readonly cwd: string
  readonly out: string
}

/**
 * Whether a file is what an earlier run wrote: with `migrate .` the output lies inside the input, and the next run must
 * not take it for more of it. Whoever names the output folder itself wants it read.
 */
export function createOutputTest({ inputs, cwd, out }: Folders): (file: string) => boolean {
  const root = resolve(cwd, out)
  if (inputs.some((input) => isWithin(root, resolve(cwd, input)))) return () => false
  let last: string | undefined
  let isLast = false
  return (file) => {
    // Thousands of posts come out of one file.
    if (file !== last) {
      last = file
      isLast = isWithin(root, resolve(cwd, file))
    }
    return isLast
  }
}
