import type { PhrasingContent } from 'mdast'
import { html, text } from '../../attribute-types.ts'
import { callout, paragraph } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

const kinds = { error: 'danger', info: 'note', success: 'success', warning: 'warning' } as const

/** A box that stands out: a title and a text, or a text alone. Later versions have no HTML of their own. */
export default defineTransformer({
  blocks: ['coblocks/alert'],
  attributes: {
    content: html,
    className: text,
  },
  transform({ attributes: { content: words, className }, content }, context) {
    const style = /\bis-style-(error|info|success|warning)\b/.exec(className)?.[1] as keyof typeof kinds | undefined
    const kind = style === undefined ? undefined : kinds[style]
    const [first, ...rest] = context.children()
    if (first === undefined) return words.length === 0 ? [] : callout([paragraph(words)], { kind })
    const title: PhrasingContent[] | undefined =
      first.type === 'paragraph' && /__title\b/.test(content) ? first.children : undefined
    return title === undefined ? callout([first, ...rest], { kind }) : callout(rest, { kind, title })
  },
})
