import type { Break, Code, Heading, Html, Image, Node, Root, Text } from 'mdast'
import type { Handle, Info, State } from 'mdast-util-to-markdown'
import { defaultHandlers } from 'mdast-util-to-markdown'
import type { Verbatim } from '../model/mdast.ts'
import { escapes, escapesAmongDefinitions } from './markdown-escapes.ts'
import { profileBlocks } from './markdown-profile.ts'

type Handler<N extends Node> = (node: N, parent: Parameters<Handle>[1], state: State, info: Info) => string

export interface MarkdownHandlers {
  root: Handler<Root>
  text: Handler<Text>
  image: Handler<Image>
  heading: Handler<Heading>
  break: Handler<Break>
  code: Handler<Code>
  html: Handler<Html>
  verbatim: Handler<Verbatim>
}

const isInCell = (state: State): boolean => state.stack.includes('tableCell')

/** Source that Markdown passes on. A row of a table is one line, and only an escaped pipe does not end the cell. */
const raw: Handler<Html | Verbatim> = ({ value }, _parent, state) =>
  isInCell(state) ? value.replace(/\s*[\r\n]\s*/g, ' ').replaceAll('|', '\\|') : value

/** How nodes are written where the serializer's own way is not ours. They know the tree they were made for. */
export function createHandlers(tree: Root): MarkdownHandlers {
  const profiles = profileBlocks(tree)
  const rows = hasReferences(tree) ? escapesAmongDefinitions : escapes

  const escaping = <N extends Text | Image>(node: N, state: State, write: () => string): string => {
    const profile = profiles.get(node)
    if (profile === undefined) return write()
    const all = state.unsafe
    state.unsafe = rows.filter(({ when }) => when === undefined || when(profile))
    const result = write()
    state.unsafe = all
    return result
  }

  const image: Handler<Image> = (node, parent, state, info) =>
    escaping(node, state, () => defaultHandlers.image(node, parent, state, info))

  return {
    root(node, parent, state, info) {
      state.unsafe = [...rows]
      return defaultHandlers.root(node, parent, state, info)
    },
    text(node, parent, state, info) {
      const value = isInCell(state) ? node.value.replace(/\s*[\r\n]\s*/g, ' ') : node.value
      return escaping(node, state, () => defaultHandlers.text({ ...node, value }, parent, state, info))
    },
    image: Object.assign(image, { peek: () => '!' }),
    heading: (node, parent, state, info) => defaultHandlers.heading(onOneLine(node), parent, state, info),
    break: (node, parent, state, info) => (isInCell(state) ? '<br>' : defaultHandlers.break(node, parent, state, info)),
    // A fence whose lines are marked has a word in front of them, or they would be its language.
    code: (node, parent, state, info) =>
      defaultHandlers.code(node.meta && !node.lang ? { ...node, lang: 'text' } : node, parent, state, info),
    html: Object.assign(raw as Handler<Html>, { peek: () => '<' }),
    verbatim: raw,
  }
}

const referenceTypes: ReadonlySet<string> = new Set(['definition', 'linkReference', 'imageReference'])

const hasReferences = (node: Node): boolean =>
  referenceTypes.has(node.type) || ('children' in node && (node.children as Node[]).some(hasReferences))

/** An ATX heading ends with the line; the serializer would underline it instead. */
function onOneLine<N extends Node>(node: N): N {
  if (node.type === 'break') return { type: 'text', value: ' ' } as unknown as N
  if ('children' in node) return { ...node, children: (node.children as Node[]).map(onOneLine) }
  if ('value' in node && /[\r\n]/.test(node.value as string))
    return { ...node, value: (node.value as string).replace(/\s*[\r\n]\s*/g, ' ') }
  return node
}
