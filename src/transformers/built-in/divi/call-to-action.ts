import { markup, text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline, diviUrl } from '../../divi-values.ts'
import { buttonOf, titleOf } from '../../module-parts.ts'
import { decline } from '../../transformer.ts'

/** A title, some words and a button, which is shown only where it leads somewhere. */
export default defineDiviModule({
  tags: ['et_pb_cta'],
  attributes: {
    title: markup,
    button_text: markup,
    button_url: markup,
    header_level: text.or('h2'),
  },
  transform({ name, attributes: { title, button_text, button_url, header_level } }, context) {
    const target = diviUrl(button_url, name, context)
    const nodes = [
      ...titleOf(diviInline(title, name, context), header_level),
      ...inFlow(context.children()),
      ...(target === '' || button_text.trim() === '' ? [] : buttonOf(target, diviInline(button_text, name, context))),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})
