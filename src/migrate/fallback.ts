import type { PhrasingContent, RootContent } from 'mdast'
import type { Outcome } from '../model/document.ts'
import type { Verbatim } from '../model/mdast.ts'
import { settingsOf } from '../transformers/dynamic-block.ts'
import type { Migration } from './context.ts'
import type { Item } from './item.ts'
import type { UnknownPolicy } from './options.ts'

interface FallbackTools {
  /** A transformer was asked and declined; that was reported already. */
  readonly isKnown: boolean
  children(): readonly RootContent[]
}

/** What a shortcode becomes that no transformer took. */
export function fallback(
  item: Item,
  migration: Migration,
  { isKnown, children }: FallbackTools,
): { nodes: readonly RootContent[]; outcome: Outcome } {
  if (item.kind === 'block') {
    if (!isKnown) reportBlock(item, migration)
    return { nodes: children(), outcome: 'unwrapped' }
  }
  const policy = isKnown ? 'keep' : policyFor(item.name, migration.options.unknown)
  if (!isKnown) {
    if (policy === 'fail') migration.report('shortcode-refused', { tag: item.name }, item.place)
    else migration.report('shortcode-unknown', { tag: item.name, policy }, item.place)
  }
  return policies[policy](item, children)
}

/** Where nothing stands in a block, its delimiter is all there is: ACF keeps the words there. */
function reportBlock({ name, form, content, attributes, place }: Item, { report }: Migration): void {
  const settings = content.trim() === '' ? settingsOf(attributes) : ''
  if (form === 'self-closing' || settings !== '') report('block-dynamic', { block: name, settings }, place)
  else report('block-unknown', { block: name }, place)
}

export function policyFor(tag: string, unknown: Migration['options']['unknown'] = 'keep'): UnknownPolicy {
  if (typeof unknown === 'string') return unknown
  const own = Object.hasOwn(unknown, tag) ? unknown[tag] : undefined
  return own ?? unknown['*'] ?? 'keep'
}

type Policy = (
  item: Item,
  children: () => readonly RootContent[],
) => { nodes: readonly RootContent[]; outcome: Outcome }

const policies: Readonly<Record<UnknownPolicy, Policy>> = {
  keep,
  fail: (item, children) => ({ ...keep(item, children), outcome: 'failed' }),
  unwrap: (_item, children) => ({ nodes: children(), outcome: 'unwrapped' }),
  comment: ({ source }, children) => ({
    nodes: [comment(source.open), ...children(), ...(source.close === '' ? [] : [comment(source.close)])],
    outcome: 'commented',
  }),
  drop: () => ({ nodes: [], outcome: 'dropped' }),
}

function keep({ source }: Item, children: () => readonly RootContent[]): ReturnType<Policy> {
  const close = source.close === '' ? [] : [verbatim(source.close)]
  return { nodes: [verbatim(source.open), ...children(), ...close], outcome: 'kept' }
}

/** `hName` makes it phrasing for hast-util-to-mdast, which cannot know our node. */
export const verbatim = (value: string): Verbatim => ({ type: 'verbatim', value, data: { hName: 'span' } })

/** `--` may not stand in an HTML comment. */
const comment = (source: string): PhrasingContent => ({
  type: 'html',
  value: `<!-- ${source.replaceAll('--', '- -')} -->`,
})
