import type { PhrasingContent } from 'mdast'

/** Emphasis, for which Markdown's asterisks do not always work. */
type Attention = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' }>

/** Nothing in a link is a link. */
export type Place = 'block' | 'emphasis' | 'link'

const elements = { emphasis: 'em', strong: 'strong', delete: 'del' } as const

const isAttention = (node: PhrasingContent): node is Attention => node.type in elements

/**
 * Asterisks between a letter and punctuation open or close nothing (CommonMark, “left-flanking delimiter run”):
 * `**Note:**text`, `これは**「重要」**です`. There the sentence's own punctuation moves out of the emphasis, and where
 * that does not help, HTML says it. The serializer would write the letter as a character reference.
 *
 * A bare URL before a hard break or at the end of emphasis becomes a link for a like reason: GFM reads on, through
 * backslash and asterisk.
 */
export function openUp(nodes: readonly PhrasingContent[], place: Place = 'block'): PhrasingContent[] {
  if (place === 'block' && !nodes.some((node) => isAttention(node) || node.type === 'link' || node.type === 'break'))
    return [...nodes]
  const result: PhrasingContent[] = []
  const queue = nodes.map((node) => openUpWithin(node, place)).reverse()
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const next = queue.at(-1)
    const isBeforeMarkup = next?.type === 'break' || (next === undefined && place === 'emphasis')
    if (node.type === 'text' && isBeforeMarkup && place !== 'link') {
      result.push(...linkLastUrl(node.value))
    } else if (!isAttention(node)) {
      result.push(node)
    } else {
      const [kept, moved] = touchesLetter(next, 'start') ? withoutPunctuation(node) : [node, '']
      if (next?.type === 'text') next.value = moved + next.value
      result.push(...spelled(kept, result.at(-1), queue.at(-1)))
    }
  }
  return result
}

function openUpWithin(node: PhrasingContent, place: Place): PhrasingContent {
  if (node.type === 'text') return { ...node }
  if (node.type !== 'link' && !isAttention(node)) return node
  const inner = node.type === 'link' || place === 'link' ? 'link' : 'emphasis'
  return { ...node, children: openUp(node.children, inner) } as PhrasingContent
}

// Astral characters count as letters: some parsers see halves of them, which are no punctuation.
const letter = {
  start: /^(?:[^\s\p{P}\p{S}]|[\u{10000}-\u{10FFFF}])/u,
  end: /(?:[^\s\p{P}\p{S}]|[\u{10000}-\u{10FFFF}])$/u,
}
const punctuation = { start: /^[\p{P}\p{S}]/u, end: /[\p{P}\p{S}]$/u }

function touchesLetter(node: PhrasingContent | undefined, side: 'start' | 'end'): boolean {
  if (node?.type !== 'text') return false
  const { value } = node
  // Nearly all markup stands between spaces.
  return value.charCodeAt(side === 'start' ? 0 : value.length - 1) !== 0x20 && letter[side].test(edge(value, side))
}

/** One or two units of a text: expressions that end in `$` would look at all of it. */
const edge = (value: string, side: 'start' | 'end'): string => (side === 'start' ? value.slice(0, 2) : value.slice(-2))

/** Whether what is written first, or last, of a node is punctuation; markup is. */
function isPunctuated(node: PhrasingContent | undefined, side: 'start' | 'end'): boolean {
  if (node === undefined) return false
  if (node.type === 'text') return punctuation[side].test(edge(node.value, side))
  return isAttention(node) ? isPunctuated(node.children.at(side === 'start' ? 0 : -1), side) : true
}

/** Whether emphasis between two nodes stays what it is. */
export function isOpenedUp(
  node: Attention,
  previous: PhrasingContent | undefined,
  next: PhrasingContent | undefined,
): boolean {
  if (touchesLetter(previous, 'end') && isPunctuated(node.children[0], 'start')) return false
  return !(touchesLetter(next, 'start') && isPunctuated(node.children.at(-1), 'end'))
}

/** The sentence's punctuation at its end, parted from it where words are left before. */
function withoutPunctuation(node: Attention): [kept: Attention, moved: string] {
  const last = node.children.at(-1)
  const moved = last?.type === 'text' ? (/[.,:;!?…]+$/.exec(last.value.slice(-4))?.[0] ?? '') : ''
  if (last?.type !== 'text' || moved === '') return [node, '']
  const rest = { ...last, value: last.value.slice(0, -moved.length) }
  if (!touchesLetter(rest, 'end')) return [node, '']
  return [{ ...node, children: [...node.children.slice(0, -1), rest] }, moved]
}

function spelled(
  node: Attention,
  previous: PhrasingContent | undefined,
  next: PhrasingContent | undefined,
): PhrasingContent[] {
  if (isOpenedUp(node, previous, next)) return [node]
  const element = elements[node.type]
  return [{ type: 'html', value: `<${element}>` }, ...node.children, { type: 'html', value: `</${element}>` }]
}

const urlStart = /(?:https?:\/\/|www\.)/i

export const mayEndInUrl = (value: string): boolean => urlStart.test(value)

function linkLastUrl(value: string): PhrasingContent[] {
  let start = value.length
  while (start > 0 && /\S/.test(value.charAt(start - 1))) start -= 1
  const url = /(?:https?:\/\/|www\.)[^<>]+$/i.exec(value.slice(start, start + 2000))?.[0]
  if (url === undefined || !value.endsWith(url)) return [{ type: 'text', value }]
  const before = value.slice(0, -url.length)
  const link: PhrasingContent = {
    type: 'link',
    url: /^www\./i.test(url) ? `http://${url}` : url,
    children: [{ type: 'text', value: url }],
  }
  return before === '' ? [link] : [{ type: 'text', value: before }, link]
}
