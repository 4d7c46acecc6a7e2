import { text, url } from '../../attribute-types.ts'
import { inlineRun } from '../../inline-run.ts'
import { buttonOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['x_button'],
  attributes: {
    href: url,
    title: text,
  },
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ attributes: { href, title } }, context) {
    const children = context.children()
    const run = inlineRun(children)
    if (run === undefined) return [...children, ...buttonOf(href, title)]
    const button = buttonOf(href, run.length > 0 ? run : title)
    return button.length === 0 ? decline('no words and no `href`') : button
  },
})
