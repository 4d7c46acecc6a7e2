import { evidentTags, isCodeTag } from '../transformers/evidence.ts'
import type { Migration } from './context.ts'

/** What counts as a shortcode in this text: what somebody knows, and what the evidence says. */
export function shortcodeTags(
  text: string,
  { registry, options }: Migration,
): { tags: (name: string) => boolean; isOpaque: (name: string) => boolean } {
  const isKnown = (name: string): boolean => registry.forTag(name).length > 0
  const evident = evidentTags(text, isKnown)
  return {
    tags: (name) => isKnown(name) || evident.has(name) || (options.siteTags?.has(name) ?? false),
    isOpaque: (name) => registry.forTag(name)[0]?.body === 'opaque' || (isCodeTag(name) && !isKnown(name)),
  }
}
