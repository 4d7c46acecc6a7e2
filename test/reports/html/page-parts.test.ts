import { describe, expect, test } from 'vitest'
import type { BodyFormat } from '../../../src/model/post.ts'
import { rowOf } from '../../../src/reports/html/document-data.ts'
import { compareWords } from '../../../src/reports/html/page/compare-words.ts'
import { filterRows } from '../../../src/reports/html/page/filter-rows.ts'
import { findingMarks, lineStarts, type Mark, segmentLines, useMarks } from '../../../src/reports/html/page/marks.ts'
import { noFilter, readState, writeState } from '../../../src/reports/html/page/page-state.ts'
import { tallyRows } from '../../../src/reports/html/page/tally-rows.ts'
import { wordsOf } from '../../../src/reports/html/page/words.ts'
import type { ReporterOptions } from '../../../src/reports/reporter.ts'
import { baselineOf, optionsFor } from '../judge.ts'
import { bodies, shownReport } from './html-report.ts'

const entities: Readonly<Record<string, string>> = { '&eacute;': 'é', '&amp;': '&', '&#8217;': '’' }
const decode = (entity: string): string => entities[entity] ?? entity
const read = (text: string, format: BodyFormat | 'plain' = 'html') => wordsOf(text, format, decode)
const shown = (text: string, format: BodyFormat | 'plain' = 'html') => read(text, format).shown.map(({ text }) => text)

describe('the words of a text', () => {
  test.each<[string, BodyFormat | 'plain', string[]]>([
    ['<p class="note">Two <b>days</b></p>', 'html', ['two', 'days']],
    ['<!-- wp:html {"a":"b"} -->One<script>let x</script>', 'wordpress', ['one']],
    ['[caption id="a"]<img alt="Sea">Low tide[/caption]', 'wordpress', ['low', 'tide']],
    ['caf&eacute;s &amp; bars', 'html', ['cafés', 'bars']],
    ['The keeper&#8217;s https://x.example/day', 'html', ['the', 'keeper', 's']],
    ['[Two days](https://x.example/three) <b>on</b>', 'markdown', ['two', 'days', 'on']],
    ['1. One\n2. Two\n\n```php\nthree', 'markdown', ['one', 'two', 'three']],
    ['a < b', 'plain', ['a', 'b']],
  ])('%s', (text, format, words) => {
    expect(shown(text, format)).toEqual(words)
  })

  test('have their places', () => {
    const text = 'caf&eacute;s <i>now</i>'
    expect(read(text).shown.map(({ start, end }) => text.slice(start, end))).toEqual(['caf&eacute;s', 'now'])
  })
})

describe('what differs', () => {
  const differ = (source: string, other: string) => {
    const { lost, added } = compareWords(read(source), read(other, 'plain'))
    return { lost: lost.map(({ text }) => text), added: added.map(({ text }) => text) }
  }

  test('is lost, or added', () => {
    expect(differ('<p>A calm and quiet day</p>', 'A calm new day')).toEqual({ lost: ['and', 'quiet'], added: ['new'] })
  })

  test('is not what has moved, or was in an attribute', () => {
    expect(differ('<p>Notes first. Then text.</p>', 'Then text. Notes first.')).toEqual({ lost: [], added: [] })
    expect(differ('<img alt="Low tide"><p>Text</p>', 'Low tide Text')).toEqual({ lost: [], added: [] })
  })

  test('is told of texts that have nothing in common', () => {
    const many = (prefix: string) => Array.from({ length: 3000 }, (_, index) => `${prefix}${index}`).join(' ')
    const { lost, added } = differ(many('a'), many('b'))
    expect([lost.length, added.length]).toEqual([3000, 3000])
  })
})

describe('marks', () => {
  const text = bodies()
  const starts = lineStarts(text.source)
  const marked = (marks: readonly Mark[]) => marks.map(({ start, end, id }) => [text.source.slice(start, end), id])

  test('stand where the file has them, which begins before the body', () => {
    const { uses, diagnostics } = [...shownReport.documents].find(({ key }) => key === 't')!
    const findings = diagnostics.map((given) => ({ ...given, message: '' }))
    const tags = useMarks(text, starts, uses)
    expect(marked(tags)).toEqual([['[gist id=1]', 'use-0']])
    expect(marked(findingMarks(text, starts, findings, tags))).toEqual([
      ['ist', 'finding-0'],
      ['lost', 'finding-1'],
    ])
    const around = { ...findings[0]!, place: { line: 12, column: 1, endLine: 13, endColumn: 5 } }
    expect(marked(findingMarks(text, starts, [around], tags))).toEqual([['[gist id=1]', 'finding-0']])
    expect(marked(findingMarks(text, starts, [around], []))).toEqual([['[gist id=1]\n<p>A', 'finding-0']])
  })

  test('are left out where the text is another one', () => {
    const { uses } = [...shownReport.documents].find(({ key }) => key === 't')!
    expect(useMarks(bodies({ start: { line: 1, column: 1 } }), starts, uses)).toEqual([])
    expect(useMarks(bodies({ source: 'Another\ntext\n' }), lineStarts('Another\ntext\n'), uses)).toEqual([])
  })

  test('overlap and reach over lines, and the text stays whole', () => {
    const source = 'one two\nthree four\n'
    const mark = (start: number, end: number, kind: string): Mark => ({ start, end, kind, label: kind })
    const lines = segmentLines(source, [mark(4, 13, 'a'), mark(8, 18, 'b'), mark(4, 7, 'c')])
    expect(lines.map((line) => line.map(({ text, marks }) => [text, marks.map(({ kind }) => kind).join('')]))).toEqual([
      [
        ['one ', ''],
        ['two', 'ac'],
        ['\n', 'a'],
      ],
      [
        ['three', 'ab'],
        [' four', 'b'],
        ['\n', ''],
      ],
      [],
    ])
  })
})

describe('the list', () => {
  const rowsFor = (options: ReporterOptions) =>
    [...shownReport.documents].map((document) => rowOf(document, options.judge(document.diagnostics, document.key)))
  const rows = rowsFor(optionsFor(shownReport))
  const keys = (filter: Partial<typeof noFilter>) =>
    filterRows(rows, { ...noFilter, ...filter }).map((index) => rows[index]!.key)

  test.each<[Partial<typeof noFilter>, string[]]>([
    [{}, ['a', 'b', 'c', 'd', 'e', 'f', 't', 'u']],
    [{ outcome: 'skipped' }, ['e']],
    [{ type: 'page' }, ['c', 'd']],
    [{ status: 'private' }, ['e']],
    [{ action: 'conflict' }, ['b']],
    [{ severity: 'error' }, ['f', 't']],
    [{ code: 'shortcode-unknown' }, ['b', 't']],
    [{ shortcode: '[gist]' }, ['b', 't']],
    [{ shortcode: 'core/embed' }, ['a']],
    [{ q: 'TIDES' }, ['t']],
    [{ q: 'posts b.md' }, ['b']],
    [{ q: 'nowhere' }, []],
    [{ sort: 'losses' }, ['t', 'a', 'b', 'c', 'd', 'e', 'f', 'u']],
    [{ sort: 'findings', severity: 'error' }, ['t', 'f']],
  ])('%o', (filter, expected) => {
    expect(keys(filter)).toEqual(expected)
  })

  test('is looked through with the texts where that is asked for', () => {
    const filter = { ...noFilter, q: 'water', texts: 'yes' }
    expect(filterRows(rows, filter, (index) => index === 2)).toEqual([2])
    expect(filterRows(rows, { ...filter, texts: '' }, () => true)).toEqual([])
  })

  test('is counted', () => {
    const { outcomes, findings, handled, unknown, severities, verification } = tallyRows(rows)
    expect(outcomes).toEqual([
      { name: 'migrated', count: 6 },
      { name: 'failed', count: 1 },
      { name: 'skipped', count: 1 },
    ])
    expect(findings[0]).toEqual({ name: 'post-failed', count: 1, severity: 'error' })
    expect(handled.map(({ name, count }) => [name, count])).toEqual([
      ['[caption]', 2],
      ['[gallery]', 1],
      ['core/embed', 1],
    ])
    expect(unknown.map(({ name, count }) => [name, count])).toEqual([
      ['[gist]', 3],
      ['[ads]', 1],
    ])
    expect(severities).toEqual({ error: 2, warning: 4, info: 2 })
    expect(verification).toEqual({ facts: 12, lost: 1 })
  })

  describe('beside a baseline', () => {
    // Of three unknown tags `gist`, two stand in the document that had them when the baseline was written.
    const before = { ...shownReport, documents: [...shownReport.documents].filter(({ key }) => key !== 't') }
    const baseline = baselineOf(before, ({ severity }) => severity !== 'info')
    const rows = rowsFor(optionsFor(shownReport, { baseline }))
    const keys = (filter: Partial<typeof noFilter>) =>
      filterRows(rows, { ...noFilter, ...filter }).map((index) => rows[index]!.key)

    test('tells what is new from what is not', () => {
      expect(keys({ code: 'shortcode-unknown' })).toEqual(['b', 't'])
      expect(keys({ code: 'shortcode-unknown', baseline: 'new' })).toEqual(['t'])
      expect(keys({ code: 'shortcode-unknown', baseline: 'accepted' })).toEqual(['b'])
      expect(keys({ baseline: 'accepted' })).toEqual(['b', 'f'])
      expect(keys({ sort: 'findings' }).slice(0, 2)).toEqual(['t', 'a'])
    })

    test('counts what is new', () => {
      const { findings, accepted, severities } = tallyRows(rows)
      expect(severities).toEqual({ error: 1, warning: 1, info: 2 })
      expect(findings.map(({ name, count }) => [name, count])).toEqual([
        ['text-lost', 1],
        ['shortcode-unknown', 1],
        ['post-skipped', 1],
        ['shortcode-repaired', 1],
      ])
      expect(accepted.map(({ name, count }) => [name, count])).toEqual([
        ['shortcode-unknown', 3],
        ['post-failed', 1],
      ])
    })

    test('counts of the run what is new, to which no document leads', () => {
      const found = { severity: 'warning', code: 'file-unrecognised', message: '' } as const
      const { accepted, severities } = tallyRows([], [found, { ...found, accepted: true }])
      expect([accepted, severities.warning]).toEqual([[], 1])
    })

    test('is put in order by what is looked at', () => {
      expect(keys({ sort: 'findings', baseline: 'accepted' })).toEqual(['f', 'b'])
      expect(keys({ baseline: 'nothing like it' })).toEqual([])
    })
  })
})

describe('an address', () => {
  test.each([
    { view: 'overview', doc: '', filter: noFilter },
    { view: 'documents', doc: 'a b&c', filter: { ...noFilter, q: 'x=y #?', shortcode: '[gist]' } },
    { view: 'document', doc: 'export.xml#12', filter: noFilter },
  ] as const)('says what is shown: $view', (state) => {
    expect(readState(writeState(state))).toEqual(state)
  })

  test('that says nothing is the overview', () => {
    for (const hash of ['', '#', '#nowhere?x=1', '#document']) expect(readState(hash).view).toBe('overview')
  })
})
