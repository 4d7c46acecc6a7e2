import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createDiagnostic } from '../../src/diagnostics/format.ts'
import type { DocumentReport, RunReport } from '../../src/model/run-report.ts'
import { emptyBaseline } from '../../src/reports/baseline.ts'
import { compareWithBaseline } from '../../src/reports/baseline-change.ts'
import { setApartAccepted, summarize } from '../../src/reports/summary.ts'
import { renderSummary as renderTallies, type SummaryOptions } from '../../src/reports/terminal.ts'
import { judged } from './judge.ts'
import { document, fullReport, place, report, unknown, use } from './sample-report.ts'

const renderSummary = (run: RunReport, options: SummaryOptions): string => renderTallies(summarize(run), options)

const lines = (...text: string[]): string => `${text.join('\n')}\n`

describe('the summary', () => {
  test('tells documents, shortcodes, findings, files, and where it all went', () => {
    expect(renderSummary(fullReport, { color: false })).toBe(
      lines(
        'Documents           written  unchanged  edited  skipped  failed',
        '  page     publish        1          1       0        0       0',
        '  post     private        0          0       0        1       0',
        '  post     publish        1          0       1        0       1',
        '  all                     2          1       1        1       1',
        '',
        'Files',
        '  1  created',
        '  1  updated',
        '  1  unchanged',
        '  1  left alone, edited by hand',
        '  2  stale, left where they are',
        '',
        'Shortcodes and blocks  4 uses of 3 names',
        '  2  [caption]',
        '  1  core/embed',
        '  1  [gallery]',
        '  1 place mended before they could be read',
        '',
        'Unknown shortcodes  3 uses of 2 names',
        '  2  [gist]  export/blog.xml:12:3',
        '  1  [ads]   export/blog.xml:31:3',
        '',
        'Findings  what one means: `migrate explain <code>`',
        '  1  error    post-failed',
        '  3  warning  shortcode-unknown',
        '  1  warning  file-unrecognised',
        '  1  info     post-skipped',
        '  1  info     shortcode-repaired',
        '',
        'Errors',
        '  export/blog.xml:90:5 error post-failed The document could not be migrated: it is too deep',
        '    help: The others went on. Please report it with the document.',
        '',
        'Edited by hand',
        '  posts/b.md',
        '',
        'Of an earlier run, not produced any more',
        '  posts/y.md',
        '  posts/z.md',
        '',
        'Migrated 4 of 6 documents to ./migrated/',
        '',
        'Next',
        '  Look at the errors first: something is lost there, or was not done.',
        '  Overwrite what was edited by hand with `--force`, or move it away.',
        '  Say what unknown shortcodes become: `migrate init` writes a configuration with a line for each, `--unknown` is for all at once.',
        '  Include what was left out with `--status publish,private`: 1 private.',
        '  Delete stale files that nobody needs.',
      ),
    )
  })

  test('is short where there is little to say', () => {
    expect(renderSummary(report({ documents: [document('a')] }), { color: false })).toBe(
      lines(
        'Documents           written',
        '  post     publish        1',
        '',
        'Files',
        '  1  created',
        '',
        'Migrated 1 document to ./migrated/',
      ),
    )
  })

  test('names the statuses that were left out, so that they can be given', () => {
    const skipped = (key: string, status: string, reason = status) =>
      document(key, {
        status,
        outcome: 'skipped',
        writes: [],
        diagnostics: [createDiagnostic('post-skipped', { status: reason })],
      })
    const hint = (...documents: DocumentReport[]) =>
      renderSummary(report({ documents }), { color: false }).match(/Include what.*/)?.[0]
    const locked = skipped('a', 'publish', 'password-protected')
    expect(hint(locked)).toBe('Include what was left out with `--status password`: 1 protected.')
    expect(hint(skipped('a', 'trash'), skipped('b', 'pending'), skipped('c', 'trash'))).toBe(
      'Include what was left out with `--status pending,trash`: 1 pending, 2 trash.',
    )
    expect(hint(locked, skipped('b', 'trash'))).toBe(
      'Include what was left out with `--status password,publish,trash`: 1 protected, 1 trash.',
    )
    expect(hint(skipped('a', 'publish'), skipped('b', 'draft'))).toBeUndefined()
    expect(hint(document('a', { outcome: 'skipped', writes: [] }))).toBeUndefined()
  })

  test('says how much was changed in place', () => {
    const changed = document('a', { writes: [{ path: 'a.md', action: 'update', key: 'a' }] })
    const same = document('b', { writes: [{ path: 'b.md', action: 'unchanged', key: 'b' }] })
    const text = renderSummary(report({ documents: [changed, same], out: '.', inPlace: true }), { color: false })
    expect(text).toContain('Changed 1 of 2 documents in place\n')
  })

  test('a dry run speaks of what would be', () => {
    const text = renderSummary({ ...fullReport, dryRun: true }, { color: false })
    expect(text).toContain('1  would be created\n  1  would be updated\n  1  unchanged\n  1  would be left alone')
    expect(text).toContain('4 of 6 documents would be migrated to ./migrated/; nothing was written.')
    expect(text).toContain('Run again without `--dry-run` (`--check`, `--patch`) to write the files.')
    expect(text).not.toContain('Migrated')
  })

  test('says what to do when nothing was found', () => {
    expect(renderSummary(report(), { color: false })).toBe(
      lines(
        'Found nothing to migrate.',
        '',
        'Next',
        '  Give it WordPress exports, HTML, Markdown, text or REST dumps: `migrate ./export`.',
      ),
    )
  })

  test('quiet: errors only, and nothing where all is well', () => {
    expect(renderSummary(fullReport, { color: false, quiet: true })).toBe(
      lines(
        'Errors',
        '  export/blog.xml:90:5 error post-failed The document could not be migrated: it is too deep',
        '    help: The others went on. Please report it with the document.',
      ),
    )
    expect(renderSummary(report({ documents: [document('a')] }), { color: false, quiet: true })).toBe('')
  })

  test('colour changes no letter', () => {
    const coloured = renderSummary(fullReport, { color: true })
    expect(coloured).toContain('\u001b[31merror\u001b[39m')
    expect(stripVTControlCharacters(coloured)).toBe(renderSummary(fullReport, { color: false }))
  })

  test('the order of arrival changes nothing', () => {
    const shuffled = {
      ...fullReport,
      documents: [...fullReport.documents]
        .map((each) => ({ ...each, diagnostics: each.diagnostics.toReversed() }))
        .toReversed(),
      stale: fullReport.stale.toReversed(),
    }
    expect(renderSummary(shuffled, { color: false })).toBe(renderSummary(fullReport, { color: false }))
  })

  test('cuts long lists and says how much is missing', () => {
    const many = Array.from({ length: 30 }, (_, index) => `tag${String(index).padStart(2, '0')}`)
    const text = renderSummary(
      report({
        documents: [
          document('a', {
            uses: many.map((name) => use(`known-${name}`)),
            diagnostics: [
              ...many.map((name, index) => unknown(name, index + 1)),
              ...many.map((reason, index) => createDiagnostic('post-failed', { reason }, { place: place(index + 1) })),
            ],
          }),
        ],
        stale: many.map((name) => `${name}.md`),
      }),
      { color: false },
    )
    expect(text).toContain('  1  [known-tag09]\n  … and 20 more\n')
    expect(text).toContain('  1  [tag09]  export/blog.xml:10:3\n  … and 20 more\n')
    expect(text).toContain('The first 5 of 30 errors')
    expect(text).toContain('  tag04.md\n  … and 25 more\n')
  })

  test('tells what is missing, and of how much', () => {
    const documents = [
      document('a', { verification: { facts: 12_000, lost: 0 } }),
      document('b', { verification: { facts: 345, lost: 3 } }),
    ]
    expect(renderSummary(report({ documents }), { color: false })).toContain(
      lines(
        'Held against the source',
        '  12,345  words, links, images, blocks of code, headings and cells looked for',
        '       3  of them missing, in 1 document',
      ),
    )
  })

  test('counts media by where they lie', () => {
    const addresses = ['https://old.example/a.jpg', 'https://old.example/b.jpg', '//cdn.example/c.jpg', 'images/d.jpg']
    const many = Array.from({ length: 9 }, (_, index) => `https://z${index}.example/e.jpg`)
    const documents = [document('a', { media: addresses }), document('b', { media: ['../f.jpg', ...many] })]
    expect(renderSummary(report({ documents }), { color: false })).toContain(
      lines(
        '',
        'Media  14 references',
        '  2  without a host',
        '  2  old.example',
        '  1  cdn.example',
        '  1  z0.example',
        '  1  z1.example',
        '  7  elsewhere',
        '',
      ),
    )
  })

  test('frames the source of an error where it could be read', () => {
    const failure = createDiagnostic('post-failed', { reason: 'it is too deep' }, { file: 'a.xml', place: place(7, 3) })
    const excerpt = { first: 7, lines: [{ text: '<p>Deep</p>', start: 0, length: 11 }] }
    const summary = summarize(report({ diagnostics: [failure] }))
    const text = renderTallies(summary, { color: false, excerpts: new Map([[failure, excerpt]]) })
    expect(text).toContain(
      lines(
        '',
        '    > 7 | <p>Deep</p>',
        '        |   ^',
        '    help: The others went on. Please report it with the document.',
      ),
    )
  })

  test('shows of equal errors as many as the baseline does not hold', () => {
    const lost = (line: number) => createDiagnostic('link-lost', { url: '/x' }, { place: place(line) })
    const runOf = (...lines: number[]) => report({ documents: [document('a', { diagnostics: lines.map(lost) })] })
    const { baseline } = compareWithBaseline(runOf(1, 2), emptyBaseline, { isWanted: () => true, isWhole: true })
    const run = runOf(1, 2, 3)
    const summary = setApartAccepted({ report: run, summary: summarize(run) }, judged(run, { baseline }).judge)
    expect(summary.findings).toEqual([{ severity: 'error', code: 'link-lost', count: 3, accepted: 2 }])
    expect(summary.errors).toEqual({ first: [{ file: 'export/blog.xml', ...lost(3) }], total: 1 })
    expect(renderTallies(summary, { color: false })).toContain('  3  error  link-lost  2 accepted by the baseline\n')
  })

  test('tells unknown shortcodes that the baseline holds from others, which go first', () => {
    const runOf = (...diagnostics: ReturnType<typeof unknown>[]) =>
      report({ documents: [document('a', { diagnostics })] })
    const before = runOf(unknown('gist', 1), unknown('gist', 2), unknown('gist', 3), unknown('ads', 4))
    const { baseline } = compareWithBaseline(before, emptyBaseline, { isWanted: () => true, isWhole: true })
    const shown = (...added: ReturnType<typeof unknown>[]) => {
      const run = runOf(...[...before.documents].flatMap(({ diagnostics }) => diagnostics), ...added)
      const summary = setApartAccepted({ report: run, summary: summarize(run) }, judged(run, { baseline }).judge)
      return renderTallies(summary, { color: false })
    }
    expect(shown(unknown('ads', 5), unknown('map', 6))).toContain(
      lines(
        'Unknown shortcodes  6 uses of 3 names',
        '  2  [ads]   export/blog.xml:5:3  1 accepted by the baseline',
        '  1  [map]   export/blog.xml:6:3',
        '  3  [gist]  export/blog.xml:1:3  3 accepted by the baseline',
      ),
    )
    expect(shown(unknown('map', 6))).toContain('Say what unknown shortcodes become')
    expect(shown()).toContain('  3  [gist]  export/blog.xml:1:3  3 accepted by the baseline\n')
    expect(shown()).not.toContain('Say what unknown shortcodes become')
  })

  test('walks the documents once', () => {
    let walks = 0
    const documents = {
      *[Symbol.iterator]() {
        walks++
        yield* fullReport.documents
      },
    }
    expect(renderSummary({ ...fullReport, documents }, { color: false })).toBe(
      renderSummary(fullReport, { color: false }),
    )
    expect(walks).toBe(1)
  })

  test('an unknown shortcode that was dropped does not count as handled', () => {
    const text = renderSummary(fullReport, { color: false })
    expect(text.slice(0, text.indexOf('Unknown'))).not.toContain('[ads]')
  })

  test('nothing of a source reaches the terminal raw', () => {
    const evil = '\u001b]0;owned\u0007\u009b2J\u202e\r\n'
    const text = renderSummary(
      report({
        out: evil,
        documents: [
          document('a', {
            type: evil,
            status: evil,
            file: evil,
            writes: [{ path: evil, action: 'conflict', key: 'a' }],
            uses: [use(evil), use(evil, { kind: 'block' })],
            diagnostics: [unknown(evil, 1), createDiagnostic('post-failed', { reason: evil })],
          }),
        ],
        stale: [evil],
      }),
      { color: false, width: 200 },
    )
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    expect(text).toContain('\\x1b]0;owned\\x07\\x9b2J\\u202e\\r\\n')
  })
})
