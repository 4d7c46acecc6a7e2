import { resolve } from 'node:path'
import { visibleText } from '../diagnostics/visible-text.ts'
import { behindLinks } from '../output/behind-links.ts'
import { isWithin } from '../output/contained-path.ts'
import { ownFolder } from '../output/manifest.ts'
import { UsageError } from './usage-error.ts'

/** A file that an option wants written. */
export interface FilePlace {
  readonly option: string
  /** As the user typed it. */
  readonly path: string
}

/**
 * Asked before the run: each of these files is written as a whole, over what is there.
 *
 * @param taken Files that are read: inputs.
 * @param out The output folder, in which the folder with our own files lies.
 * @throws {UsageError} Where one would be written over another, over what is read, or over what the next run needs.
 */
export function checkPlaces(
  places: readonly FilePlace[],
  { cwd, taken = [], out }: { readonly cwd: string; readonly taken?: readonly string[]; readonly out?: string },
): void {
  if (places.length === 0) return
  const inputs = new Set(taken.map((path) => resolve(cwd, path)))
  const written = new Map<string, string>()
  for (const { option, path } of places) {
    const place = behindLinks(resolve(cwd, path))
    const unexpected = `Unexpected \`${visibleText(path)}\` for \`${option}\``
    if (inputs.has(place) || inputs.has(resolve(cwd, path)))
      throw new UsageError(`${unexpected}, which is an input; name a file of its own, outside of the input`)
    if (out !== undefined && isWithin(behindLinks(resolve(cwd, out, ownFolder)), place))
      throw new UsageError(`${unexpected}, where the tool keeps its own files; name one outside of \`${ownFolder}\``)
    const other = written.get(place)
    if (other !== undefined)
      throw new UsageError(`${unexpected}, which \`${other}\` is to write as well; name a file of its own for each`)
    written.set(place, option)
  }
}
