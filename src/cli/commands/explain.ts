import { readFile } from 'node:fs/promises'
import { loadConfig } from '../../config/load.ts'
import { type Code, catalogue } from '../../diagnostics/catalogue.ts'
import { visibleText } from '../../diagnostics/visible-text.ts'
import { renderCode, renderExplanation } from '../../reports/explain.ts'
import { explain as explainName, knownNames } from '../../run/explain.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type Io, wantsColor } from '../io.ts'
import { nearestNames } from '../nearest-names.ts'
import { packageFile } from '../package-file.ts'
import { type MigrateFlags, toRunOptions } from '../to-run-options.ts'
import { UsageError } from '../usage-error.ts'

export type ExplainFlags = Pick<MigrateFlags, 'unknown' | 'config' | 'color'>

/** @param word A code, a tag or a block, with its brackets or delimiters if somebody likes. */
export async function explain(word: string, flags: ExplainFlags, io: Io): Promise<ExitCode> {
  const { migrate } = toRunOptions([], flags, await loadConfig(io.cwd, flags.config), io)
  const name = word
    .trim()
    .replace(/^\[\/?|\]$/g, '')
    .replace(/^wp:(?!.*\/)/, 'core/')
    .replace(/^wp:/, '')
  const style = { color: wantsColor(flags.color, io.stdout, io.env) }
  const parts = [
    ...(isCode(name) ? [renderCode(name, await exampleOf(name), style)] : []),
    ...explainName(name, migrate).map((explanation) => renderExplanation(explanation, style)),
  ]
  if (parts.length === 0) throw unknownWord(name, [...Object.keys(catalogue), ...knownNames(migrate)])
  io.stdout.write(parts.join('\n'))
  return exitCodes.done
}

const isCode = (word: string): word is Code => Object.hasOwn(catalogue, word)

/** The page of findings is part of the package, and shows each as a run words it. */
async function exampleOf(code: Code): Promise<string | undefined> {
  const page = await readFile(packageFile('docs/diagnostics.md'), 'utf8').catch(() => '')
  return page.split(`\n## ${code}\n`)[1]?.match(/^\s*\*\*\w+\*\* · (.+)$/m)?.[1]
}

function unknownWord(word: string, names: readonly string[]): UsageError {
  const nearest = nearestNames(word, names).map((name) => `\`${name}\``)
  const hint = nearest.length === 0 ? '' : `; did you mean ${nearest.join(', ')}?`
  return new UsageError(
    `Unexpected \`${visibleText(word)}\`, expected the code of a finding, or a shortcode or block that is known${hint}\nFor a shortcode of your own: \`migrate create-transformer ${visibleText(word)}\`, or \`shortcodes\` in the configuration; \`migrate init ./export\` writes one.`,
  )
}
