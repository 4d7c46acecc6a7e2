import type { Code } from '../diagnostics/catalogue.ts'
import { type CountedKind, countedKinds, type Facts, isAmong, missing } from './facts.ts'
import { lostOrder, lostSourceWords, lostWords } from './lost-words.ts'

export interface Loss {
  readonly code: Code &
    ('text-lost' | 'link-lost' | 'image-lost' | 'embed-lost' | 'code-changed' | 'heading-lost' | 'table-cell-lost')
  /** What is missing, as it stood. */
  readonly fact: string
  /** How many of its kind are missing with it. */
  readonly count: number
}

export interface Verification {
  /** The source before any shortcode was transformed, where there is one. */
  readonly source: Facts | undefined
  /** The transformed document, before it was written as Markdown. */
  readonly meant: Facts
  /** The Markdown, read back. */
  readonly shown: Facts
}

export interface Findings {
  readonly losses: readonly Loss[]
  /** How many facts were looked for: words, links, images, embeds, blocks of code, headings and cells. */
  readonly facts: number
}

/** One spelling for all addresses of the same thing: a player's and its page's. */
export type Canonical = (url: string) => string

/** What the source shows, and what the document means, held against what the Markdown shows. */
export function findLosses({ source, meant, shown }: Verification, canonical: Canonical): Findings {
  const losses: Loss[] = []
  if (source !== undefined) {
    // Shortcodes may move what stood around them; order is held where both sides are ours.
    addTextLoss(losses, lostSourceWords(source.words, shown.words))
    addOthers(losses, source, shown, canonical, true)
  }
  const words = lostWords(meant.words, shown.words)
  addTextLoss(losses, words.length > 0 ? words : lostOrder(meant.words, shown.words))
  addOthers(losses, meant, shown, canonical, false)
  let facts = meant.words.count
  for (const kind of countedKinds) facts += meant[kind].length
  return { losses: unique(losses), facts }
}

const codes: Readonly<Record<CountedKind, Loss['code']>> = {
  links: 'link-lost',
  images: 'image-lost',
  embeds: 'embed-lost',
  code: 'code-changed',
  headings: 'heading-lost',
  cells: 'table-cell-lost',
}

function addTextLoss(losses: Loss[], lost: readonly string[]): void {
  if (lost.length > 0) losses.push({ code: 'text-lost', fact: lost.slice(0, 8).join(' '), count: lost.length })
}

function addOthers(losses: Loss[], expected: Facts, actual: Facts, canonical: Canonical, isSource: boolean): void {
  for (const kind of countedKinds)
    for (const fact of missingOf(kind, expected, actual, canonical, isSource))
      losses.push({ code: codes[kind], fact, count: 1 })
}

/** To read addresses takes long: they are spelt alike only where they are not alike already. */
function missingOf(
  kind: CountedKind,
  expected: Facts,
  actual: Facts,
  canonical: Canonical,
  isSource: boolean,
): readonly string[] {
  const wanted = expected[kind]
  if (isAmong(wanted, actual[kind])) return []
  if (kind === 'headings' || kind === 'cells') {
    const lost = missing(wanted, actual[kind])
    return isSource && lost.length > 0 ? withoutExtended(kind, lost, missing(actual[kind], wanted)) : lost
  }
  if (kind === 'code') return missing(wanted, actual[kind])
  // In the source, an embed may be spelt as a link, and a link to a picture or a film as the thing itself.
  const all = isSource && kind !== 'images' ? [...actual.links, ...actual.images, ...actual.embeds] : actual[kind]
  return missing(wanted.map(canonical), all.map(canonical))
}

/** What a shortcode shows is no word of the source: a heading or cell it stands in has more of them than there. */
function withoutExtended(
  kind: 'headings' | 'cells',
  lost: readonly string[],
  others: readonly string[],
): readonly string[] {
  const left = others.map((other) => other.split(' '))
  return lost.filter((fact) => {
    const words = fact.split(' ')
    const at = left.findIndex((other) => (kind === 'cells' || other[0] === words[0]) && isAmong(words, other))
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

/** The same loss seen from the source and from the tree is one. */
function unique(losses: readonly Loss[]): readonly Loss[] {
  if (losses.length === 0) return losses
  const seen = new Map<string, Loss>()
  for (const loss of losses) {
    const key = loss.code === 'text-lost' ? loss.code : `${loss.code} ${loss.fact}`
    const known = seen.get(key)
    if (known === undefined || known.count < loss.count) seen.set(key, loss)
  }
  return [...seen.values()]
}
