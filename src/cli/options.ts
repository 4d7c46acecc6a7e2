import { InvalidArgumentError, Option } from 'commander'
import { dialects, frontMatterFormats, metadataPlaces, severities, unknownPolicies } from '../config/define-config.ts'
import { type MaxLoss, parseMaxLoss } from '../config/max-loss.ts'
import { catalogue } from '../diagnostics/catalogue.ts'
import type { Shard } from '../model/run-report.ts'
import { reportKinds } from '../reports/index.ts'
import { parseReportTarget, type ReportTarget } from './report-target.ts'

/** `a,b`, as often as one likes. */
const list = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  ...value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
]

/** A shell makes nothing of a variable that is not set, and nothing, as a path, is the working directory. */
const filled =
  (expected: string) =>
  (value: string): string => {
    if (value.trim() !== '') return value
    throw new InvalidArgumentError(`Expected ${expected}.`)
  }

const glob = filled('a glob as in `drafts/**`')

/** A glob may hold a comma: one each time. */
const globs = (value: string, before: readonly string[] = []): string[] => [...before, glob(value)]

type Policy = (typeof unknownPolicies)[number]
const isPolicy = (word: string): word is Policy => unknownPolicies.some((policy) => policy === word)

/** `keep` for all, `tag=drop` for one. */
function policies(value: string, before: Readonly<Record<string, Policy>> = {}): Record<string, Policy> {
  const at = value.lastIndexOf('=')
  const [tag, policy] = at === -1 ? ['*', value] : [value.slice(0, at), value.slice(at + 1)]
  if (!isPolicy(policy) || tag === '') {
    throw new InvalidArgumentError(
      `Expected one of ${unknownPolicies.join(', ')}, or \`tag=policy\` as in \`ad=drop\`.`,
    )
  }
  return Object.fromEntries([...Object.entries(before), [tag, policy]])
}

/** `warning`, `link-lost`: severities and codes, each a word we know. */
function findings(value: string, before: readonly string[] = []): string[] {
  const words = list(value)
  const known = [...severities, ...Object.keys(catalogue)]
  const wrong = words.find((word) => !known.includes(word))
  if (wrong !== undefined || words.length === 0)
    throw new InvalidArgumentError(
      `Expected ${severities.join(', ')} or a code as in \`link-lost\`; docs/diagnostics.md lists them.`,
    )
  return [...before, ...words]
}

function loss(value: string): MaxLoss {
  const amount = parseMaxLoss(value)
  if (amount === undefined) throw new InvalidArgumentError('Expected a number as in `12`, or a share as in `0.5%`.')
  return amount
}

function count(value: string): number {
  const number = Number(value)
  if (!/^\d{1,4}$/.test(value) || number < 1) throw new InvalidArgumentError('Expected a number from 1, as in `4`.')
  return number
}

function shard(value: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number)
  if (index < 1 || index > of) throw new InvalidArgumentError('Expected `i/n` with i from 1 to n, as in `2/4`.')
  return { index, count: of }
}

function whole(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('Expected a number as in `12`.')
  return Number(value)
}

function reportTargets(value: string, before: readonly ReportTarget[] = []): ReportTarget[] {
  const target = parseReportTarget(value)
  if (target !== undefined) return [...before, target]
  throw new InvalidArgumentError(
    `Expected kind=file as in \`sarif=report.sarif\`, with one of ${reportKinds.join(', ')}.`,
  )
}

/** What makes the exit code 1, and which reports there are: the same for a run and for what is merged of several. */
const conclusionOptions = (): Option[] => [
  new Option(
    '--fail-on <findings>',
    'which findings make the exit code 1: a severity and all above it, or codes, parted by commas (default: error)',
  ).argParser(findings),
  new Option(
    '--max-loss <amount>',
    'how much the verifier may miss: a number of facts, or a share of them as in `0.5%` (default: nothing)',
  ).argParser(loss),
  new Option(
    '--max-unknown <number>',
    'how many uses of shortcodes nobody knows there may be (default: any)',
  ).argParser(whole),
  new Option('--baseline <file>', 'accepted findings: only those it does not hold make the exit code 1').argParser(
    filled('the path of a file as in `shortmark-baseline.json`'),
  ),
  new Option('--update-baseline', 'accept all that is found now (default file: shortmark-baseline.json)'),
  new Option(
    '--report <kind=file>',
    `write a report: ${reportKinds.join(', ')}; to stdout without a file; again for more`,
  ).argParser(reportTargets),
]

export const include = () =>
  new Option(
    '--include <glob>',
    'read only files that match, relative to each input or as they are printed; again for more',
  ).argParser(globs)

export const exclude = () =>
  new Option(
    '--exclude <glob>',
    'leave out files that match, relative to each input or as they are printed; again for more',
  ).argParser(globs)

export const from = () =>
  new Option('--from <input>', 'export, folder or glob in which uses are looked for; again for more').argParser(globs)

export const config = () =>
  new Option('--config <file>', 'configuration (default: shortmark.config.{ts,js,mjs,json})').argParser(
    filled('the path of a file as in `shortmark.config.ts`'),
  )

export const dialect = () =>
  new Option('--dialect <name>', 'how shortcodes were damaged on their way (default: auto)').choices(dialects)

export const tags = () =>
  new Option('--tags <names>', 'tags that count as shortcodes, parted by commas (default: every one)').argParser(list)

export const unknown = () =>
  new Option(
    '--unknown <policy>',
    `what happens to shortcodes nobody knows: ${unknownPolicies.join(', ')}, or tag=policy; again for more (default: keep)`,
  ).argParser(policies)

export const color = () => [
  new Option('--color', 'paint, even where the output is no terminal'),
  new Option('--no-color', 'never paint'),
]

export const json = (what: string) => new Option('--json', `print ${what} as JSON to stdout`)

/** What `migrate` can be told, in the order of its help. */
export const migrateOptions = (): Option[] => [
  new Option('-o, --out <folder>', 'where the Markdown goes (default: migrated)').argParser(
    filled('the path of a folder as in `content`'),
  ),
  new Option(
    '--in-place',
    'change Markdown files where they stand, and nothing in them but their shortcodes',
  ).conflicts(['out', 'metadata', 'fields', 'frontMatter']),
  new Option('--dry-run', 'write nothing; print what would be written, as a diff against what is there'),
  new Option(
    '--diff [against]',
    'print a diff: against the `disk` (default), one line a file with `stat`, or of the `source`: what each shortcode became',
  ).choices(['disk', 'source', 'stat']),
  new Option(
    '--patch <file>',
    'write nothing but this file: a patch for `git apply`, with all that would change',
  ).argParser(filled('the path of a file as in `changes.patch`')),
  new Option('--no-pager', 'print the diff of a dry run at once, also to a terminal'),
  new Option('--check', 'write nothing; exit with 1 when something would change, or at a finding of --fail-on'),
  ...conclusionOptions(),
  unknown(),
  new Option('--types <names>', 'post types to migrate (default: all but those WordPress keeps for itself)').argParser(
    list,
  ),
  new Option(
    '--status <names>',
    'statuses to migrate; `password` adds protected posts, `any` takes all (default: publish,future,draft)',
  ).argParser(list),
  include(),
  exclude(),
  new Option('--front-matter <format>', 'how metadata is written (default: yaml)').choices(frontMatterFormats),
  new Option('--fields <names>', 'metadata to write, in this order, as name or name:alias').argParser(list),
  new Option('--metadata <place>', 'where metadata goes (default: front-matter)').choices(metadataPlaces),
  new Option('--infer').hideHelp(),
  new Option('--no-infer', 'do not guess title and author of plain text, nor footnotes without a shortcode'),
  new Option('--verify').hideHelp(),
  new Option('--no-verify', 'do not hold the Markdown against its source; faster'),
  dialect(),
  config(),
  new Option(
    '--jobs <number>',
    'how many documents are done at a time (default: one for each core where there is much to do)',
  ).argParser(count),
  new Option(
    '--shard <i/n>',
    'do only the i-th of n parts, as in `2/4`; `migrate report merge` joins the reports of all',
  ).argParser(shard),
  new Option('--force', 'overwrite files that were edited since the last run'),
  new Option('-q, --quiet', 'say only what is an error'),
  json('the report'),
  ...color(),
]

/** What `migrate report merge` can be told. */
export const mergeOptions = (): Option[] => [
  new Option('--check', 'exit with 1 when the run would have changed something'),
  ...conclusionOptions(),
  config(),
  new Option('-q, --quiet', 'say only what is an error'),
  json('the report'),
  ...color(),
]
