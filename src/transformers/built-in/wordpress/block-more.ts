import { flag, text } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/** The comments that WordPress and most site generators cut excerpts and pages at. */
export default defineTransformer({
  blocks: ['core/more', 'core/nextpage'],
  attributes: {
    customText: text,
    noTeaser: flag,
  },
  transform({ name, attributes: { customText, noTeaser } }) {
    if (name === 'core/nextpage') return { type: 'html', value: '<!--nextpage-->' }
    // Nothing that could end the comment.
    const label = customText.replace(/[<>]|-{2,}/g, '').trim()
    const more = { type: 'html', value: label === '' ? '<!--more-->' : `<!--more ${label}-->` } as const
    return noTeaser ? [more, { type: 'html', value: '<!--noteaser-->' }] : more
  },
})
