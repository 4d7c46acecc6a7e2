import path from 'node:path'
import type { Report } from '../diagnostics/diagnostic.ts'
import { compareStrings } from '../diagnostics/format.ts'

/** Pictures and the like, told folder by folder: a media library has thousands. */
export interface OtherFiles {
  add(file: string): void
  report(reportFor: (file: string) => Report): void
}

export function createOtherFiles(): OtherFiles {
  const folders = new Map<string, string[]>()
  return {
    add(file) {
      const folder = path.posix.dirname(file)
      const files = folders.get(folder)
      if (files === undefined) folders.set(folder, [file])
      else files.push(file)
    },
    report(reportFor) {
      for (const [folder, files] of folders) {
        const [first = folder] = files
        if (files.length === 1) reportFor(first)('file-unrecognised', { reason: 'it is no text' })
        else
          reportFor(folder)('file-unrecognised', {
            reason: `it holds ${files.length} files that are no text: ${countsOf(files)}`,
          })
      }
    },
  }
}

function countsOf(files: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const file of files) {
    const extension = path.posix.extname(file).toLowerCase() || 'without extension'
    counts.set(extension, (counts.get(extension) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([extension, count]) => `${count} ${extension}`)
    .join(', ')
}
