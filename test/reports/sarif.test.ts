import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import Ajv04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { createDiagnostic } from '../../src/diagnostics/format.ts'
import { emptyBaseline } from '../../src/reports/baseline.ts'
import { compareWithBaseline } from '../../src/reports/baseline-change.ts'
import { renderSarif } from '../../src/reports/sarif.ts'
import { rendered } from './judge.ts'
import { document, fullReport, report } from './sample-report.ts'

/**
 * The final schema of SARIF 2.1.0 as Microsoft, who edit the standard, ship it. It differs from the one of OASIS in a
 * correction alone: the name of a property of suppressions that we do not write.
 */
const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

function read(text: string): Log {
  const log = JSON.parse(text) as Log
  expect(validate(log) ? [] : validate.errors).toEqual([])
  return log
}

const lost = (url: string, line: number) =>
  createDiagnostic('link-lost', { url }, { place: { line, column: 2, endLine: line, endColumn: 9 } })

describe('SARIF', () => {
  it('is valid, with every code as a rule and warnings and errors as results', () => {
    const { tool, results = [] } = read(rendered(renderSarif, fullReport)).runs[0]!
    const { rules = [], name, semanticVersion } = tool.driver
    expect({ name, semanticVersion }).toEqual({ name: 'shortmark', semanticVersion: '1.2.3' })
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['shortcode-unknown', 'warning'],
      ['shortcode-unknown', 'warning'],
      ['shortcode-unknown', 'warning'],
      ['post-failed', 'error'],
      ['file-unrecognised', 'warning'],
    ])
    for (const { ruleId, ruleIndex = -1 } of results) expect(rules[ruleIndex]?.id).toBe(ruleId)
  })

  it('is valid when there is nothing to say', () => {
    expect(read(rendered(renderSarif, report())).runs[0]?.results).toEqual([])
  })

  it('says that the run was interrupted', () => {
    const [run] = read(rendered(renderSarif, report({ interrupted: true }))).runs
    expect(run?.invocations).toMatchObject([{ executionSuccessful: false }])
  })

  it('schema and validator refuse what is wrong', () => {
    expect(
      validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ level: 'grave' }] }] }),
    ).toBe(false)
  })

  it('says where a finding is, as an address', () => {
    const run = report({ documents: [document('a', { file: 'old site/ä#1.xml', diagnostics: [lost('/x', 7)] })] })
    const [result] = read(rendered(renderSarif, run)).runs[0]?.results ?? []
    expect(result?.locations?.[0]).toEqual({
      physicalLocation: {
        artifactLocation: { uri: 'old%20site/%C3%A4%231.xml', uriBaseId: 'ROOT' },
        region: { startLine: 7, startColumn: 2, endLine: 7, endColumn: 9 },
      },
      logicalLocations: [{ fullyQualifiedName: 'a', kind: 'document' }],
    })
  })

  it('knows a finding again when it has moved, and tells equal ones apart', () => {
    const prints = (...lines: readonly number[]) =>
      read(
        rendered(
          renderSarif,
          report({ documents: [document('a', { diagnostics: lines.map((line) => lost('/x', line)) })] }),
        ),
      ).runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints?.['primaryLocationLineHash'])
    expect(prints(3, 5)).toEqual(prints(30, 55))
    expect(new Set(prints(3, 5)).size).toBe(2)
  })

  it('shows what a baseline holds as suppressed', () => {
    const before = report({ documents: [document('a', { diagnostics: [lost('/x', 1)] })] })
    const { baseline } = compareWithBaseline(before, emptyBaseline, { isWanted: () => true, isWhole: true })
    const run = report({ documents: [document('a', { diagnostics: [lost('/x', 4), lost('/y', 5)] })] })
    const results = read(rendered(renderSarif, run, { baseline })).runs[0]?.results ?? []
    expect(results.map(({ suppressions }) => suppressions?.length)).toEqual([1, 0])
  })

  it('takes in what is said for the record when it makes the exit code 1', () => {
    const inferred = createDiagnostic('inferred', { field: 'title', value: 'Fog' })
    const run = report({ documents: [document('a', { diagnostics: [inferred] })] })
    const count = (failOn: readonly string[]) => read(rendered(renderSarif, run, { failOn })).runs[0]?.results?.length
    expect(count(['error'])).toBe(0)
    expect(count(['inferred'])).toBe(1)
  })
})
