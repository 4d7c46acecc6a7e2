import type { State } from 'mdast-util-to-markdown'
import { rows, rowsAmongDefinitions } from './escape-rows.ts'
import { type MarkdownDocument, trackingNothing } from './markdown-document.ts'
import { escapes } from './markdown-escapes.ts'
import { writeFlow } from './markdown-flow.ts'
import { type PhrasingParent, surroundingsOf, writePhrasing } from './markdown-phrasing.ts'
import { isPlainAddress } from './plain-text.ts'

/** Gives the serializer's state our own ways to write what most documents consist of. Its own stay behind them. */
export function quicken(state: State, document: () => MarkdownDocument): void {
  state.createTracker = () => nowhere
  state.containerFlow = (parent) => writeFlow(parent, state)
  state.containerPhrasing = plainFirst(state, document)
  state.indentLines = lineByLine(state)
  state.safe = narrowed(state, document)
}

/** A document that was too deep may have left something behind. */
export function beginAnew(state: State): void {
  state.stack = []
  state.indexStack = []
  state.bulletCurrent = undefined
  state.bulletLastUsed = undefined
  state.unsafe = table
}

/** What is looked up there, line endings and what begins a block, is the same among definitions. */
const table = [...escapes]

/** Nobody asks where in the output a node stands, and to count its lines takes longer than to write it. */
const nowhere: ReturnType<State['createTracker']> = {
  move: (value) => value ?? '',
  shift: () => {},
  current: () => trackingNothing,
}

/** Most of what is indented is one line. */
function lineByLine({ indentLines }: State): State['indentLines'] {
  return (value, map) => (/[\r\n]/.test(value) ? indentLines(value, map) : map(value, 0, value === ''))
}

/** One attempt for a block as a whole: where it fails, nothing inside of the block is tried again. */
function plainFirst(state: State, document: () => MarkdownDocument): State['containerPhrasing'] {
  const { containerPhrasing } = state
  const onLines = { state, document, isOnOneLine: false }
  const onOneLine = { state, document, isOnOneLine: true }
  let isTried = false
  return (parent, info) => {
    const { stack } = state
    if (isTried || stack.at(-1) === 'autolink') return containerPhrasing.call(state, parent, info)
    isTried = true
    try {
      // Of a heading this may be a copy without line breaks, which its handler has made.
      if (parent.type !== 'heading') document().block = parent
      const place = stack.includes('headingAtx') || stack.includes('tableCell') ? onOneLine : onLines
      return (
        writePhrasing(parent as PhrasingParent, surroundingsOf(info, state), place) ??
        containerPhrasing.call(state, parent, info)
      )
    } finally {
      isTried = false
    }
  }
}

/** The serializer tries every row; few have a chance. */
function narrowed(state: State, document: () => MarkdownDocument): State['safe'] {
  const { safe } = state
  return (value, config) => {
    if (!value) return ''
    if (state.stack.at(-1) === 'destinationRaw' && isPlainAddress(value)) return value
    const { hasDefinitions, profile } = document()
    const all = state.unsafe
    state.unsafe = (hasDefinitions ? rowsAmongDefinitions : rows).near(
      (config.before ?? '') + value + (config.after ?? ''),
      profile,
    )
    const result = safe.call(state, value, config)
    state.unsafe = all
    return result
  }
}
