import { Command } from 'commander'
import type { ExitCode } from './exit-codes.ts'
import type { Io } from './io.ts'
import {
  color,
  config,
  dialect,
  exclude,
  from,
  include,
  json,
  mergeOptions,
  migrateOptions,
  tags,
  unknown,
} from './options.ts'
import { version } from './version.ts'

const examples = `
Examples:
  migrate ./export                         all that is in the folder, to ./migrated
  migrate ./export --dry-run               what would be written, as a diff
  migrate site.xml --out content --front-matter toml
  migrate ./export --dry-run --check       for CI: exit code 1 when something would change or be lost
  migrate ./posts --unknown keep --unknown ad=drop
  migrate ./content --in-place --dry-run   what another tool has left in Markdown and MDX, as a diff
  migrate ./export --report sarif=a.sarif  a report for code scanning; again for more kinds
  migrate inspect ./export                 which shortcodes and blocks there are

A folder that is called like a command: migrate ./inspect

Exit codes: 0 done, 1 findings, 2 could not run, 130 interrupted`

/** Flags and help, nothing else: what a command does is loaded when it is asked for. */
export function createProgram(io: Io, exit: (code: ExitCode) => void): Command {
  const program = new Command('migrate')
    .description('Turns WordPress exports, and what other tools left of them, into clean Markdown.')
    .version(version(), '-V, --version')
    .enablePositionalOptions()
    .showHelpAfterError('For example: migrate ./export --out content (all options: migrate --help)')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
  addMigrate(program, io, exit)
  // For those who call it by the package's name: `shortmark migrate ./export`.
  addMigrate(program.command('migrate', { hidden: true }), io, exit)
  addInspect(program, io, exit)
  addExplain(program, io, exit)
  addInit(program, io, exit)
  addCreateTransformer(program, io, exit)
  addAst(program, io, exit)
  addReport(program, io, exit)
  return program
}

function addMigrate(command: Command, io: Io, exit: (code: ExitCode) => void): void {
  command.argument('<inputs...>', 'exports, folders, globs: .xml .html .htm .md .mdx .markdown .txt .json')
  for (const option of migrateOptions()) command.addOption(option)
  command.action(async (inputs: string[]) => {
    const { migrate } = await import('./commands/migrate.ts')
    exit(await migrate(inputs, command.opts(), io))
  })
}

function addInspect(program: Command, io: Io, exit: (code: ExitCode) => void): void {
  const command = program.command('inspect').summary('list every shortcode and block, and what would happen to it')
  command.description(
    'Lists every shortcode and block with its count, an example, and whether a transformer knows it or what happens else; what nobody knows comes first.',
  )
  command.argument('<inputs...>', 'exports, folders, globs')
  for (const option of [unknown(), include(), exclude(), dialect(), config(), json('the list'), ...color()])
    command.addOption(option)
  command.addHelpText('after', '\nExample:\n  migrate inspect ./export --json > shortcodes.json')
  command.action(async (inputs: string[]) => {
    const { inspect } = await import('./commands/inspect.ts')
    exit(await inspect(inputs, command.opts(), io))
  })
}

function addExplain(program: Command, io: Io, exit: (code: ExitCode) => void): void {
  const command = program.command('explain').summary('say what a finding means, or who takes a shortcode or block')
  command.description(
    'Says of the code of a finding what it means and what to do; of a shortcode or block who takes it, with which attributes, and how to have it otherwise.',
  )
  command.argument('<word>', 'the code of a finding, a tag, or the name of a block')
  for (const option of [unknown(), config(), ...color()]) command.addOption(option)
  command.addHelpText(
    'after',
    '\nExamples:\n  migrate explain link-lost\n  migrate explain gallery\n  migrate explain core/table',
  )
  command.action(async (word: string) => {
    const { explain } = await import('./commands/explain.ts')
    exit(await explain(word, command.opts(), io))
  })
}

function addInit(program: Command, io: Io, exit: (code: ExitCode) => void): void {
  const command = program.command('init').summary('write a configuration with a line for each unknown shortcode')
  command.description(
    'Writes shortmark.config.ts, with a suggested line for each shortcode of the inputs that no transformer knows.',
  )
  command.argument('[inputs...]', 'exports, folders, globs')
  command.option('--js', 'write shortmark.config.js')
  command.option('--force', 'overwrite the configuration that is there')
  for (const option of [include(), exclude(), dialect()]) command.addOption(option)
  command.addHelpText('after', '\nExample:\n  migrate init ./export')
  command.action(async (inputs: string[]) => {
    const { init } = await import('./commands/init.ts')
    exit(await init(inputs, command.opts(), io))
  })
}

function addCreateTransformer(program: Command, io: Io, exit: (code: ExitCode) => void): void {
  const command = program
    .command('create-transformer')
    .summary('write a transformer to begin with, and fixtures for it')
  command.description(
    'Writes a transformer with the attributes and likely types that are seen in the inputs, and a fixture for each of a few real uses.',
  )
  command.argument('<tag>', 'a tag, or a block as in acme/tides')
  command.addOption(from())
  command.option('--dir <folder>', 'where it goes (default: transformers)')
  for (const option of [include(), exclude(), dialect(), config()]) command.addOption(option)
  command.addHelpText('after', '\nExample:\n  migrate create-transformer tide_table --from ./export')
  command.action(async (tag: string) => {
    const { createTransformer } = await import('./commands/create-transformer.ts')
    exit(await createTransformer(tag, command.opts(), io))
  })
}

function addAst(program: Command, io: Io, exit: (code: ExitCode) => void): void {
  const command = program.command('ast').summary('print the shortcode tree of a text')
  command.description('Prints the shortcode tree of a text as JSON.')
  command.argument('<file>', 'a file, or - for standard input')
  command.addOption(tags()).addOption(dialect())
  command.addHelpText('after', '\nExample:\n  echo \'[gallery ids="1,2"]\' | migrate ast - --tags gallery')
  command.action(async (file: string) => {
    const { ast } = await import('./commands/ast.ts')
    exit(await ast(file, command.opts(), io))
  })
}

function addReport(program: Command, io: Io, exit: (code: ExitCode) => void): void {
  const group = program.command('report').summary('work with reports of earlier runs')
  const command = group.command('merge').summary('join the reports of the shards of one run')
  command.description(
    'Joins the reports of the shards of one run, as JSON or NDJSON, to the report that the whole run would have given. Takes a single report of a whole run as well, to make others of it.',
  )
  command.argument('<reports...>', 'files that `--report json=…` or `--report ndjson=…` has written')
  for (const option of mergeOptions()) command.addOption(option)
  command.addHelpText(
    'after',
    '\nExample:\n  migrate report merge report-*.ndjson --report sarif=report.sarif --report summary',
  )
  command.action(async (reports: string[]) => {
    const { mergeReports } = await import('./commands/merge-reports.ts')
    exit(await mergeReports(reports, command.opts(), io))
  })
}
