import type { RootContent } from 'mdast'
import { markup, text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline, diviUrl } from '../../divi-values.ts'
import { buttonOf, titleOf } from '../../module-parts.ts'
import { decline, type TransformContext } from '../../transformer.ts'

/** What something costs, and what one gets for it. */
export default defineDiviModule({
  tags: ['et_pb_pricing_table'],
  attributes: {
    title: markup,
    subtitle: markup,
    currency: text,
    sum: text,
    per: text,
    button_text: markup,
    button_url: markup,
    header_level: text.or('h2'),
  },
  transform({ name, attributes, content }, context) {
    const { title, subtitle, currency, sum, per, button_text, button_url, header_level } = attributes
    const nodes = [
      ...titleOf(diviInline(title, name, context), header_level),
      ...titleOf(diviInline(subtitle, name, context), 'p'),
      ...titleOf(sum === '' ? '' : `${currency}${sum}${per === '' ? '' : ` / ${per}`}`, 'p'),
      ...parts(content, context),
      ...(button_text.trim() === ''
        ? []
        : buttonOf(diviUrl(button_url, name, context), diviInline(button_text, name, context))),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

/** One a line; what stands behind a minus is not part of it. */
function parts(content: string, context: TransformContext): RootContent[] {
  const lines = content
    .split(/\n|<br\s*\/?>|<\/?p>/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0 || !lines.every((line) => /^(?:[+-]|&#8211;|–)/.test(line))) return inFlow(context.children())
  const items = lines.map((line) => {
    const words = line.replace(/^(?:\+|-|&#8211;|–)\s*/, '')
    return line.startsWith('+') ? `<li>${words}</li>` : `<li><del>${words}</del></li>`
  })
  return [...context.html(`<ul>${items.join('')}</ul>`)]
}
