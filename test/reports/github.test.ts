import { describe, expect, it } from 'vitest'
import { createDiagnostic } from '../../src/diagnostics/format.ts'
import { emptyBaseline } from '../../src/reports/baseline.ts'
import { compareWithBaseline } from '../../src/reports/baseline-change.ts'
import { renderGithub } from '../../src/reports/github.ts'
import { rendered } from './judge.ts'
import { document, report } from './sample-report.ts'

const lost = (url: string) => createDiagnostic('link-lost', { url }, { place: { line: 7, column: 3 } })
const unknown = (tag: string) => createDiagnostic('shortcode-unknown', { tag, policy: 'keep' })
const runOf = (...diagnostics: readonly ReturnType<typeof lost>[]) =>
  report({ documents: [document('a', { file: 'a.xml', diagnostics })] })
const lines = (...parameters: Parameters<typeof rendered> extends [unknown, ...infer Rest] ? Rest : never) =>
  rendered(renderGithub, ...parameters)
    .split('\n')
    .slice(0, -1)

describe('annotations for GitHub', () => {
  it('are commands of the runner, with the place and the remedy', () => {
    expect(lines(runOf(lost('/x')))).toEqual([
      expect.stringMatching(/^::error file=a\.xml,line=7,col=3,title=link-lost::[^\n]*: \/x%0A[^\n]+$/),
    ])
  })

  it('are one line each whatever a source says, and no command of the source’s', () => {
    const hostile = report({
      documents: [document('a', { file: 'a:b,c%.xml', diagnostics: [lost('100%\r\n::set-env name=PATH::/tmp')] })],
    })
    const [line, ...others] = lines(hostile)
    expect(others).toEqual([])
    expect(line).toContain('file=a%3Ab%2Cc%25.xml,')
    expect(line).toContain('100%25\\r%0A::set-env')
  })

  it('are ten of a kind, what makes the exit code 1 first, and the last says how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, index) => unknown(`tag${index}`))
    const failing = createDiagnostic('media-unresolved', { reference: '9' })
    const written = lines(runOf(...many, failing), { failOn: ['media-unresolved'] })
    expect(written).toHaveLength(10)
    expect(written[0]).toContain('title=media-unresolved::')
    expect(written.at(-1)).toContain('::22 more findings')
    expect(lines(runOf(...many.slice(0, 10)))).toHaveLength(10)
  })

  it('say that files would change, where the check asked, and stay ten', () => {
    const many = Array.from({ length: 30 }, (_, index) => lost(`/${index}`))
    const written = lines(runOf(...many), { check: true })
    expect(written).toHaveLength(10)
    expect(written[0]).toMatch(/^::error title=shortmark::1 file would change/)
    expect(written.at(-1)).toContain('::22 more findings')
    expect(lines(runOf(), { check: false })).toEqual([])
  })

  it('say that the run was interrupted, and stay ten', () => {
    const many = Array.from({ length: 30 }, (_, index) => lost(`/${index}`))
    const written = lines({ ...runOf(...many), interrupted: true }, { check: true })
    expect(written).toHaveLength(10)
    expect(written[0]).toMatch(/^::error title=shortmark::The run was interrupted: /)
    expect(written[1]).toMatch(/^::error title=shortmark::1 file would change/)
    expect(written.at(-1)).toContain('::23 more findings')
  })

  it('leave out what is accepted, and what is said for the record', () => {
    const { baseline } = compareWithBaseline(runOf(lost('/x')), emptyBaseline, { isWanted: () => true, isWhole: true })
    const noted = createDiagnostic('inferred', { field: 'title', value: 'Fog' })
    expect(lines(runOf(lost('/x'), noted), { baseline })).toEqual([])
    expect(lines(runOf(noted), { failOn: ['info'] })).toEqual([expect.stringMatching(/^::notice /)])
  })
})
