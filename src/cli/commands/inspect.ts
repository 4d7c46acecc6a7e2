import { loadConfig } from '../../config/load.ts'
import { renderFinding } from '../../reports/findings.ts'
import { renderInspection, renderInspectionJson } from '../../reports/inspect.ts'
import { inspect as inspectSource } from '../../run/inspect.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type Io, wantsColor } from '../io.ts'
import { type MigrateFlags, toRunOptions } from '../to-run-options.ts'

export type InspectFlags = Pick<
  MigrateFlags,
  'unknown' | 'include' | 'exclude' | 'dialect' | 'config' | 'json' | 'color'
>

export async function inspect(inputs: readonly string[], flags: InspectFlags, io: Io): Promise<ExitCode> {
  const config = await loadConfig(io.cwd, flags.config)
  const { inspection, diagnostics } = await inspectSource(toRunOptions(inputs, flags, config, io))
  const problems = diagnostics.filter(({ severity }) => severity === 'error')
  const color = wantsColor(flags.color, io.stderr, io.env)
  for (const problem of problems) io.stderr.write(`${renderFinding(problem, { color })}\n`)
  if (flags.json === true) io.stdout.write(renderInspectionJson(inspection))
  else io.stdout.write(renderInspection(inspection, { color: wantsColor(flags.color, io.stdout, io.env) }))
  return problems.length > 0 ? exitCodes.findings : exitCodes.done
}
