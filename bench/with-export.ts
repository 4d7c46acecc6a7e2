import { join } from 'node:path'
import { type Extent, generateExport } from './export/generate-export.ts'
import { writeExport } from './export/write-export.ts'
import type { BenchOptions } from './options.ts'
import { withFolder } from './with-folder.ts'

/** Calls with the path of an export: the user's, or one that is written for the purpose and gone behind it. */
export async function withExport<T>(
  options: BenchOptions,
  usual: Extent,
  use: (file: string) => Promise<T>,
): Promise<T> {
  if (options.export !== undefined) return use(options.export)
  const { extent = usual, seed, signal } = options
  return withFolder(async (folder) => {
    const file = join(folder, 'export.xml')
    await writeExport(generateExport(extent, seed), file, signal)
    return use(file)
  })
}
