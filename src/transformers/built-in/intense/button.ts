import { text, url } from '../../attribute-types.ts'
import { inlineRun } from '../../inline-run.ts'
import { buttonOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['intense_button'],
  attributes: {
    link: url,
    title: text,
  },
  ignoresOthers: true,
  transform({ attributes: { link, title } }, context) {
    const children = context.children()
    const run = inlineRun(children)
    if (run === undefined) return [...children, ...buttonOf(link, title)]
    const button = buttonOf(link, run.length > 0 ? run : title)
    return button.length === 0 ? decline('no words and no `link`') : button
  },
})
