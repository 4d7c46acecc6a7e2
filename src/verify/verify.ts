import type { Root } from 'hast'
import type { Code } from '../diagnostics/catalogue.ts'
import { type ExtractOptions, extractFacts } from './extract-facts.ts'
import { type Counts, type FactKind, type Facts, missing } from './facts.ts'

export interface Loss {
  readonly code: Code &
    ('text-lost' | 'link-lost' | 'image-lost' | 'embed-lost' | 'code-changed' | 'heading-lost' | 'table-cell-lost')
  /** What is missing, as it stood. */
  readonly fact: string
  /** How many of its kind are missing with it. */
  readonly count: number
}

export interface Verification {
  /** The source before any shortcode was transformed. */
  readonly source: readonly Root[]
  /** What the transformed document means, before it was written as Markdown. */
  readonly meant: Root
  /** The Markdown, read back. */
  readonly shown: Root
}

export interface Findings {
  readonly losses: readonly Loss[]
  /** How many facts were looked for: words, links, images, embeds, blocks of code, headings and cells. */
  readonly facts: number
}

/** What the source shows, and what the document means, held against what the Markdown shows. */
export function findLosses({ source, meant, shown }: Verification, options: ExtractOptions): Findings {
  const actual = extractFacts(shown, { canonical: options.canonical })
  const losses: Loss[] = []
  const anywhere = withAnyAddress(actual)
  for (const tree of source) losses.push(...lossesOf(mended(extractFacts(tree, options), actual), anywhere))
  const expected = extractFacts(meant, { canonical: options.canonical })
  losses.push(...lossesOf(expected, actual))
  const facts = Object.values(withoutOrder(expected)).reduce((sum: number, counts: Counts) => sum + total(counts), 0)
  return { losses: unique(losses), facts }
}

const total = (counts: Counts): number => [...counts.values()].reduce((sum, times) => sum + times, 0)

/**
 * Shortcodes and spans stand inside words, `[dropcap]O[/dropcap]nce`: two words of the source whose joined spelling the
 * Markdown shows more often than the source does are that one word.
 */
function mended(facts: Facts, actual: Facts): Facts {
  const words = new Map(facts.words)
  const isMissing = (word: string): boolean => (words.get(word) ?? 0) > (actual.words.get(word) ?? 0)
  for (const [pair, times] of facts.pairs) {
    const [left = '', right = ''] = pair.split(' ')
    for (let joins = 0; joins < times && isMissing(left) && isMissing(right); joins++) {
      const whole = left + right
      if ((actual.words.get(whole) ?? 0) <= (words.get(whole) ?? 0)) break
      for (const part of [left, right]) words.set(part, (words.get(part) ?? 0) - 1)
      words.set(whole, (words.get(whole) ?? 0) + 1)
    }
  }
  return withoutOrder({ ...facts, words })
}

/** Shortcodes may move what stood around them; order is held where both sides are ours. */
const withoutOrder = (facts: Facts): Facts => ({ ...facts, pairs: new Map() })

const codes: Readonly<Record<Exclude<FactKind, 'words' | 'pairs'>, Loss['code']>> = {
  links: 'link-lost',
  images: 'image-lost',
  embeds: 'embed-lost',
  code: 'code-changed',
  headings: 'heading-lost',
  cells: 'table-cell-lost',
}

function lossesOf(expected: Facts, actual: Facts): Loss[] {
  const losses: Loss[] = []
  const text = missing(expected.words, actual.words)
  const order = text.length > 0 ? [] : missing(expected.pairs, actual.pairs)
  const lostText = text.length > 0 ? text : order
  if (lostText.length > 0)
    losses.push({ code: 'text-lost', fact: lostText.slice(0, 8).join(' '), count: lostText.length })
  for (const kind of ['links', 'images', 'embeds', 'code', 'headings', 'cells'] as const)
    for (const fact of missing(expected[kind], actual[kind])) losses.push({ code: codes[kind], fact, count: 1 })
  return losses
}

/** An embed may be spelt as a link, and a link to a picture or a film as the thing itself. */
function withAnyAddress(facts: Facts): Facts {
  const addresses = joined(facts.links, facts.images, facts.embeds)
  return { ...facts, links: addresses, embeds: addresses }
}

function joined(...all: readonly Counts[]): Counts {
  const result: Counts = new Map()
  for (const counts of all) for (const [fact, times] of counts) result.set(fact, (result.get(fact) ?? 0) + times)
  return result
}

/** The same loss seen from the source and from the tree is one. */
function unique(losses: readonly Loss[]): Loss[] {
  const seen = new Map<string, Loss>()
  for (const loss of losses) {
    const key = loss.code === 'text-lost' ? loss.code : `${loss.code} ${loss.fact}`
    const known = seen.get(key)
    if (known === undefined || known.count < loss.count) seen.set(key, loss)
  }
  return [...seen.values()]
}
