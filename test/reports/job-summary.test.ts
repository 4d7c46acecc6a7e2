import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as textOf } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { createDiagnostic } from '../../src/diagnostics/format.ts'
import { emptyBaseline } from '../../src/reports/baseline.ts'
import { compareWithBaseline } from '../../src/reports/baseline-change.ts'
import { renderJobSummary } from '../../src/reports/job-summary.ts'
import { rendered } from './judge.ts'
import { document, fullReport, report, unknown } from './sample-report.ts'

const read = (markdown: string) => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

const cellsOf = (markdown: string): string[][][] =>
  read(markdown).children.flatMap((node) =>
    node.type === 'table' ? [node.children.map((row) => row.children.map((cell) => textOf(cell)))] : [],
  )

describe('the summary of a job', () => {
  it('says what counts, then what else there is', () => {
    const markdown = rendered(renderJobSummary, fullReport)
    expect(markdown).toContain('**1 finding that count')
    const [documents, failures, findings, unknown] = cellsOf(markdown)
    expect(documents?.slice(1)).toEqual([
      ['page', 'publish', '2', '0', '0'],
      ['post', 'private', '0', '1', '0'],
      ['post', 'publish', '2', '0', '1'],
    ])
    expect(failures?.slice(1)).toEqual([['export/blog.xml:90:5', 'post-failed', expect.stringContaining('too deep')]])
    expect(findings?.slice(1, 3)).toEqual([
      ['post-failed', 'error', '1', '0', '1'],
      ['shortcode-unknown', 'warning', '3', '0', '0'],
    ])
    expect(unknown?.slice(1)).toEqual([
      ['[gist]', '2'],
      ['[ads]', '1'],
    ])
  })

  it('tells what the baseline holds of unknown shortcodes', () => {
    const run = (...lines: number[]) =>
      report({ documents: [document('a', { diagnostics: lines.map((line) => unknown('gist', line)) })] })
    const { baseline } = compareWithBaseline(run(1, 2), emptyBaseline, { isWanted: () => true, isWhole: true })
    expect(cellsOf(rendered(renderJobSummary, run(1, 2, 3), { baseline })).at(-1)).toEqual([
      ['Shortcode', 'Uses', 'Accepted'],
      ['[gist]', '3', '2'],
    ])
  })

  it('stays a table whatever a finding holds, and shows no foreign HTML', () => {
    const url = '/a|b`c <img src=x onerror=alert(1)>\n## Not a heading'
    const diagnostics = [createDiagnostic('link-lost', { url }), createDiagnostic('heading-lost', { heading: url })]
    const markdown = rendered(renderJobSummary, report({ documents: [document('a', { diagnostics })] }))
    const root = read(markdown)
    expect(root.children.filter(({ type }) => type === 'html')).toEqual([])
    expect(markdown.split('\n').filter((line) => line.startsWith('## '))).toHaveLength(1)
    const [, failures] = cellsOf(markdown)
    expect(failures?.map((row) => row.length)).toEqual([3, 3, 3])
    const inline = JSON.stringify(root).match(/"type":"html"/g)
    expect(inline).toBeNull()
  })

  it('says that the run was interrupted', () => {
    expect(rendered(renderJobSummary, report({ interrupted: true }))).toContain('\n**The run was interrupted: ')
    expect(rendered(renderJobSummary, report())).not.toContain('interrupted')
  })

  it('says that files would change, where the check asked', () => {
    const run = report({ documents: [document('a')] })
    expect(rendered(renderJobSummary, run, { check: true })).toContain('\n**1 file would change: ')
    expect(rendered(renderJobSummary, run)).not.toContain('would change')
  })

  it('shows the first twenty of many', () => {
    const diagnostics = Array.from({ length: 25 }, (_, index) => createDiagnostic('link-lost', { url: `/${index}` }))
    const markdown = rendered(renderJobSummary, report({ documents: [document('a', { diagnostics })] }))
    expect(cellsOf(markdown)[1]).toHaveLength(21)
    expect(markdown).toContain('And 5 more.')
  })
})
