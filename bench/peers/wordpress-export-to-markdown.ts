import { readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/** A command that turns an export into a folder of Markdown. */
export interface Tool {
  readonly name: string
  readonly script: string
  args(file: string, out: string): readonly string[]
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly bin: Readonly<Record<string, string>>
}

const packageName = 'wordpress-export-to-markdown'

/** The copies that `WETM_DIR` names. The package is no dependency of ours: it is measured, and used for nothing. */
export const installedTools = (variable = process.env['WETM_DIR'] ?? ''): Tool[] =>
  variable
    .split(delimiter)
    .filter((path) => path !== '')
    .map((path) => readTool(resolve(path)))

function readTool(folder: string): Tool {
  const manifest = readManifest(folder)
  if (manifest?.name !== packageName)
    throw new Error(`Unexpected folder ${folder} in WETM_DIR, expected one with the package.json of ${packageName}`)
  const { name, version, bin } = manifest
  const major = Number(version.split('.')[0])
  if (major < 3) checkDelay(folder)
  return { name: `${name} ${version}`, script: join(folder, bin[name]!), args: major < 3 ? argsOf2 : argsOf3 }
}

function readManifest(folder: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  } catch {
    return undefined
  }
}

/** Without questions and downloads: the others ask nothing and load nothing. */
const argsOf2 = (file: string, out: string): string[] => [
  '--wizard=false',
  `--input=${file}`,
  `--output=${out}`,
  '--save-attached-images=false',
  '--save-scraped-images=false',
  '--include-other-types=true',
]

/** Version 3 waits 25 ms before each file if it is not told otherwise. */
const argsOf3 = (file: string, out: string): string[] => [
  '--wizard=false',
  `--input=${file}`,
  `--output=${out}`,
  '--save-images=none',
  '--write-delay=0',
]

/** Version 2 waits, too, and is told otherwise in its settings. */
function checkDelay(folder: string): void {
  const settings = join(folder, 'src', 'settings.js')
  const delay = /markdown_file_write_delay = (\d+)/.exec(readFileSync(settings, 'utf8'))?.[1]
  if (delay !== '0')
    throw new Error(
      `Unexpected delay of ${delay} ms before each file, expected none; set \`markdown_file_write_delay = 0\` in ${settings}`,
    )
}
