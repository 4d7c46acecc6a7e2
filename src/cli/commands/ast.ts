import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { stringifyJson } from '../../reports/json.ts'
import { parseShortcodes } from '../../run/parse-shortcodes.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import type { MigrateFlags } from '../to-run-options.ts'
import { UsageError } from '../usage-error.ts'

export interface AstFlags extends Pick<MigrateFlags, 'dialect'> {
  readonly tags?: readonly string[]
}

export async function ast(file: string, { tags, dialect = 'auto' }: AstFlags, io: Io): Promise<ExitCode> {
  const source = file === '-' ? await text(io.stdin) : await read(file, io)
  const root = parseShortcodes(source, { tags: tags ?? (() => true), dialect })
  io.stdout.write(stringifyJson(root))
  return exitCodes.done
}

async function read(file: string, { cwd }: Io): Promise<string> {
  try {
    return await readFile(resolve(cwd, file), 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `Unexpected file \`${file}\`, expected one that can be read (${reason}); for standard input give \`-\``,
    )
  }
}
