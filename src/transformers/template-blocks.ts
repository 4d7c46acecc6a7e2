/** Blocks that say how each entry is shown, or that there is none. */
const templates = new Set([
  'post-template',
  'comment-template',
  'term-template',
  'query-no-results',
  // `generateblocks/grid` is one in the query loops of GenerateBlocks 1, and nobody looks for it elsewhere.
  'generateblocks/grid',
  'generateblocks/looper',
  'generateblocks/query-no-results',
])

/** Blocks that show their own words or image, and hold no others of their kind. */
const literals = new Set(['paragraph', 'heading', 'image', 'generateblocks/headline', 'generateblocks/text'])

// <!-- wp:post-title {"isLink":true} /-->
//       ^ name        ^ its JSON has no bare angle bracket
const delimiter = /<!--\s+(?<close>\/)?wp:(?:core\/)?(?<name>[a-z][a-z\d/_-]*)\s[^<>]*?-->/g

interface TemplateContent {
  /** Paragraphs, headings and images that stand beside the template and are shown once, as they were written. */
  readonly html: string
  /** How many blocks there are in it. */
  readonly held: number
}

/** What there is in a block that shows a list made anew at each view: `core/query`, `core/comments`. */
export function readTemplate(content: string): TemplateContent {
  const parts: string[] = []
  let held = 0
  let depth = 0
  let start: number | undefined
  for (const { 0: source, index, groups } of content.matchAll(delimiter)) {
    const name = groups?.['name'] ?? ''
    const isClose = groups?.['close'] !== undefined
    const isVoid = source.endsWith('/-->')
    if (!isClose) held++
    if (isVoid) continue
    if (templates.has(name)) depth = Math.max(0, depth + (isClose ? -1 : 1))
    if (depth > 0 || !literals.has(name)) continue
    if (!isClose) start = index
    else if (start !== undefined) {
      parts.push(content.slice(start, index + source.length))
      start = undefined
    }
  }
  return { html: parts.join('\n\n'), held }
}
