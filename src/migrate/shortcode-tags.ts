import { evidentTags, isCodeTag, loneTags } from '../transformers/evidence.ts'
import type { Migration } from './context.ts'

/** Whether what stands between the tags of this shortcode is text, which no other shortcode is looked for in. */
export const isOpaqueTag = (name: string, { forTag }: Migration['registry']): boolean =>
  forTag(name)[0]?.body === 'opaque' || (isCodeTag(name) && forTag(name).length === 0)

/** What counts as a shortcode in one text, and which of those hold code. */
export interface TextTags {
  readonly tags: (name: string) => boolean
  readonly isOpaque: (name: string) => boolean
}

/** What counts as a shortcode in this text: what somebody knows, and what the evidence says. */
export function shortcodeTags(text: string, { registry, options }: Migration): TextTags {
  const isRegistered = (name: string): boolean => registry.forTag(name).length > 0
  const isKnown = (name: string): boolean => registry.forTag(name).some(({ requires }) => requires === undefined)
  let evident: ReadonlySet<string> | undefined
  const isEvident = (name: string): boolean => {
    evident ??= evidentTags(text, isKnown)
    return evident.has(name)
  }
  const closed = new Map<string, boolean>()
  // The evidence is shy of `[code="php"]`, which is how BBCode looks; where somebody knows the tag, its end is enough.
  const isClosed = (name: string): boolean => {
    let found = closed.get(name)
    if (found === undefined) {
      found = text.includes(`[/${name}]`)
      closed.set(name, found)
    }
    return found
  }
  let lone: Set<string> | undefined
  const isOnItsLine = (name: string): boolean => {
    lone ??= loneTags(text)
    return lone.has(name) && registry.forTag(name).some(({ requires }) => requires === 'own line')
  }
  return {
    tags: (name) =>
      isKnown(name) ||
      isEvident(name) ||
      (options.siteTags?.has(name) ?? false) ||
      (isRegistered(name) && (isClosed(name) || isOnItsLine(name))),
    isOpaque: (name) => isOpaqueTag(name, registry),
  }
}
