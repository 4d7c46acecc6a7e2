import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import { samplePost } from './sample-post.ts'

const migrate = (value: string): string => migratePost(samplePost(value, 'markdown'), {}).markdown

/** No word of any syntax, and none that another one begins with. */
const word = fc.nat({ max: 999 }).map((number) => `w${number}x`)

const inlineTags = [
  ...['su_label', 'dropcap', 'small', 'su_highlight', 'su_tooltip content="T"', 'su_button url="/go"', 'su_note'],
  ...['su_spoiler title="S"', 'su_quote cite="C"', 'caption', 'code', 'one_half', 'vc_column_text', 'nobody_x a="1"'],
]
const blockTag = fc.constantFrom(...inlineTags)
const inlineTag = fc.constantFrom(...inlineTags, 'footnote')
const closer = (tag: string): string => `[/${tag.split(' ')[0]}]`

const prefixed = (text: string, first: string, further: string): string =>
  text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : further}${line}`.trimEnd())
    .join('\n')

const { block } = fc.letrec<{ inline: string; block: string }>((tie) => {
  const run = (maxLength: number) =>
    fc.array(tie('inline'), { minLength: 1, maxLength }).map((words) => words.join(' '))
  const flow = fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((blocks) => blocks.join('\n\n'))
  return {
    inline: fc.oneof(
      { depthSize: 'small' },
      word,
      word.map((text) => `*${text}*`),
      word.map((text) => `**${text}**`),
      word.map((text) => `[${text}](/u)`),
      word.map((text) => `\`${text}\``),
      fc.constant('[youtube=http://www.youtube.com/watch?v=abcdefghijk]'),
      fc.constant('![a](p.png)'),
      fc.tuple(inlineTag, run(3)).map(([tag, text]) => `[${tag}]${text}${closer(tag)}`),
    ),
    block: fc.oneof(
      { depthSize: 'small' },
      fc.array(run(4), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
      run(3).map((text) => `## ${text}`),
      flow.map((text) => prefixed(text, '> ', '> ')),
      flow.map((text) => prefixed(text, '- ', '  ')),
      fc.tuple(run(2), run(2)).map(([left, right]) => `| a | b |\n| - | - |\n| ${left} | ${right} |`),
      word.map((text) => `\`\`\`\n[su_label]${text}[/su_label]\n\`\`\``),
      fc.tuple(blockTag, flow).map(([tag, text]) => `[${tag}]\n\n${text}\n\n${closer(tag)}`),
      fc.tuple(blockTag, tie('block')).map(([tag, text]) => `[${tag}]\n${text}\n${closer(tag)}`),
    ),
  }
})

/** WordPress reads no tag within one of its own name: the first end ends the first. */
function isNestedInItself(document: string): boolean {
  const open: string[] = []
  for (const [, end, name = ''] of document.matchAll(/\[(\/?)([a-z_]+)(?: [^\]\n]*)?\](?!\()/g)) {
    if (end) open.splice(open.indexOf(name), 1)
    else if (open.includes(name)) return true
    else open.push(name)
  }
  return false
}

describe('a Markdown document full of leftovers', () => {
  it('keeps its words, shows none of our marks, and is left alone by a second run', () => {
    const documents = fc
      .array(block, { minLength: 1, maxLength: 3 })
      .map((blocks) => `${blocks.join('\n\n')}\n`)
      .filter((document) => !isNestedInItself(document))
    fc.assert(
      fc.property(documents, (document) => {
        const markdown = migrate(document)
        const words = document.match(/w\d+x/g) ?? []
        expect(words.filter((one) => !markdown.includes(one))).toEqual([])
        expect(markdown).not.toMatch(/<!--|…/)
        expect(migrate(markdown)).toBe(markdown)
      }),
      { numRuns: 400 },
    )
  })
})
