import type { State } from 'mdast-util-to-markdown'
import { type MarkdownDocument, trackingNothing } from './markdown-document.ts'
import { writeFlow } from './markdown-flow.ts'
import { type PhrasingParent, surroundingsOf, writePhrasing } from './markdown-phrasing.ts'
import { isPlainAddress } from './plain-text.ts'

/** Gives the serializer's state our own ways to write what most documents consist of. Its own stay behind them. */
export function quicken(state: State, documentAtHand: () => MarkdownDocument): void {
  state.createTracker = () => nowhere
  state.containerFlow = (parent) => writeFlow(parent, state)
  state.containerPhrasing = plainFirst(state, documentAtHand)
  state.indentLines = lineByLine(state)
  state.safe = narrowed(state)
}

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
function plainFirst(state: State, documentAtHand: () => MarkdownDocument): State['containerPhrasing'] {
  const { containerPhrasing } = state
  let isTried = false
  return (parent, info) => {
    const { stack } = state
    if (isTried || stack.at(-1) === 'autolink') return containerPhrasing.call(state, parent, info)
    isTried = true
    try {
      const { hasDefinitions } = documentAtHand()
      const place = { state, hasDefinitions, isOnOneLine: stack.includes('headingAtx') || stack.includes('tableCell') }
      return (
        writePhrasing(parent as PhrasingParent, surroundingsOf(info, state), place) ??
        containerPhrasing.call(state, parent, info)
      )
    } finally {
      isTried = false
    }
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
