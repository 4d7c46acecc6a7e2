import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createExcerptReader, type SourceExcerpt } from '../diagnostics/source-excerpt.ts'
import { readChunks } from '../sources/text/read-text.ts'

/**
 * The lines around the places of a few findings. Each file is read once, no further than needed, and nothing of it is
 * held but these lines. What cannot be read any more has none: the finding stands without.
 */
export async function readExcerpts(
  findings: readonly Diagnostic[],
  cwd: string,
): Promise<Map<Diagnostic, SourceExcerpt>> {
  const excerpts = new Map<Diagnostic, SourceExcerpt>()
  for (const [file, group] of byFile(findings)) {
    const found = await readFrom(
      resolve(cwd, file),
      group.map(([, place]) => place),
    ).catch(() => [])
    for (const [index, [finding]] of group.entries()) {
      const excerpt = found[index]
      if (excerpt !== undefined) excerpts.set(finding, excerpt)
    }
  }
  return excerpts
}

type Placed = readonly [Diagnostic, NonNullable<Diagnostic['place']>]

function byFile(findings: readonly Diagnostic[]): Map<string, Placed[]> {
  const files = new Map<string, Placed[]>()
  for (const finding of findings) {
    const { file, place } = finding
    if (file !== undefined && place !== undefined) files.set(file, [...(files.get(file) ?? []), [finding, place]])
  }
  return files
}

async function readFrom(path: string, places: readonly Placed[1][]): Promise<(SourceExcerpt | undefined)[]> {
  const reader = createExcerptReader(places)
  for await (const chunk of readChunks(path, () => {})) if (!reader.read(chunk)) break
  return reader.excerpts()
}
