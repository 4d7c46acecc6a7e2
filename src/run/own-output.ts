import { dirname, resolve } from 'node:path'
import { behindLinks } from '../output/behind-links.ts'
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
  const root = behindLinks(resolve(cwd, out))
  if (inputs.some((input) => isWithin(root, behindLinks(resolve(cwd, input))))) return () => false
  // Thousands of posts come out of one file, and thousands of files lie in one folder.
  const known = new Map<string, boolean>()
  return (file) => {
    const folder = dirname(resolve(cwd, file))
    let isOutput = known.get(folder)
    if (isOutput === undefined) {
      isOutput = isWithin(root, behindLinks(folder))
      known.set(folder, isOutput)
    }
    return isOutput
  }
}
