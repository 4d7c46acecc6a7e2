import { text, url } from '../../attribute-types.ts'
import { inlineRun } from '../../inline-run.ts'
import { buttonOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A button with its words between the tags, or an icon with its words in an attribute. */
export default defineTransformer({
  tags: ['themify_button', 'themify_icon'],
  attributes: {
    link: url,
    label: text,
  },
  ignoresOthers: true,
  transform({ name, attributes: { link, label } }, context) {
    const children = context.children()
    const run = inlineRun(children)
    if (run === undefined) return [...children, ...buttonOf(link, label)]
    const button = buttonOf(link, run.length > 0 ? run : label)
    if (button.length > 0) return button
    if (name === 'themify_button') return decline('no words and no `link`')
    context.report('decoration-dropped', { tag: name, attributes: ['icon'] })
    return []
  },
})
