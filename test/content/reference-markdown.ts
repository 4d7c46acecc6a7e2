import type { Break, Heading, Html, Image, Node, Root, Text } from 'mdast'
import { defaultHandlers, type Handle, type Info, type State, toMarkdown } from 'mdast-util-to-markdown'
import { escapes, escapesAmongDefinitions } from '../../src/content/markdown-escapes.ts'
import { profileBlocks } from '../../src/content/markdown-profile.ts'
import { gfm, style } from '../../src/content/markdown-style.ts'
import type { Verbatim } from '../../src/model/mdast.ts'

type Handler<N extends Node> = (node: N, parent: Parameters<Handle>[1], state: State, info: Info) => string

const isInCell = (state: State): boolean => state.stack.includes('tableCell')
const withoutLines = (value: string): string => value.replace(/\s*[\r\n]\s*/g, ' ')

/** Our Markdown, written without a short cut: every pattern of the table is held against every text. */
export function referenceMarkdown(root: Root): string {
  const profiles = profileBlocks(root)
  const rows = /"type":"(?:definition|\w+Reference)"/.test(JSON.stringify(root).replaceAll('footnoteReference', ''))
    ? escapesAmongDefinitions
    : escapes
  const escaping = (node: Node, state: State, write: () => string): string => {
    const profile = profiles.get(node)
    if (profile === undefined) return write()
    const all = state.unsafe
    state.unsafe = rows.filter(({ when }) => when === undefined || when(profile))
    const result = write()
    state.unsafe = all
    return result
  }
  const raw: Handler<Html | Verbatim> = ({ value }, _parent, state) =>
    isInCell(state) ? withoutLines(value).replaceAll('|', '\\|') : value
  const image: Handler<Image> = (node, parent, state, info) =>
    escaping(node, state, () => defaultHandlers.image(node, parent, state, info))
  const text: Handler<Text> = (node, parent, state, info) => {
    const value = isInCell(state) ? withoutLines(node.value) : node.value
    return escaping(node, state, () => defaultHandlers.text({ ...node, value }, parent, state, info))
  }
  const start: Handler<Root> = (node, parent, state, info) => {
    state.unsafe = [...rows]
    return defaultHandlers.root(node, parent, state, info)
  }
  const heading: Handler<Heading> = (node, parent, state, info) =>
    defaultHandlers.heading(onOneLine(node), parent, state, info)
  const lineBreak: Handler<Break> = (node, parent, state, info) =>
    isInCell(state) ? '<br>' : defaultHandlers.break(node, parent, state, info)
  const handlers = {
    root: start,
    text,
    image: Object.assign(image, { peek: () => '!' }),
    heading,
    break: lineBreak,
    html: Object.assign(raw as Handler<Html>, { peek: () => '<' }),
    verbatim: raw,
  }
  return toMarkdown(root, { ...style, extensions: [gfm, { handlers }] })
}

function onOneLine<N extends Node>(node: N): N {
  if (node.type === 'break') return { type: 'text', value: ' ' } as unknown as N
  if ('children' in node) return { ...node, children: (node.children as Node[]).map(onOneLine) }
  if ('value' in node && /[\r\n]/.test(node.value as string))
    return { ...node, value: withoutLines(node.value as string) }
  return node
}
