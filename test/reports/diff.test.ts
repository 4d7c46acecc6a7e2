import { applyPatch } from 'diff'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderDiff, renderSourceDiff } from '../../src/reports/diff.ts'
import { place, use } from './sample-report.ts'

const plain = { color: false }

describe('the diff of a file', () => {
  test('shows what changes, with three lines around it', () => {
    const before = 'one\ntwo\nthree\nfour\nfive\nsix\n'
    expect(renderDiff({ path: 'posts/a.md', before, after: before.replace('five', '5') }, plain)).toBe(
      [
        '--- a/posts/a.md',
        '+++ b/posts/a.md',
        '@@ -2,5 +2,5 @@',
        ' two',
        ' three',
        ' four',
        '-five',
        '+5',
        ' six',
        '',
      ].join('\n'),
    )
  })

  test('a new file comes from nowhere', () => {
    expect(renderDiff({ path: 'posts/日本語.md', before: undefined, after: 'one\ntwo\n' }, plain)).toBe(
      ['--- /dev/null', '+++ b/posts/日本語.md', '@@ -0,0 +1,2 @@', '+one', '+two', ''].join('\n'),
    )
  })

  test('a missing newline at the end is said', () => {
    expect(renderDiff({ path: 'a', before: 'x\n', after: 'x' }, plain)).toBe(
      ['--- a/a', '+++ b/a', '@@ -1,1 +1,1 @@', '-x', '+x', '\\ No newline at end of file', ''].join('\n'),
    )
    expect(renderDiff({ path: 'a', before: undefined, after: 'x' }, plain)).toContain(
      '+x\n\\ No newline at end of file\n',
    )
  })

  test('is empty where nothing differs', () => {
    expect(renderDiff({ path: 'a', before: 'x', after: 'x' }, plain)).toBe('')
  })

  test('is coloured as git does', () => {
    expect(renderDiff({ path: 'a', before: 'x\n-- \n', after: 'y\n-- \n' }, { color: true }).split('\n')).toEqual([
      '\u001b[1m--- a/a\u001b[22m',
      '\u001b[1m+++ b/a\u001b[22m',
      '\u001b[36m@@ -1,2 +1,2 @@\u001b[39m',
      '\u001b[31m-x\u001b[39m',
      '\u001b[32m+y\u001b[39m',
      ' -- ',
      '',
    ])
  })

  test('controls in names and texts are shown, not obeyed', () => {
    const diff = renderDiff({ path: 'a\u001b[2J\n.md', before: 'x\r\n', after: '\u009b2Jx\n' }, plain)
    expect(diff).toContain('--- a/a\\x1b[2J\\n.md\n')
    expect(diff).toContain('-x\\r\n+\\x9b2Jx\n')
  })

  test('two texts that share next to nothing are shown as replaced, not compared for minutes', () => {
    const text = (letter: string) => Array.from({ length: 20_000 }, (_, index) => `${letter}${index % 7}\n`).join('')
    const diff = renderDiff({ path: 'a', before: text('x'), after: text('y') }, plain)
    expect(diff).toContain('@@ -1,20000 +1,20000 @@\n-x0\n-x1\n')
    expect(applyPatch(text('x'), diff)).toBe(text('y'))
  })

  test('is a patch that leads from the one to the other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '', '-', '+ d'))
      .chain((lines) => fc.constantFrom(lines.join('\n'), `${lines.join('\n')}\n`))
    fc.assert(
      fc.property(fc.option(text, { nil: undefined }), text, (before, after) => {
        const diff = renderDiff({ path: 'a', before, after }, plain)
        if (diff !== '') expect(applyPatch(before ?? '', diff)).toBe(after)
        else expect(before).toBe(after)
      }),
    )
  })
})

describe('what shortcodes became', () => {
  const uses = [
    use('caption', { place: place(12, 3), source: '[caption id="a_1"]', result: '![Alt](a.jpg)\n\n*Caption*\n' }),
    use('ads', { place: place(14), source: '[ads]', outcome: 'dropped', result: '' }),
    use('silent'),
  ]

  test('place, source and Markdown, where the run kept it', () => {
    expect(renderSourceDiff(uses, { file: 'blog.xml', color: false })).toBe(
      [
        'blog.xml:12:3 transformed',
        '- [caption id="a_1"]',
        '+ ![Alt](a.jpg)',
        '+ ',
        '+ *Caption*',
        '',
        'blog.xml:14:1 dropped',
        '- [ads]',
        '',
      ].join('\n'),
    )
    expect(renderSourceDiff([use('silent')], { file: 'blog.xml', color: false })).toBe('')
  })

  test('colours every line on its own, and shows controls', () => {
    const [first] = uses
    expect(renderSourceDiff(first === undefined ? [] : [first], { file: 'b', color: true })).toContain(
      '\u001b[32m+ *Caption*\u001b[39m',
    )
    const evil = use('x', { source: '[x \u001b[2J]', result: '\u009b2J' })
    expect(renderSourceDiff([evil], { file: 'b', color: false })).toContain('- [x \\x1b[2J]\n+ \\x9b2J\n')
  })
})
