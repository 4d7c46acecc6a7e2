import type { Delete, Emphasis, Link, Node, PhrasingContent, Strong, Text } from 'mdast'
import type { Handle, Info, State } from 'mdast-util-to-markdown'
import { defaultHandlers } from 'mdast-util-to-markdown'
import { type CharacterKind, isSure, kindAt, preferredSequence, sequenceFor } from './markdown-attention.ts'
import { type MarkdownDocument, trackingNothing } from './markdown-document.ts'
import { escapeText } from './markdown-text.ts'
import { endsLine, hasBracket, isPlainAddress, isPlainText, isPlainWithBrackets } from './plain-text.ts'

/** A node whose children are phrasing. */
export interface PhrasingParent extends Node {
  readonly children: readonly PhrasingContent[]
}

type Attention = Delete | Emphasis | Strong

/** The document and block that phrasing stands in. */
export interface PhrasingPlace {
  readonly state: State
  readonly document: () => MarkdownDocument
  /** A line break would end it: it is a heading or cell. */
  readonly isOnOneLine: boolean
}

/** What phrasing stands between. */
export interface Surroundings {
  /** As the nodes in it are told: all that is known, or one character. */
  readonly before: string
  readonly after: string
  /** As it is written: emphasis may have become underscores. */
  readonly open: string
  readonly close: string
  readonly isLabel: boolean
  /** The markers of all emphasis around it. */
  readonly markers: string
}

const sides = (before: string, after: string, isLabel: boolean): Surroundings => ({
  before,
  after,
  open: before,
  close: after,
  isLabel,
  markers: '',
})

const inLink = sides('[', '](', true)

const inParagraph = sides('\n', '\n', false)

/** What stands around all phrasing of a block, or of one node in it. */
export function surroundingsOf({ before, after }: Info, state: State): Surroundings {
  const isLabel = state.stack.includes('label')
  return before === '\n' && after === '\n' && !isLabel ? inParagraph : sides(before, after, isLabel)
}

/**
 * Phrasing as the serializer writes it, where it needs no trials. What is not plain in itself goes to its handler; `undefined`
 * at the first emphasis that its neighbours put in doubt, and at other rarities.
 */
export function writePhrasing(parent: PhrasingParent, around: Surroundings, place: PhrasingPlace): string | undefined {
  const { children } = parent
  const last = children.length - 1
  let written = ''
  let before = around.before
  let sequence = around.open
  let isBehindAttention = false
  let expected: CharacterKind
  for (let index = 0; index <= last; index++) {
    const node = children[index]!
    const after = index === last ? around.after : firstOf(children[index + 1]!, place)
    if (after === '') return undefined
    const preferred = preferredSequence(node.type)
    let value: string | undefined
    if (preferred === undefined) {
      sequence = ''
      value = writeNode(node, parent, index, before, after, around.isLabel, place)
    } else {
      const close = index === last ? around.close : ''
      sequence = sequenceFor(preferred, sequence, close, last === 0) ?? ''
      const isRun = last === 0 && preferred === '**' && around.open === '*'
      value = writeAttention(
        node as Attention,
        preferred,
        sequence,
        written || around.open,
        close || after,
        isRun,
        around,
        place,
      )
    }
    if (!value) return undefined
    // What stands behind emphasis is known only when it is written.
    if (isBehindAttention && kindAt(value, 0) !== expected) return undefined
    isBehindAttention = preferred !== undefined
    if (isBehindAttention) expected = kindAt(after, 0)
    written += value
    before = preferred === undefined ? lastCharacter(value) : preferred.charAt(0)
  }
  return written
}

/**
 * @param before What is written in front of it.
 * @param after What is to be written behind it, at least the first character.
 * @param isRun Whether its asterisks follow those of the emphasis around it.
 */
function writeAttention(
  node: Attention,
  preferred: string,
  sequence: string,
  before: string,
  after: string,
  isRun: boolean,
  around: Surroundings,
  place: PhrasingPlace,
): string | undefined {
  if (sequence === '') return undefined
  const inner = writePhrasing(
    node,
    {
      before: preferred,
      after: preferred,
      open: sequence,
      close: sequence,
      isLabel: around.isLabel,
      markers: around.markers + sequence,
    },
    place,
  )
  if (!inner) return undefined
  const left = kindAt(before, before.length - 1)
  const right = kindAt(after, 0)
  // The asterisks of emphasis and of nothing but strong in it are one run.
  const beginsRun = sequence === '*' && node.children.length === 1 && node.children[0]!.type === 'strong'
  if (beginsRun && (left === undefined || right === undefined)) return undefined
  const skipped = beginsRun ? 2 : 0
  const isInSame = !isRun && around.markers.includes(sequence.charAt(0))
  return isSure(left, kindAt(inner, skipped), sequence, isInSame) &&
    isSure(right, kindAt(inner, inner.length - 1 - skipped), sequence, isInSame)
    ? sequence + inner + sequence
    : undefined
}

function writeNode(
  node: PhrasingContent,
  parent: PhrasingParent,
  index: number,
  before: string,
  after: string,
  isLabel: boolean,
  place: PhrasingPlace,
): string | undefined {
  switch (node.type) {
    case 'text':
      if (isPlainText(node.value, before, after)) return node.value
      return isPlainWithBrackets(node.value, before, after) &&
        (!hasBracket(node.value) || (!isLabel && !place.document().hasDefinitions))
        ? node.value
        : escapeAt(index, node, parent, before, shownAfter(parent, index, after, place), place)
    case 'inlineCode':
      if (/^[^`|\s](?:[^`|\r\n]*[^`|\s])?$/.test(node.value)) return `\`${node.value}\``
      break
    case 'break':
      if (!place.isOnOneLine) return '\\\n'
      break
    case 'image':
      if (!node.title && isPlainAddress(node.url) && isPlainText(node.alt ?? '', '![', ']'))
        return `![${node.alt ?? ''}](${node.url})`
      break
    case 'link':
      if (isAutolink(node, place.state)) {
        if (!/[[\]|]/.test(node.url)) return `<${textOf(node)}>`
      } else if (!node.title && isPlainAddress(node.url)) return writeLink(node, before, place)
      break
    case 'html':
      // At the beginning of a line it may take the line ending away.
      if (index > 0 && endsLine(before)) return undefined
      break
    case 'verbatim':
    case 'footnoteReference':
    case 'linkReference':
    case 'imageReference':
      break
    default:
      return undefined
  }
  return handOver(node, parent, index, before, after, place)
}

function writeLink(node: Link, before: string, place: PhrasingPlace): string | undefined {
  const { stack } = place.state
  stack.push('link', 'label')
  const label = writePhrasing(node, inLink, place)
  stack.pop()
  stack.pop()
  // At the beginning of a line it could be a definition.
  return label === undefined || (endsLine(before) && label.includes(']:')) ? undefined : `[${label}](${node.url})`
}

/** To what the table of escapes, or an option, says about it. */
function handOver(
  node: PhrasingContent,
  parent: PhrasingParent,
  index: number,
  before: string,
  after: string,
  place: PhrasingPlace,
): string {
  const { state } = place
  const shown = shownAfter(parent, index, after, place)
  state.indexStack.push(index)
  const value = handle(node, parent, state, before, shown)
  state.indexStack.pop()
  return value
}

/** What a text that follows begins with may be escaped. */
function shownAfter(parent: PhrasingParent, index: number, after: string, place: PhrasingPlace): string {
  const next = parent.children[index + 1]
  if (next?.type !== 'text') return after
  return firstCharacter(isPlainText(next.value, '', '') ? next.value : escapeAt(index, next, parent, '', '', place))
}

function escapeAt(
  index: number,
  node: Text,
  { children }: PhrasingParent,
  before: string,
  after: string,
  { state, document }: PhrasingPlace,
): string {
  const beside = { before, after, beforeNode: children[index - 1], afterNode: children[index + 1] }
  return escapeText(node, beside, state, document())
}

const handle = (node: PhrasingContent, parent: PhrasingParent, state: State, before: string, after: string): string =>
  state.handle(node, parent as Parameters<Handle>[1], state, { ...trackingNothing, before, after })

/** What the serializer sees of a node while it writes the one before. */
function firstOf(node: PhrasingContent, { state, isOnOneLine }: PhrasingPlace): string {
  switch (node.type) {
    case 'text':
      return node.value.charAt(0)
    case 'emphasis':
    case 'strong':
      return '*'
    case 'inlineCode':
      return '`'
    case 'delete':
      return '~'
    case 'link':
      return isAutolink(node, state) ? '<' : '['
    case 'linkReference':
    case 'footnoteReference':
      return '['
    case 'image':
    case 'imageReference':
      return '!'
    case 'html':
    case 'verbatim':
      return '<'
    case 'break':
      return isOnOneLine ? '<' : '\\'
    default:
      return ''
  }
}

/** Only a text that is its own address may be one. */
function isAutolink(node: Link, state: State): boolean {
  const text = textOf(node)
  return text !== undefined && node.url.endsWith(text) && defaultHandlers.link.peek(node, undefined, state) === '<'
}

function textOf({ children }: Link): string | undefined {
  const [only] = children
  return children.length === 1 && only?.type === 'text' ? only.value : undefined
}

function firstCharacter(text: string): string {
  const code = text.codePointAt(0)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function lastCharacter(text: string): string {
  const code = text.charCodeAt(text.length - 1)
  return text.slice(code >= 0xdc00 && code <= 0xdfff && text.codePointAt(text.length - 2)! > 0xffff ? -2 : -1)
}
