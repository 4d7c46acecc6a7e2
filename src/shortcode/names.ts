/** Registered names, or a question that says whether a name is one. */
export type Tags = Iterable<string> | ((name: string) => boolean)

const bracketOpen = 0x5b
const bracketClose = 0x5d

/**
 * Whether a character ends a name: WordPress's `[^<>&/\[\]\x00-\x20=]` (`do_shortcode`, `add_shortcode`).
 */
export const endsName = (code: number): boolean =>
  code <= 0x20 ||
  code === 0x3c ||
  code === 0x3e ||
  code === 0x26 ||
  code === 0x2f ||
  code === bracketOpen ||
  code === bracketClose ||
  code === 0x3d

/** PCRE's `[\w-]` without the `u` flag: ASCII only. */
export const isWordOrHyphen = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x5f ||
  code === 0x2d

export function nameEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && !endsName(text.charCodeAt(end))) end++
  return end
}

/**
 * The registered names that stand in a text right behind a `[`, in the order in which WordPress would try them:
 * `$shortcode_tags` first to last, or first seen to last where the tags are a question.
 */
export function namesIn(text: string, tags: Tags): Map<string, number> {
  const isTag = typeof tags === 'function' ? tags : undefined
  const registered = typeof tags === 'function' ? undefined : orderOf(tags)
  const verdicts = new Map<string, boolean>()
  const names = new Map<string, number>()
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    const end = nameEnd(text, at + 1)
    if (end === at + 1) continue
    const name = text.slice(at + 1, end)
    if (registered !== undefined) {
      const order = registered.get(name)
      if (order !== undefined) names.set(name, order)
    } else if (isTag !== undefined && !verdicts.has(name)) {
      const verdict = isTag(name)
      verdicts.set(name, verdict)
      if (verdict) names.set(name, names.size)
    }
  }
  return names
}

function orderOf(tags: Iterable<string>): Map<string, number> {
  const order = new Map<string, number>()
  for (const tag of tags) if (!order.has(tag)) order.set(tag, order.size)
  return order
}
