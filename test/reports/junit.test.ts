import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { createDiagnostic } from '../../src/diagnostics/format.ts'
import { renderJunit } from '../../src/reports/junit.ts'
import { rendered } from './judge.ts'
import { document, fullReport, report } from './sample-report.ts'

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** Every element, as a parser that forgives nothing sees it. */
function read(xml: string): Tag[] {
  const tags: Tag[] = []
  const open: Tag[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const tag = { name, attributes: attributes as Record<string, string>, text: '' }
    tags.push(tag)
    open.push(tag)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => {
    const tag = open.at(-1)
    if (tag !== undefined) tag.text += text
  })
  parser.write(xml).close()
  return tags
}

const named = (tags: readonly Tag[], name: string): Tag[] => tags.filter((tag) => tag.name === name)

describe('JUnit XML', () => {
  it('is a test for each document and one for the run, with sums that are right', () => {
    const tags = read(rendered(renderJunit, fullReport, { failOn: ['warning'] }))
    const [suite] = named(tags, 'testsuite')
    expect(suite?.attributes).toEqual({ name: './migrated', tests: '7', failures: '3', errors: '0', skipped: '1' })
    expect(named(tags, 'testcase').map(({ attributes: { name, classname } }) => `${classname}: ${name}`)).toEqual([
      'post: a (a)',
      'post: b (b)',
      'page: c (c)',
      'page: d (d)',
      'post: e (e)',
      'post: f (f)',
      'run: The run',
    ])
    expect(named(tags, 'failure')).toHaveLength(3)
    expect(named(tags, 'skipped').map(({ attributes }) => attributes['message'])).toEqual([
      'Not migrated because it is private',
    ])
  })

  it('fails with what makes the exit code 1, all of it in one failure', () => {
    const tags = read(rendered(renderJunit, fullReport, { failOn: ['shortcode-unknown'] }))
    const [failure, ...others] = named(tags, 'failure')
    expect(others).toEqual([])
    expect(failure?.attributes).toMatchObject({
      type: 'shortcode-unknown',
      message: expect.stringMatching(/and 2 more/),
    })
    expect(failure?.text.split('\n')).toEqual([
      expect.stringMatching(/^export\/blog\.xml:30:3: warning shortcode-unknown: /),
      expect.stringMatching(/^export\/blog\.xml:12:3: /),
      expect.stringMatching(/^export\/blog\.xml:31:3: /),
    ])
  })

  it('fails in the run itself at files that would change, where the check asked', () => {
    const run = report({ documents: [document('a')] })
    const failures = (check: boolean) =>
      named(read(rendered(renderJunit, run, { check })), 'failure').map(({ attributes }) => attributes)
    expect(failures(true)).toEqual([{ type: 'check', message: expect.stringMatching(/^1 file would change: /) }])
    expect(failures(false)).toEqual([])
  })

  it('fails in the run itself when it was interrupted', () => {
    const tags = read(rendered(renderJunit, report({ interrupted: true, documents: [document('a')] })))
    expect(named(tags, 'failure').map(({ attributes }) => attributes)).toEqual([
      { type: 'interrupted', message: expect.stringMatching(/^The run was interrupted: /) },
    ])
  })

  it('is well-formed whatever a title holds', () => {
    const title = 'A "b" <c> & \u0000\u001b[2J\uffff\ud800 ]]>'
    const loss = createDiagnostic('link-lost', { url: title })
    const run = report({ out: title, documents: [document('a', { title, diagnostics: [loss] })] })
    const tags = read(rendered(renderJunit, run))
    expect(named(tags, 'testcase')[0]?.attributes['name']).toBe('A "b" <c> & \\x00\\x1b[2J\ufffd\\ud800 ]]> (a)')
    expect(named(tags, 'failure')[0]?.text).toContain('<c> &')
  })
})
