import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateExport } from '../../bench/export/generate-export.ts'

/** Some posts with pictures, galleries, code, blocks and what else a site has. */
export function writeExport(folder: string, posts: number, seed = 1): void {
  writeFileSync(join(folder, 'site.xml'), [...generateExport({ posts }, seed)].join(''))
}
