import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { autop } from '../../src/content/autop.ts'
import { closeMark, markPattern, openMark, voidMark } from '../../src/content/marks.ts'
import { unautop } from '../../src/content/unautop.ts'
import { expectSame, runs, sample } from './expect-same.ts'
import { available } from './wordpress.ts'

// Not `audio` and `video`: `wpautop` glues those to their neighbours where the text has a `<source>` anywhere.
const tags = ['gallery', 'caption', 'a', 'a-b']

interface Tree {
  readonly open: string
  readonly close?: string
  readonly children: readonly (Tree | string)[]
}

const texts = fc.constantFrom(
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '\t',
  '&nbsp;',
  '\u00A0',
  'text',
  'a < b',
  '<em>x</em>',
  '<div>',
  '</div>',
  '<p>',
  '</p>',
  '<ul><li>',
  '</li></ul>',
  '<br />',
  '<blockquote>',
  '<pre>\n\n</pre>',
  '[sic]',
  '[unknown x=1]',
  '<!-- c -->',
  'é😀',
)

const attributes = fc.constantFrom('', ' ids="1,2"', " x='y'", ' 12', ' url=http://a.b/c', ' ')

/** Shortcodes nested as one would write them: none of a tag inside itself, every closing tag behind its opening one. */
const forest = (free: readonly string[]): fc.Arbitrary<(Tree | string)[]> => {
  const shortcode = fc.constantFrom(...free).chain((tag) => {
    const inner = free.filter((name) => name !== tag)
    return fc
      .tuple(
        attributes,
        fc.constantFrom('bare', 'self-closing', 'enclosing'),
        inner.length === 0 ? fc.constant([]) : forest(inner),
      )
      .map(
        ([given, form, children]): Tree =>
          form === 'enclosing'
            ? { open: `[${tag}${given}]`, close: `[/${tag}]`, children }
            : // A bare tag must find no closing one further on; a self-closing one looks for none.
              { open: `[${tag}${given} /]`, children: [] },
      )
  })
  return fc.array(fc.oneof({ weight: 3, arbitrary: texts }, { weight: 2, arbitrary: shortcode }), { maxLength: 7 })
}

/** Of tags that never have a closing one. */
const bare = fc.constantFrom('[more]', '[more x="1"]').map((open): Tree => ({ open, children: [] }))

const documents = fc.array(fc.oneof(texts, bare, forest(tags)), { maxLength: 8 }).map((parts) => parts.flat())

const write = (tree: readonly (Tree | string)[]): string =>
  tree
    .map((node) => (typeof node === 'string' ? node : `${node.open}${write(node.children)}${node.close ?? ''}`))
    .join('')

/** The same text with marks for tags, and what each mark stands for. */
function mark(tree: readonly (Tree | string)[], sources: Map<string, string>): string {
  const replace = (mark: string, source: string): string => {
    sources.set(mark, source)
    return mark
  }
  return tree
    .map((node) => {
      if (typeof node === 'string') return node
      const id = sources.size
      if (node.close === undefined) return replace(voidMark('sc', id), node.open)
      const open = replace(openMark('sc', id), node.open)
      const close = replace(closeMark('sc', id), node.close)
      return open + mark(node.children, sources) + close
    })
    .join('')
}

function throughMarks(tree: readonly (Tree | string)[]): string {
  const sources = new Map<string, string>()
  return unautop(autop(mark(tree, sources))).replace(markPattern('g'), (found) => sources.get(found) ?? found)
}

describe.runIf(available)('unautop against WordPress', () => {
  it('does to marks what WordPress does to shortcodes', () => {
    const questions = sample(documents, runs(6000, 20_000)).map((tree) => ({
      op: 'unautop' as const,
      text: write(tree),
      tags: [...tags, 'more'],
      tree,
    }))
    expect(questions.filter(({ text }) => text.includes('[/')).length).toBeGreaterThan(1000)
    expectSame(questions, ({ tree }) => throughMarks(tree))
  })
})
