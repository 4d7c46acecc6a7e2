import { describe, expect, test } from 'vitest'
import { createDiagnostic } from '../../src/diagnostics/format.ts'
import { placeText, renderFinding } from '../../src/reports/findings.ts'

const finding = createDiagnostic(
  'shortcode-declined',
  { tag: 'gallery', reason: 'no `ids`' },
  { file: 'blog.xml', place: { line: 2, column: 3, endLine: 2, endColumn: 12 } },
)

const excerpt = {
  first: 1,
  lines: ['a', 'b [gallery] c', 'd'].map((text) => ({ text, start: 0, length: text.length })),
}

describe('a finding', () => {
  test('place, severity, code, sentence and remedy', () => {
    expect(renderFinding(finding, { color: false })).toBe(
      [
        'blog.xml:2:3 warning shortcode-declined Unexpected `[gallery]` that its transformer could not use: no `ids`',
        '  help: Mend it at the source, or write it by hand in the output. What the input lacks may come with an export of “All content”.',
      ].join('\n'),
    )
  })

  test('with its source', () => {
    expect(renderFinding(finding, { color: false, excerpt }).split('\n').slice(1)).toEqual([
      '    1 | a',
      '  > 2 | b [gallery] c',
      '      |   ^^^^^^^^^',
      '    3 | d',
      '  help: Mend it at the source, or write it by hand in the output. What the input lacks may come with an export of “All content”.',
    ])
  })

  test('without a place', () => {
    const nowhere = createDiagnostic('post-skipped', { status: 'private' })
    expect(renderFinding(nowhere, { color: false, excerpt })).toBe(
      'info post-skipped Not migrated because it is private\n  help: Include it with `--status`.',
    )
  })

  test('in colour', () => {
    expect(renderFinding(finding, { color: true })).toContain(
      '\u001b[1mblog.xml:2:3\u001b[22m \u001b[33mwarning\u001b[39m',
    )
  })

  test('details are shown, not obeyed, and stay on one line', () => {
    const evil = createDiagnostic('post-failed', { reason: '\u001b[2J\nat line 1' }, { file: 'a\u0007.xml' })
    expect(renderFinding(evil, { color: false }).split('\n')[0]).toBe(
      'a\\x07.xml error post-failed The document could not be migrated: \\x1b[2J\\nat line 1',
    )
  })

  test('a place is spelled as terminals make links of it', () => {
    expect(placeText('a.xml', { line: 3, column: 9 })).toBe('a.xml:3:9')
    expect(placeText('a.xml', undefined)).toBe('a.xml')
    expect(placeText(undefined, { line: 3, column: 9 })).toBe('3:9')
    expect(placeText(undefined, undefined)).toBe('')
  })
})
