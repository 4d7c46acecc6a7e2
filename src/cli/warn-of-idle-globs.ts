import pc from 'picocolors'
import { visibleText } from '../diagnostics/visible-text.ts'
import { idleGlobs } from '../sources/index.ts'
import { type Io, wantsColor } from './io.ts'
import type { MigrateFlags } from './to-run-options.ts'

/**
 * What somebody meant to leave out is about to be published. A warning and no refusal: a script may well leave out a folder
 * that is not always there.
 */
export async function warnOfIdleGlobs(
  inputs: readonly string[],
  { exclude = [], color }: Pick<MigrateFlags, 'exclude' | 'color'>,
  { cwd, stderr, env }: Io,
): Promise<void> {
  if (exclude.length === 0) return
  const label = pc.createColors(wantsColor(color, stderr, env)).yellow('warning:')
  for (const glob of await idleGlobs(inputs, exclude, { cwd }))
    stderr.write(
      `${label} \`--exclude ${visibleText(glob)}\` matches no file. Globs are held against paths from the input, and as they are printed.\n`,
    )
}
