import { InvalidArgumentError, Option } from 'commander'
import type { Extent } from './generate-export.ts'
import { readSize } from './read-size.ts'

export interface ExtentFlags {
  readonly posts?: number
  readonly size?: number
  readonly seed: number
}

/** How an export is asked for, wherever one is written. */
export const extentOptions = (): Option[] => [
  new Option('--posts <n>', 'so many posts and pages').argParser(readCount).conflicts('size'),
  new Option('--size <size>', 'as many posts as make so many bytes, like 500MB or 2GB').argParser((text) => {
    const bytes = readSize(text)
    if (bytes === undefined) throw new InvalidArgumentError('Expected a number and a unit, like 500MB or 2GB.')
    return bytes
  }),
  new Option('--seed <n>', 'another number writes another export').argParser(readCount).default(1),
]

export const extentOf = ({ posts, size }: ExtentFlags): Extent | undefined =>
  size !== undefined ? { bytes: size } : posts !== undefined ? { posts } : undefined

export function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(text)
}
