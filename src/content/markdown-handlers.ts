import type { Break, Code, Heading, Html, Image, Node, Text } from 'mdast'
import type { Handle, Info, State } from 'mdast-util-to-markdown'
import { defaultHandlers } from 'mdast-util-to-markdown'
import type { Verbatim } from '../model/mdast.ts'
import type { MarkdownDocument } from './markdown-document.ts'
import { escapeText, isInCell } from './markdown-text.ts'
import { isPlainText } from './plain-text.ts'

type Handler<N extends Node> = (node: N, parent: Parameters<Handle>[1], state: State, info: Info) => string

export interface MarkdownHandlers {
  text: Handler<Text>
  image: Handler<Image>
  heading: Handler<Heading>
  break: Handler<Break>
  code: Handler<Code>
  html: Handler<Html>
  verbatim: Handler<Verbatim>
}

/** Source that Markdown passes on. A row of a table is one line, and only an escaped pipe does not end the cell. */
const raw: Handler<Html | Verbatim> = ({ value }, _parent, state) =>
  isInCell(state) ? value.replace(/\s*[\r\n]\s*/g, ' ').replaceAll('|', '\\|') : value

/** How nodes are written where the serializer's own way is not ours. */
export function createHandlers(documentAtHand: () => MarkdownDocument): MarkdownHandlers {
  const image: Handler<Image> = (node, parent, state, info) => {
    const document = documentAtHand()
    const isPlain = isPlainText(node.alt ?? '', '![', ']') && !node.title
    document.profile = isPlain ? undefined : document.profileOf(node)
    const written = defaultHandlers.image(node, parent, state, info)
    document.profile = undefined
    return written
  }

  const text: Handler<Text> = (node, parent, state, { before, after }) => {
    if (isPlainText(node.value, before, after) && !state.stack.includes('autolink')) return node.value
    const siblings = parent?.children ?? []
    const index = state.indexStack.at(-1)!
    const beside = { before, after, beforeNode: siblings[index - 1], afterNode: siblings[index + 1] }
    return escapeText(node, beside, state, documentAtHand())
  }

  return {
    text,
    image: Object.assign(image, { peek: () => '!' }),
    heading(node, _parent, state, info) {
      const document = documentAtHand()
      const { block } = document
      document.block = node
      const written = atx(onOneLine(node), state, info)
      document.block = block
      return written
    },
    break: (node, parent, state, info) => (isInCell(state) ? '<br>' : defaultHandlers.break(node, parent, state, info)),
    // A fence whose lines are marked has a word in front of them, or they would be its language.
    code: (node, parent, state, info) =>
      defaultHandlers.code(node.meta && !node.lang ? { ...node, lang: 'text' } : node, parent, state, info),
    html: Object.assign(raw as Handler<Html>, { peek: () => '<' }),
    verbatim: raw,
  }
}

/** A heading in number signs, whatever it holds. The serializer would look through it first for a reason to underline it. */
function atx(node: Heading, state: State, info: Info): string {
  const signs = '#'.repeat(Math.max(Math.min(6, node.depth || 1), 1))
  state.stack.push('headingAtx', 'phrasing')
  const text = state.containerPhrasing(node, { ...info, before: '# ', after: '\n' })
  state.stack.pop()
  state.stack.pop()
  if (text === '') return signs
  // Space at the beginning would not count.
  return `${signs} ${text.replace(/^[\t ]/, (space) => (space === ' ' ? '&#x20;' : '&#x9;'))}`
}

/** An ATX heading ends with the line; the serializer would underline it instead. */
function onOneLine<N extends Node>(node: N): N {
  if (node.type === 'break') return { type: 'text', value: ' ' } as unknown as N
  if ('children' in node) {
    const before = node.children as Node[]
    const children = before.map(onOneLine)
    return children.some((child, index) => child !== before[index]) ? { ...node, children } : node
  }
  if ('value' in node && /[\r\n]/.test(node.value as string))
    return { ...node, value: (node.value as string).replace(/\s*[\r\n]\s*/g, ' ') }
  return node
}
