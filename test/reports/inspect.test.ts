import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Inspection, InspectionRow } from '../../src/model/inspection.ts'
import { renderInspection, renderInspectionJson } from '../../src/reports/inspect.ts'

const row = (name: string, uses: number, given: Partial<InspectionRow> = {}): InspectionRow => ({
  kind: 'shortcode',
  name,
  uses,
  documents: 1,
  files: 1,
  known: true,
  example: { file: 'blog.xml', line: 7, source: `[${name}]` },
  ...given,
})

const inspection: Inspection = {
  version: 1,
  rows: [
    row('caption', 120, { documents: 9, files: 2 }),
    row('ad', 1, { known: false, policy: 'drop' }),
    row('core/gallery', 3, { kind: 'block', example: { file: 'new.xml', line: 1, source: '<!-- wp:gallery -->' } }),
    row('gist', 3, {
      known: false,
      policy: 'keep',
      example: { file: 'blog.xml', line: 102, source: `[gist id="${'0'.repeat(80)}"]` },
    }),
  ],
  totals: {
    documents: 14,
    files: 2,
    shortcodes: { uses: 124, known: 120, documents: 12, percent: { uses: 96.7, documents: 85.7 } },
    blocks: { uses: 3, known: 3, documents: 14, percent: { uses: 100, documents: 100 } },
  },
}

describe('an inspection', () => {
  test('is a table, what is unknown and most used first, and the coverage', () => {
    expect(renderInspection(inspection, { color: false, exampleWidth: 20 })).toBe(
      [
        'Kind       Name          Uses  Documents  Policy  Example',
        'shortcode  gist             3          1  keep    blog.xml:102  [gist id="000000000…',
        'shortcode  ad               1          1  drop    blog.xml:7    [ad]',
        'shortcode  caption        120          9  known   blog.xml:7    [caption]',
        'block      core/gallery     3          1  known   new.xml:1     <!-- wp:gallery -->',
        '',
        'Found in 14 documents in 2 files.',
        'Shortcodes: 96.7% of 124 uses known; no unknown ones in 85.7% of 14 documents.',
        'Blocks: 100% of 3 uses known; no unknown ones in 100% of 14 documents.',
        '',
      ].join('\n'),
    )
  })

  test('colour changes no letter', () => {
    const coloured = renderInspection(inspection, { color: true })
    expect(coloured).toContain('\u001b[33mkeep\u001b[39m')
    expect(stripVTControlCharacters(coloured)).toBe(renderInspection(inspection, { color: false }))
  })

  test('says so when there is nothing', () => {
    const nothing = { uses: 0, known: 0, documents: 1, percent: { uses: 100, documents: 100 } }
    const totals = { documents: 1, files: 1, shortcodes: nothing, blocks: nothing }
    const none: Inspection = { version: 1, rows: [], totals }
    expect(renderInspection(none, { color: false })).toBe('No shortcodes and no blocks in 1 document in 1 file.\n')
  })

  test('wide scripts stay in line, controls are shown', () => {
    const rows = [row('画像', 2), row('x\u001b[2J', 1)]
    const [, first, second] = renderInspection({ ...inspection, rows }, { color: false }).split('\n')
    expect(first).toBe('shortcode  画像         2          1  known   blog.xml:7  [画像]')
    expect(second).toBe('shortcode  x\\x1b[2J     1          1  known   blog.xml:7  [x\\x1b[2J]')
  })

  test('as JSON it has the same order', () => {
    const parsed = JSON.parse(renderInspectionJson(inspection))
    expect(parsed.rows.map(({ name }: InspectionRow) => name)).toEqual(['gist', 'ad', 'caption', 'core/gallery'])
    expect(parsed.totals).toEqual(inspection.totals)
  })
})
