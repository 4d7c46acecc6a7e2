import { flag, text } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/** Markdown counts upwards, in digits. Where items are blocks of their own, the list itself has to say that they did not. */
export default defineTransformer({
  blocks: ['core/list'],
  attributes: {
    ordered: flag,
    reversed: flag,
    type: text,
  },
  transform({ attributes: { ordered, reversed, type }, content }, context) {
    const isOther = /alpha|latin|roman|greek/.test(type)
    if (ordered && (reversed || isOther) && content.includes('wp:list-item'))
      context.report('list-renumbered', { numbers: reversed ? '`reversed`' : `\`${type}\`` })
    return context.children()
  },
})
