import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { loadConfig } from '../../config/load.ts'
import { visibleText } from '../../diagnostics/visible-text.ts'
import { plural } from '../../model/plural.ts'
import type { UseSample } from '../../model/use-sample.ts'
import { sampleUses } from '../../run/sample-uses.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { reservedWords } from '../scaffold/reserved-words.ts'
import { renderTransformerFile } from '../scaffold/transformer-file.ts'
import { type MigrateFlags, toRunOptions } from '../to-run-options.ts'
import { UsageError } from '../usage-error.ts'
import { writeNewFile } from '../write-new-file.ts'

export interface CreateTransformerFlags extends Pick<MigrateFlags, 'include' | 'exclude' | 'dialect' | 'config'> {
  /** Inputs in which uses are looked for. */
  readonly from?: readonly string[]
  readonly dir?: string
}

/** @param name A tag, or a block with its namespace. */
export async function createTransformer(name: string, flags: CreateTransformerFlags, io: Io): Promise<ExitCode> {
  const dir = relative(io.cwd, resolve(io.cwd, flags.dir ?? 'transformers'))
  // It becomes the name of a file and of a variable.
  if (!/^[A-Za-z][\w-]*(?:\/[A-Za-z][\w-]*)?$/.test(name)) {
    throw new UsageError(
      `Unexpected \`${visibleText(name)}\`, expected a tag as in \`tide_table\` or a block as in \`acme/tides\``,
    )
  }
  const base = name.replace('/', '-')
  const file = join(dir, `${base}.ts`)
  const fixtures = join(dir, 'fixtures', base)
  for (const path of [file, fixtures]) {
    if (existsSync(resolve(io.cwd, path)))
      throw new UsageError(`Unexpected \`${visibleText(path)}\`, expected none; move it away, or edit it by hand`)
  }
  const sample = await sampleOf(name, flags, io)
  await writeNewFile(file, renderTransformerFile(sample), io)
  for (const [index, text] of sample.examples.entries())
    await writeNewFile(join(fixtures, `use-${index + 1}`, 'input.html'), `${text}\n`, io)
  io.stderr.write(nextSteps({ base, file, fixtures, cases: sample.examples.length }))
  return exitCodes.done
}

async function sampleOf(name: string, flags: CreateTransformerFlags, io: Io): Promise<UseSample> {
  const kind = name.includes('/') ? 'block' : 'shortcode'
  const { from = [] } = flags
  if (from.length === 0) {
    const example = kind === 'block' ? `<!-- wp:${name} /-->` : `[${name}]`
    return { kind, name, uses: 0, documents: 0, attributes: [], positional: 0, hasContent: false, examples: [example] }
  }
  const options = toRunOptions(from, flags, await loadConfig(io.cwd, flags.config), io)
  const isWanted = (use: { kind: string; name: string }): boolean => use.kind === kind && use.name === name
  const { samples } = await sampleUses({ ...options, isWanted, tags: [name] })
  if (samples[0] !== undefined) return samples[0]
  const where = from.map((input) => `\`${visibleText(input)}\``).join(', ')
  throw new UsageError(
    `Unexpected \`${name}\`, expected one that is used in ${where}; \`migrate inspect\` lists them, and without \`--from\` none is looked for`,
  )
}

interface Written {
  readonly base: string
  readonly file: string
  readonly fixtures: string
  readonly cases: number
}

function nextSteps({ base, file, fixtures, cases }: Written): string {
  const camel = base.replace(/[-_]+(\w)/g, (_match, letter: string) => letter.toUpperCase()).replace(/[-_]/g, '')
  const variable = reservedWords.includes(camel) ? `${camel}Tag` : camel
  return visibleLinesOf([
    `Wrote ${file} and ${plural(cases, 'fixture')} in ${fixtures}.`,
    '',
    'Next',
    `  1. Write what the page showed in ${file}.`,
    '  2. Name it in shortmark.config.ts:',
    `       import ${variable} from './${file.replaceAll('\\', '/')}'`,
    `       export default defineConfig({ transformers: [${variable}] })`,
    `  3. Test it, in ${join(fixtures, '..', '..', 'fixtures.test.ts')}, with vitest or node:test:`,
    "       import { test } from 'vitest'",
    "       import { defineFixtureTests } from 'shortmark/testing'",
    `       import ${variable} from './${base}.ts'`,
    "       const fixtures = new URL('./fixtures/', import.meta.url)",
    `       defineFixtureTests({ test, fixtures, transformers: [${variable}], update: process.env.UPDATE === '1' })`,
    '  4. Run the tests with UPDATE=1 once, and read what they wrote: output.md, metadata.json, messages.txt.',
  ])
}

const visibleLinesOf = (lines: readonly string[]): string => `${lines.map(visibleText).join('\n')}\n`
