import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import { memoryIo } from './memory-io.ts'

export interface Workspace {
  readonly folder: string
  /** Runs the command in the folder. */
  migrate(
    argv: readonly string[],
    io?: Partial<Io> & { tty?: boolean },
  ): Promise<{ code: number; out: string; err: string }>
  read(path: string): Promise<string>
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Every file, sorted, but for what the tool keeps for itself. */
  files(): Promise<string[]>
}

const made: string[] = []
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** A folder with these files, gone after the test. */
export async function workspace(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'shortmark-'))
  made.push(folder)
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  for (const [path, content] of Object.entries(files)) await write(path, content)
  return {
    folder,
    write,
    read: (path) => readFile(join(folder, path), 'utf8'),
    async migrate(argv, changes = {}) {
      const io = memoryIo({ cwd: folder, ...changes })
      const code = await main(argv, io)
      return { code, out: io.out(), err: io.err() }
    },
    async files() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
        .filter((path) => !path.includes('.shortmark/'))
        .sort()
    },
  }
}
