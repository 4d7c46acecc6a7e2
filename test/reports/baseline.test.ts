import { describe, expect, it } from 'vitest'
import { createDiagnostic } from '../../src/diagnostics/format.ts'
import type { DocumentReport } from '../../src/model/run-report.ts'
import { type Baseline, emptyBaseline, parseBaseline, renderBaseline } from '../../src/reports/baseline.ts'
import { compareWithBaseline } from '../../src/reports/baseline-change.ts'
import { judged } from './judge.ts'
import { document, report } from './sample-report.ts'

const lost = (url: string, line = 1) => createDiagnostic('link-lost', { url }, { place: { line, column: 1 } })
const lossy = (key: string, ...diagnostics: DocumentReport['diagnostics']) => document(key, { diagnostics })
const accept = (documents: readonly DocumentReport[], before: Baseline = emptyBaseline, isWhole = true) =>
  compareWithBaseline(report({ documents }), before, { isWanted: ({ severity }) => severity !== 'info', isWhole })
const baselineOf = (...documents: readonly DocumentReport[]): Baseline => accept(documents).baseline
const codeFor = (documents: readonly DocumentReport[], baseline: Baseline) =>
  judged(report({ documents }), { baseline }).exitCode

describe('a baseline', () => {
  it('accepts what it holds wherever it has moved to, and nothing else', () => {
    const baseline = baselineOf(lossy('a', lost('/x', 3)))
    expect(codeFor([lossy('a', lost('/x', 70))], baseline)).toBe(0)
    expect(codeFor([lossy('a', lost('/y', 3))], baseline)).toBe(1)
    expect(codeFor([lossy('b', lost('/x', 3))], baseline)).toBe(1)
  })

  it('accepts as many as it holds', () => {
    const baseline = baselineOf(lossy('a', lost('/x', 3), lost('/x', 5)))
    expect(codeFor([lossy('a', lost('/x', 1), lost('/x', 2))], baseline)).toBe(0)
    expect(codeFor([lossy('a', lost('/x', 1), lost('/x', 2), lost('/x', 3))], baseline)).toBe(1)
  })

  it('knows a parser’s complaint again when its line has moved', () => {
    const broken = (line: number) =>
      lossy('a', createDiagnostic('post-failed', { reason: `bad indentation at line ${line}, column 5` }))
    expect(codeFor([broken(80)], baselineOf(broken(4)))).toBe(0)
  })

  it('uses up no budget', () => {
    const lossyBy = (lostFacts: number, ...urls: readonly string[]) =>
      document('a', { diagnostics: urls.map((url) => lost(url)), verification: { facts: 100, lost: lostFacts } })
    const threshold = { check: false, failOn: ['error'], maxLoss: { facts: 1 }, baseline: baselineOf(lossyBy(1, '/x')) }
    const codeOf = (given: DocumentReport) => judged(report({ documents: [given] }), threshold).exitCode
    expect(codeOf(lossyBy(2, '/x', '/y'))).toBe(0)
    expect(codeOf(lossyBy(3, '/x', '/y', '/z'))).toBe(1)
  })

  it('is text that is sorted, one finding a line, and reads back as itself', () => {
    const run = report({
      documents: [lossy('b', lost('/z')), lossy('a', lost('/x', 9), lost('/x'), lost('/\u202e'))],
      diagnostics: [createDiagnostic('file-unreadable', { reason: 'no permission' }, { file: 'a.xml' })],
    })
    const { baseline } = compareWithBaseline(run, emptyBaseline, { isWanted: () => true, isWhole: true })
    const text = [...renderBaseline(baseline)].join('')
    expect(text).toBe(`{
  "version": 1,
  "findings": [
    {"file":"a.xml","code":"file-unreadable","details":{"reason":"no permission"},"count":1},
    {"document":"a","code":"link-lost","details":{"url":"/x"},"count":2},
    {"document":"a","code":"link-lost","details":{"url":"/\\u202e"},"count":1},
    {"document":"b","code":"link-lost","details":{"url":"/z"},"count":1}
  ]
}
`)
    expect(parseBaseline(text)).toEqual(baseline)
    expect([...renderBaseline(emptyBaseline)].join('')).toBe('{\n  "version": 1,\n  "findings": []\n}\n')
  })

  it.each([
    ['[', 'it is not JSON'],
    ['{"version":2,"findings":[]}', '`version`: '],
    ['{"version":1,"findings":[{"code":"link-lost","details":{},"count":0}]}', '`findings.0.count`: '],
  ])('that is %s cannot be used', (text, reason) => {
    expect(parseBaseline(text)).toEqual(expect.stringContaining(reason))
  })
})

describe('a run, held against its baseline', () => {
  it('says how many are new and how many are fixed, and forgets the fixed', () => {
    const before = baselineOf(lossy('a', lost('/x'), lost('/x')), lossy('b', lost('/y')))
    const { added, fixed, baseline } = accept([lossy('a', lost('/x'), lost('/new')), lossy('b')], before)
    expect({ added, fixed }).toEqual({ added: 1, fixed: 2 })
    expect([...baseline.values()].map(({ details }) => details)).toEqual([{ url: '/x' }, { url: '/new' }])
  })

  it('takes nothing for fixed that it did not see', () => {
    const before = baselineOf(lossy('a', lost('/x')), lossy('b', lost('/y')), lossy('c', lost('/z')))
    const seen = [lossy('a'), document('c', { outcome: 'skipped' })]
    expect(accept(seen, before, false)).toMatchObject({ added: 0, fixed: 1 })
    expect(accept(seen, before, true)).toMatchObject({ added: 0, fixed: 3 })
  })

  it('does not take in what is said for the record, unless it was asked for', () => {
    const noted = lossy('a', createDiagnostic('inferred', { field: 'title', value: 'Fog' }))
    expect(accept([noted]).baseline.size).toBe(0)
  })
})
