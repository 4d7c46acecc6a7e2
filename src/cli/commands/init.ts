import { readdir } from 'node:fs/promises'
import { visibleText } from '../../diagnostics/visible-text.ts'
import { plural } from '../../model/plural.ts'
import { sampleUses } from '../../run/sample-uses.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { renderConfigFile } from '../scaffold/config-file.ts'
import { type MigrateFlags, toRunOptions } from '../to-run-options.ts'
import { UsageError } from '../usage-error.ts'
import { writeNewFile } from '../write-new-file.ts'

export interface InitFlags extends Pick<MigrateFlags, 'include' | 'exclude' | 'dialect' | 'force'> {
  readonly js?: boolean
}

/** The configuration at hand is about to be replaced, so it has no say in what is known. */
export async function init(inputs: readonly string[], flags: InitFlags, io: Io): Promise<ExitCode> {
  const file = `shortmark.config.${flags.js === true ? 'js' : 'ts'}`
  await refuseToHide(file, flags, io)
  const options = { ...toRunOptions(inputs, flags, {}, io), isWanted: isUnknownShortcode }
  const samples = inputs.length === 0 ? [] : (await sampleUses(options)).samples
  await writeNewFile(file, renderConfigFile(samples), { cwd: io.cwd, overwrite: flags.force === true })
  const uses = samples.reduce((sum, sample) => sum + sample.uses, 0)
  const found =
    inputs.length === 0
      ? 'it names no input, so it knows no shortcodes'
      : `${plural(samples.length, 'unknown shortcode')}, ${plural(uses, 'use')}`
  const again = inputs.map(visibleText).join(' ') || './export'
  const steps = [
    'Take the comment marks from the lines that are right, and change the others.',
    `See what each becomes: \`migrate ${again} --dry-run --diff=source\`.`,
    `What needs code: \`migrate create-transformer <tag> --from ${again}\`.`,
  ]
  io.stderr.write(`Wrote ${file}: ${found}.\n\nNext\n${steps.map((step) => `  ${step}\n`).join('')}`)
  return exitCodes.done
}

const isUnknownShortcode = ({ kind, known }: { kind: string; known: boolean }): boolean =>
  kind === 'shortcode' && !known

/** Of two configurations one would never be read. */
async function refuseToHide(file: string, { force }: InitFlags, { cwd }: Io): Promise<void> {
  const found = (await readdir(cwd)).filter((name) => /^shortmark\.config\.(?:ts|js|mjs|json)$/.test(name)).sort()
  const other = found.find((name) => name !== file)
  if (other !== undefined)
    throw new UsageError(`Unexpected \`${other}\`, expected no other configuration; delete it, or edit it by hand`)
  if (found.includes(file) && force !== true)
    throw new UsageError(`Unexpected \`${file}\`, expected none; overwrite it with \`--force\`, or edit it by hand`)
}
