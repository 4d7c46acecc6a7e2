import { text } from '../../attribute-types.ts'
import { inlineRun } from '../../inline-run.ts'
import { titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A heading: `size="2"`, or `size="h2"`, or `div`. */
export default defineTransformer({
  tags: ['fusion_title'],
  attributes: {
    size: text.or('1'),
    title_type: text,
    before_text: text,
    rotation_text: text,
    after_text: text,
  },
  ignoresOthers: true,
  transform({ attributes: { size, title_type, before_text, rotation_text, after_text } }, context) {
    const tagName = /^\d$/.test(size) ? `h${size}` : size
    if (title_type === 'rotating' || title_type === 'highlight') {
      const words = [before_text, rotation_text.split('|').join(' / '), after_text].filter((part) => part.trim() !== '')
      if (words.length > 0 && context.children().length === 0) return titleOf(words.join(' '), tagName)
    }
    const children = context.children()
    if (children.length === 0) return decline('nothing between the tags')
    const run = inlineRun(children)
    return run === undefined ? children : titleOf(run, tagName)
  },
})
