import type { RunData } from '../page-data.ts'
import { type Bar, barChart } from './bar-chart.ts'
import { codeIn, counted, h, number } from './dom.ts'
import { findingList } from './finding-list.ts'
import type { Page, View } from './page.ts'
import { type Filter, noFilter, writeState } from './page-state.ts'
import { type Overview, type Tally, tallyRows } from './tally-rows.ts'

const hrefFor = (filter: Partial<Filter>): string =>
  writeState({ view: 'documents', doc: '', filter: { ...noFilter, ...filter } })

const bars = (tallies: readonly Tally[], field: keyof Filter, tone: (name: string) => string = () => ''): Bar[] =>
  tallies.map(({ name, count }) => ({ name, count, href: hrefFor({ [field]: name }), tone: tone(name) }))

/** Findings that say that something of the source is gone. */
const losses = new Set(
  ['text', 'link', 'image', 'embed', 'heading', 'table-cell'].map((what) => `${what}-lost`).concat('code-changed'),
)

const actionNames: Readonly<Record<string, string>> = {
  create: 'new files',
  update: 'changed files',
  unchanged: 'unchanged files',
  conflict: 'edited by hand, left alone',
}

/** The run on one page. Every number leads to the documents that make it. */
export function overview({ data: { run, rows } }: Page): View {
  const sum = tallyRows(rows, run.findings)
  // Where there is no baseline, no address speaks of one.
  const baseline = sum.accepted.length === 0 ? '' : 'new'
  const findings = sum.findings.map(
    ({ name, count, severity }): Bar => ({
      name,
      count,
      href: hrefFor({ code: name, baseline }),
      tone: severity,
      ...helpOf(run, name),
    }),
  )
  const heading = h('h1', { tabindex: -1 }, 'Overview')
  const element = h(
    'main',
    { class: 'overview' },
    heading,
    h('p', { class: 'lead' }, ...codeIn(headline(run, sum))),
    figures(sum, baseline),
    steps(run),
    h(
      'div',
      { class: 'cards' },
      barChart(baseline === '' ? 'Findings in documents' : 'New findings in documents', findings, 'None.'),
      barChart(
        'Losses',
        findings.filter(({ name }) => losses.has(name)),
        lossText(sum),
      ),
      sum.accepted.length === 0 ? undefined : barChart('Accepted by the baseline', acceptedBars(run, sum), 'None.'),
      barChart(
        'Unknown shortcodes',
        bars(sum.unknown, 'shortcode', () => 'warning'),
        'Every shortcode was known.',
      ),
      barChart('Shortcodes and blocks handled', bars(sum.handled, 'shortcode'), 'None were found.'),
      barChart('Documents by type', bars(sum.types, 'type'), 'None were found.'),
      barChart('Documents by status', bars(sum.statuses, 'status'), 'None were found.'),
      barChart(
        'Documents by outcome',
        bars(sum.outcomes, 'outcome', (name) => name),
        'None were found.',
      ),
      barChart(
        'Files',
        bars(sum.actions, 'action').map((bar) => ({ ...bar, name: actionNames[bar.name] ?? bar.name })),
        'None were written.',
      ),
    ),
    run.findings.length === 0
      ? undefined
      : h('section', { class: 'card' }, h('h2', {}, 'Findings of the whole run'), findingList(run.findings, run.help)),
    run.stale.length === 0 ? undefined : staleFiles(run.stale),
  )
  return { element, title: 'Overview', focus: () => heading.focus(), keys: {} }
}

const acceptedBars = (run: RunData, { accepted }: Overview): Bar[] =>
  accepted.map(({ name, count }) => ({
    ...{ name, count, tone: 'accepted', href: hrefFor({ code: name, baseline: 'accepted' }) },
    ...helpOf(run, name),
  }))

const helpOf = ({ help }: RunData, code: string) => (Object.hasOwn(help, code) ? { note: help[code]! } : {})

function headline({ dryRun, inPlace, out, shard }: RunData, { outcomes }: Overview): string {
  const all = outcomes.reduce((total, { count }) => total + count, 0)
  const migrated = outcomes.find(({ name }) => name === 'migrated')?.count ?? 0
  const where = inPlace ? 'in place' : `to \`${out}\``
  const part = shard === undefined ? '' : ` This is part ${shard.index} of ${shard.count}.`
  const told = migrated === all ? counted(all, 'document') : `${number(migrated)} of ${counted(all, 'document')}`
  const were = dryRun ? 'would be' : migrated === 1 ? 'was' : 'were'
  return `${told} ${were} migrated ${where}.${dryRun ? ' Nothing was written: this was a dry run.' : ''}${part}`
}

function figures({ outcomes, severities, findings, accepted, verification }: Overview, baseline: string): HTMLElement {
  const held = accepted.reduce((total, { count }) => total + count, 0)
  const outcome = (name: string): number => outcomes.find((tally) => tally.name === name)?.count ?? 0
  const found = verification && verification.facts - verification.lost
  return h(
    'ul',
    { class: 'figures' },
    figure(outcome('migrated'), 'migrated', { outcome: 'migrated' }, 'migrated'),
    figure(outcome('skipped'), 'skipped', { outcome: 'skipped' }, 'skipped'),
    figure(outcome('failed'), 'failed', { outcome: 'failed' }, 'failed'),
    figure(severities.error, 'errors', { severity: 'error', sort: 'findings', baseline }, 'error'),
    figure(severities.warning, 'warnings', { severity: 'warning', sort: 'findings', baseline }, 'warning'),
    figure(severities.info, 'notes', { severity: 'info', sort: 'findings', baseline }, 'info'),
    held === 0 ? undefined : figure(held, 'accepted by the baseline', { baseline: 'accepted' }, 'accepted'),
    verification &&
      figure(
        verification.facts === 0 ? '–' : percent(found!, verification.facts),
        'of what the source shows is there',
        { sort: 'losses' },
        verification.lost === 0 ? 'migrated' : findings.some(({ name }) => losses.has(name)) ? 'error' : 'accepted',
      ),
  )
}

/** Never 100 where something is missing. */
const percent = (part: number, all: number): string => `${Math.floor((part / all) * 1000) / 10}%`

function figure(value: number | string, label: string, filter: Partial<Filter>, tone: string): HTMLElement {
  const text = typeof value === 'number' ? number(value) : value
  const empty = value === 0 ? ' none' : ''
  return h(
    'li',
    {},
    h('a', { href: hrefFor(filter), class: `${tone}${empty}` }, h('strong', {}, text), ' ', h('span', {}, label)),
  )
}

const lossText = ({ verification }: Overview): string =>
  verification === undefined
    ? 'The result was not held against the source.'
    : verification.lost > 0
      ? 'None but those that the baseline holds.'
      : `None: ${counted(verification.facts, 'word')}, links, pictures and the like were looked for and found.`

const steps = ({ steps }: RunData): HTMLElement | undefined =>
  steps.length === 0
    ? undefined
    : h(
        'section',
        { class: 'card' },
        h('h2', {}, 'What to do next'),
        h('ol', {}, ...steps.map((step) => h('li', {}, ...codeIn(step)))),
      )

const staleFiles = (paths: readonly string[]): HTMLElement =>
  h(
    'section',
    { class: 'card' },
    h('h2', {}, 'Files of an earlier run'),
    h('p', {}, `${counted(paths.length, 'file')} that this run did not produce; they were left where they are.`),
    h(
      'details',
      {},
      h('summary', {}, 'Show them'),
      h('ul', { class: 'paths' }, ...paths.map((path) => h('li', {}, path))),
    ),
  )
