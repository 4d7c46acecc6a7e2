import { CommanderError } from 'commander'
import pc from 'picocolors'
import { collectEarly } from './collect-early.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { type Io, processIo, wantsColor } from './io.ts'
import { createProgram } from './program.ts'

/**
 * @param argv What stands behind the command: `process.argv.slice(2)`.
 * @returns The exit code. Never throws.
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  collectEarly()
  let code: ExitCode = exitCodes.done
  try {
    await createProgram(io, (result) => {
      code = result
    }).parseAsync(argv.map(spellDiff), { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.couldNotRun
    io.stderr.write(describe(error, wantsColor(undefined, io.stderr, io.env)))
    return exitCodes.couldNotRun
  }
}

/** A bare `--diff` would take the input behind it for its value. */
function spellDiff(argument: string, index: number, argv: readonly string[]): string {
  const next = argv[index + 1]
  return argument === '--diff' && !['disk', 'source', 'stat'].includes(next ?? '') ? '--diff=disk' : argument
}

/** Errors that are told to the user by name; what is none of them is a bug of ours, and its stack is what we need. */
const expectedErrors: ReadonlySet<string> = new Set([
  'ConfigError',
  'FieldError',
  'InputError',
  'OutputError',
  'UsageError',
])

function describe(error: unknown, color: boolean): string {
  const label = pc.createColors(color).red('error:')
  if (error instanceof Error && expectedErrors.has(error.name)) return `${label} ${error.message}\n`
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${label} This is a bug in shortmark. Please report it with these lines:\n${trace}\n`
}
