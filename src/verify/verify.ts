import type { Root } from 'hast'
import type { Code } from '../diagnostics/catalogue.ts'
import { type ExtractOptions, extractFacts } from './extract-facts.ts'
import { type CountedKind, type Counts, countedKinds, type Facts, missing } from './facts.ts'
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
  for (const tree of source) {
    const expected = extractFacts(tree, options)
    // Shortcodes may move what stood around them; order is held where both sides are ours.
    losses.push(...textLoss(lostSourceWords(expected.words, actual.words)), ...countedLosses(expected, anywhere))
  }
  const expected = extractFacts(meant, { canonical: options.canonical })
  const words = lostWords(expected.words, actual.words)
  losses.push(
    ...textLoss(words.length > 0 ? words : lostOrder(expected.words, actual.words)),
    ...countedLosses(expected, actual),
  )
  const facts = countedKinds.reduce((sum, kind) => sum + total(expected[kind]), expected.words.length)
  return { losses: unique(losses), facts }
}

function total(counts: Counts): number {
  let sum = 0
  for (const times of counts.values()) sum += times
  return sum
}

const codes: Readonly<Record<CountedKind, Loss['code']>> = {
  links: 'link-lost',
  images: 'image-lost',
  embeds: 'embed-lost',
  code: 'code-changed',
  headings: 'heading-lost',
  cells: 'table-cell-lost',
}

const textLoss = (lost: readonly string[]): Loss[] =>
  lost.length === 0 ? [] : [{ code: 'text-lost', fact: lost.slice(0, 8).join(' '), count: lost.length }]

const countedLosses = (expected: Facts, actual: Facts): Loss[] =>
  countedKinds.flatMap((kind) =>
    missing(expected[kind], actual[kind]).map((fact): Loss => ({ code: codes[kind], fact, count: 1 })),
  )

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
