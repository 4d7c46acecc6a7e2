import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareStrings } from '../diagnostics/format.ts'

/** A case: a folder with an `input.html`. */
export interface Fixture {
  /** Its way from the folder of all, with forward slashes: `tide_table/two-days`. */
  readonly name: string
  readonly path: string
}

/**
 * Every case below a folder, sorted.
 *
 * @throws When there is none: a test over nothing would pass.
 */
export function findFixtures(folder: URL | string): Fixture[] {
  const root = typeof folder === 'string' ? folder : fileURLToPath(folder)
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('/input.html'))
    .map((path) => path.slice(1, -'/input.html'.length))
    .sort(compareStrings)
  if (names.length === 0)
    throw new Error(`Unexpected folder ${root}, expected one with an \`input.html\` somewhere in it`)
  return names.map((name) => ({ name, path: join(root, name) }))
}
