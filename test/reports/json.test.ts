import { describe, expect, test } from 'vitest'
import type { RunReport } from '../../src/model/run-report.ts'
import { renderJson } from '../../src/reports/json.ts'
import { document, fullReport, report } from './sample-report.ts'

const json = (run: RunReport): string => [...renderJson(run)].join('')

describe('the report for machines', () => {
  test('holds the whole report', () => {
    const parsed = JSON.parse(json(fullReport))
    expect(parsed.documents.map(({ key }: { key: string }) => key)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(parsed.documents[0]).toEqual([...fullReport.documents][0])
    expect(parsed).toMatchObject({ version: 1, dryRun: false, out: './migrated', stale: ['posts/y.md', 'posts/z.md'] })
  })

  test('is the same whatever arrived first', () => {
    const shuffled = {
      ...fullReport,
      documents: [...fullReport.documents].map((each) => ({ ...each, diagnostics: each.diagnostics.toReversed() })),
      stale: fullReport.stale.toReversed(),
    }
    expect(json(shuffled)).toBe(json(fullReport))
  })

  test('is indented by two and ends in a newline', () => {
    expect(json(report())).toBe(
      '{\n  "version": 1,\n  "dryRun": false,\n  "out": "./migrated",\n  "documents": [],\n  "stale": [],\n  "diagnostics": []\n}\n',
    )
  })

  test('controls that JSON allows raw are escaped, and come back', () => {
    const title = '\u009b2J\u202e\u2028\u007f'
    const written = json(report({ documents: [document('a', { title })] }))
    expect(written).toContain('"title": "\\u009b2J\\u202e\\u2028\\u007f"')
    expect(JSON.parse(written).documents[0].title).toBe(title)
  })
})
