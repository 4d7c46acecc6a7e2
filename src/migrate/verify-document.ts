import type { Root } from 'mdast'
import { writtenRanges } from '../content/markdown-ranges.ts'
import { markdownToHast, mdastToHast } from '../content/markdown-to-hast.ts'
import { readOrdinaryMarkdown } from '../content/ordinary/read-ordinary-markdown.ts'
import { showOrdinary } from '../content/ordinary/show-ordinary.ts'
import type { VerificationTally } from '../model/document.ts'
import { parseShortcodes } from '../shortcode/index.ts'
import { namesIn } from '../shortcode/names.ts'
import { pointsFrom } from '../shortcode/point-cursor.ts'
import { embedForUrl } from '../transformers/embed-providers.ts'
import type { Registry } from '../transformers/registry.ts'
import { extractFacts, FactCollector } from '../verify/extract-facts.ts'
import { type Findings, findLosses, type Loss, type Verification } from '../verify/verify.ts'
import type { Migration } from './context.ts'
import { eachShortcode } from './each-shortcode.ts'
import { shiftPlace } from './shift-place.ts'
import { shortcodeTags } from './shortcode-tags.ts'
import { quickSourceFacts, sourceFacts } from './source-facts.ts'

/** Holds the finished Markdown against the source and against the tree it was written from. */
export function verifyDocument(markdown: string, meant: Root, migration: Migration): VerificationTally | undefined {
  if (migration.options.verify === false) return undefined
  const { losses, facts } = findingsAbout(markdown, meant, migration)
  for (const loss of losses) reportLoss(loss, migration)
  reportLeft(markdown, migration)
  return { facts, lost: losses.reduce((sum, { count }) => sum + count, 0) }
}

/**
 * The quick look is enough where it finds nothing to say. Where it does, or is not sure of what it sees, all is looked at
 * the long way.
 */
function findingsAbout(markdown: string, meant: Root, migration: Migration): Findings {
  const canonical = createCanonical()
  const quick = findLosses(quickLook(markdown, meant, migration), canonical)
  if (quick.losses.length === 0) return quick
  const source = sourceFacts(migration)
  return findLosses(
    { source, meant: extractFacts(mdastToHast(meant)), shown: extractFacts(markdownToHast(markdown)) },
    canonical,
  )
}

function quickLook(markdown: string, meant: Root, migration: Migration): Verification {
  const read = readOrdinaryMarkdown(markdown)
  return {
    source: quickSourceFacts(migration),
    meant: collect(quickMeant, meant) ? quickMeant : extractFacts(mdastToHast(meant)),
    shown: read !== undefined && collect(quickShown, read) ? quickShown : extractFacts(markdownToHast(markdown)),
  }
}

/** One document after the other is looked at with these: what they have room for is made once. */
const quickMeant = new FactCollector()
const quickShown = new FactCollector()

function collect(facts: FactCollector, root: Root): boolean {
  facts.clear()
  return showOrdinary(root, facts)
}

/** All documents of a run have one registry. */
const tagsOf = new WeakMap<Registry, ReadonlySet<string>>()

function knownTags(registry: Registry): ReadonlySet<string> {
  const known = tagsOf.get(registry) ?? new Set(registry.tags)
  tagsOf.set(registry, known)
  return known
}

/** A shortcode that somebody knows must not stand in the result, unless it was kept on purpose, which was reported. */
function reportLeft(markdown: string, migration: Migration): void {
  const { registry, uses, post, report } = migration
  const known = knownTags(registry)
  const standing = namesIn(markdown, (name) => known.has(name))
  if (standing.size === 0) return
  const kept = new Map<string, number>()
  for (const { name, outcome } of uses)
    if (outcome === 'kept' || outcome === 'failed') kept.set(name, (kept.get(name) ?? 0) + 1)
  if ([...standing.keys()].every((name) => timesIn(markdown, `[${name}`) <= (kept.get(name) ?? 0))) return
  const counts = shortcodeTags(markdown, migration).tags
  const tags = registry.tags.filter((tag) => standing.has(tag) && counts(tag))
  if (tags.length === 0) return
  const left = new Map<string, number>()
  const skip = writtenRanges(markdown)
  const { children } = parseShortcodes(markdown, { tags, dialect: 'wordpress', skip })
  for (const { name } of eachShortcode(children)) left.set(name, (left.get(name) ?? 0) + 1)
  for (const [tag, all] of left) {
    const count = all - (kept.get(tag) ?? 0)
    if (count > 0) report('shortcode-left', { tag, count }, post.body.start)
  }
}

function timesIn(text: string, part: string): number {
  let times = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) times++
  return times
}

/** An address stands in the source, in the tree and in the Markdown, and takes long to be read. */
function createCanonical(): (url: string) => string {
  const known = new Map<string, string>()
  return (url) => {
    const before = known.get(url)
    if (before !== undefined) return before
    const address = canonical(url)
    known.set(url, address)
    return address
  }
}

/** One spelling for all addresses of one thing: a player's and its page's, with percent signs and without. */
function canonical(url: string): string {
  const address = embedForUrl(url)?.url ?? (url.startsWith('//') ? `https:${url}` : url)
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

function reportLoss({ code, fact, count }: Loss, { post, report }: Migration): void {
  const { value, start } = post.body
  const found = value.indexOf(code === 'text-lost' ? fact.split(' ')[0]! : fact)
  const at = Math.max(found, 0)
  const place = shiftPlace({ start: pointsFrom(value.slice(0, at), { line: 1, column: 1, offset: 0 })(at) }, start)
  if (code === 'text-lost') report(code, { count, words: fact }, place)
  else if (code === 'code-changed') report(code, { code: fact.trim().split('\n')[0]!.slice(0, 80) }, place)
  else if (code === 'heading-lost') report(code, { heading: fact }, place)
  else if (code === 'table-cell-lost') report(code, { cell: fact.slice(0, 80) }, place)
  else report(code, { url: fact }, place)
}
