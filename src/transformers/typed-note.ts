import { markup } from './attribute-types.ts'
import { footnoteContent } from './footnote-content.ts'
import { defineTransformer, type Transformer } from './transformer.ts'

/** A footnote that is no shortcode: its spelling is its tag. Those that say the same are one. */
export const typedNote = (spelling: string): Transformer =>
  defineTransformer({
    tags: [spelling],
    attributes: { again: markup.optional },
    body: 'opaque',
    transform({ attributes: { again }, content }, context) {
      const text = (again ?? content).trim()
      return context.footnote(footnoteContent(text, context), `${spelling} ${text}`)
    },
  })
