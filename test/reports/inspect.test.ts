import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Inspection, InspectionRow } from '../../src/model/inspection.ts'
import { renderInspection, renderInspectionJson } from '../../src/reports/inspect.ts'

const row = (name: string, uses: number, given: Partial<InspectionRow> = {}): InspectionRow => ({
  kind: 'shortcode',
  name,
  uses,
  files: 1,
  known: true,
  example: { file: 'blog.xml', line: 7, source: `[${name}]` },
  ...given,
})

const inspection: Inspection = {
  version: 1,
  rows: [
    row('gist', 3, { known: false, example: { file: 'blog.xml', line: 102, source: `[gist id="${'0'.repeat(80)}"]` } }),
    row('caption', 120, { files: 2 }),
    row('core/gallery', 3, { kind: 'block', example: { file: 'new.xml', line: 1, source: '<!-- wp:gallery -->' } }),
  ],
  totals: { documents: 14, files: 1, known: 123, unknown: 3 },
}

describe('an inspection', () => {
  test('is a table, the commonest first', () => {
    expect(renderInspection(inspection, { color: false, exampleWidth: 20 })).toBe(
      [
        'Kind       Name          Uses  Files  Known  Example',
        'shortcode  caption        120      2  yes    blog.xml:7    [caption]',
        'block      core/gallery     3      1  yes    new.xml:1     <!-- wp:gallery -->',
        'shortcode  gist             3      1  no     blog.xml:102  [gist id="000000000…',
        '',
        '126 uses in 14 documents in 1 file; a transformer knows 123, 3 unknown.',
        '',
      ].join('\n'),
    )
  })

  test('colour changes no letter', () => {
    const coloured = renderInspection(inspection, { color: true })
    expect(coloured).toContain('\u001b[33mno\u001b[39m')
    expect(stripVTControlCharacters(coloured)).toBe(renderInspection(inspection, { color: false }))
  })

  test('says so when there is nothing', () => {
    const none = { version: 1, rows: [], totals: { documents: 1, files: 1, known: 0, unknown: 0 } } as const
    expect(renderInspection(none, { color: false })).toBe('No shortcodes and no blocks in 1 document in 1 file.\n')
  })

  test('wide scripts stay in line, controls are shown', () => {
    const rows = [row('画像', 2), row('x\u001b[2J', 1)]
    const [, first, second] = renderInspection({ ...inspection, rows }, { color: false }).split('\n')
    expect(first).toBe('shortcode  画像         2      1  yes    blog.xml:7  [画像]')
    expect(second).toBe('shortcode  x\\x1b[2J     1      1  yes    blog.xml:7  [x\\x1b[2J]')
  })

  test('as JSON it has the same order', () => {
    const parsed = JSON.parse(renderInspectionJson(inspection))
    expect(parsed.rows.map(({ name }: InspectionRow) => name)).toEqual(['caption', 'core/gallery', 'gist'])
    expect(parsed.totals).toEqual(inspection.totals)
  })
})
