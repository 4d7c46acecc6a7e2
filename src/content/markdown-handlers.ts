import type { Break, Code, Heading, Html, Image, Node, PhrasingContent, Root, Text } from 'mdast'
import type { Handle, Info, State } from 'mdast-util-to-markdown'
import { defaultHandlers } from 'mdast-util-to-markdown'
import type { Verbatim } from '../model/mdast.ts'
import { escapes, escapesAmongDefinitions } from './markdown-escapes.ts'
import { type BlockProfile, profileBlocks } from './markdown-profile.ts'
import { writePlainPhrasing } from './plain-phrasing.ts'
import { isPlainAddress, isPlainText } from './plain-text.ts'

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
  const rows = hasReferences(tree) ? escapesAmongDefinitions : escapes
  let profiles: ReadonlyMap<Node, BlockProfile> | undefined

  const escaping = <N extends Text | Image>(node: N, state: State, write: () => string): string => {
    // Most documents have no text that asks for it.
    profiles ??= profileBlocks(tree)
    const profile = profiles.get(node)
    if (profile === undefined) return write()
    const all = state.unsafe
    state.unsafe = rows.filter(({ when }) => when === undefined || when(profile))
    const result = write()
    state.unsafe = all
    return result
  }

  const image: Handler<Image> = (node, parent, state, info) => {
    const write = (): string => defaultHandlers.image(node, parent, state, info)
    return isPlainText(node.alt ?? '', '![', ']') && !node.title ? write() : escaping(node, state, write)
  }

  const text: Handler<Text> = (node, parent, state, info) => {
    if (isPlainText(node.value, info.before, info.after) && !state.stack.includes('autolink')) return node.value
    const value = isInCell(state) ? node.value.replace(/\s*[\r\n]\s*/g, ' ') : node.value
    return escaping(node, state, () => defaultHandlers.text({ ...node, value }, parent, state, info))
  }

  return {
    root(node, parent, state, info) {
      state.unsafe = [...rows]
      state.safe = narrowed(state)
      state.createTracker = () => nowhere
      state.containerPhrasing = plainFirst(state)
      return defaultHandlers.root(node, parent, state, info)
    },
    text,
    image: Object.assign(image, { peek: () => '!' }),
    heading: (node, _parent, state, info) => atx(onOneLine(node), state, info),
    break: (node, parent, state, info) => (isInCell(state) ? '<br>' : defaultHandlers.break(node, parent, state, info)),
    // A fence whose lines are marked has a word in front of them, or they would be its language.
    code: (node, parent, state, info) =>
      defaultHandlers.code(node.meta && !node.lang ? { ...node, lang: 'text' } : node, parent, state, info),
    html: Object.assign(raw as Handler<Html>, { peek: () => '<' }),
    verbatim: raw,
  }
}

/** Nobody asks where in the output a node stands, and to count its lines takes longer than to write it. */
const nowhere: ReturnType<State['createTracker']> = {
  move: (value) => value ?? '',
  shift: () => {},
  current: () => ({ now: { line: 1, column: 1 }, lineShift: 0 }),
}

/** A heading in number signs, whatever it holds. The serializer would look through it first for a reason to underline it. */
function atx(node: Heading, state: State, info: Info): string {
  const signs = '#'.repeat(Math.max(Math.min(6, node.depth || 1), 1))
  const exit = state.enter('headingAtx')
  const subexit = state.enter('phrasing')
  const text = state.containerPhrasing(node, { ...info, before: '# ', after: '\n' })
  subexit()
  exit()
  if (text === '') return signs
  // Space at the beginning would not count.
  return `${signs} ${text.replace(/^[\t ]/, (space) => (space === ' ' ? '&#x20;' : '&#x9;'))}`
}

/** Most paragraphs hold nothing that could be taken for something else. */
function plainFirst(state: State): State['containerPhrasing'] {
  const { containerPhrasing } = state
  return (parent, info) => {
    const isAutolink = state.stack.at(-1) === 'autolink'
    const isOnOneLine = state.stack.includes('headingAtx') || state.stack.includes('tableCell')
    const children = parent.children as PhrasingContent[]
    const plain = isAutolink ? undefined : writePlainPhrasing(children, info.before, info.after, isOnOneLine)
    return plain ?? containerPhrasing.call(state, parent, info)
  }
}

/** A row whose character is nowhere near cannot match: the serializer tries only the others. */
function narrowed(state: State): State['safe'] {
  const { safe } = state
  return (value, config) => {
    if (!value) return ''
    if (state.stack.at(-1) === 'destinationRaw' && isPlainAddress(value)) return value
    const all = state.unsafe
    const near = (config.before ?? '') + value + (config.after ?? '')
    state.unsafe = all.filter(({ character }) => near.includes(character))
    const result = safe.call(state, value, config)
    state.unsafe = all
    return result
  }
}

const referenceTypes: ReadonlySet<string> = new Set(['definition', 'linkReference', 'imageReference'])

function hasReferences(node: Node): boolean {
  if (referenceTypes.has(node.type)) return true
  if ('children' in node) for (const child of node.children as Node[]) if (hasReferences(child)) return true
  return false
}

/** An ATX heading ends with the line; the serializer would underline it instead. */
function onOneLine<N extends Node>(node: N): N {
  if (node.type === 'break') return { type: 'text', value: ' ' } as unknown as N
  if ('children' in node) return { ...node, children: (node.children as Node[]).map(onOneLine) }
  if ('value' in node && /[\r\n]/.test(node.value as string))
    return { ...node, value: (node.value as string).replace(/\s*[\r\n]\s*/g, ' ') }
  return node
}
