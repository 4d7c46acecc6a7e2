import { markup, text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline, diviText, diviUrl } from '../../divi-values.ts'
import { buttonOf, pictureOf, titleOf } from '../../module-parts.ts'
import { decline } from '../../transformer.ts'

/** A head over the whole width, with two buttons. */
export default defineDiviModule({
  tags: ['et_pb_fullwidth_header'],
  attributes: {
    logo_image_url: markup,
    logo_alt_text: markup,
    title: markup,
    title_level: text.or('h1'),
    subhead: markup,
    header_image_url: markup,
    image_alt_text: markup,
    button_one_text: markup,
    button_one_url: markup,
    button_two_text: markup,
    button_two_url: markup,
  },
  transform({ name, attributes }, context) {
    const inline = (raw: string) => diviInline(raw, name, context)
    const picture = (src: string, alt: string) =>
      pictureOf(diviUrl(src, name, context), context, { alt: diviText(alt, name, context) })
    const button = (label: string, url: string) =>
      label.trim() === '' ? [] : buttonOf(diviUrl(url, name, context), inline(label))
    const nodes = [
      ...picture(attributes.logo_image_url, attributes.logo_alt_text),
      ...titleOf(inline(attributes.title), attributes.title_level),
      ...titleOf(inline(attributes.subhead), 'p'),
      ...inFlow(context.children()),
      ...button(attributes.button_one_text, attributes.button_one_url),
      ...button(attributes.button_two_text, attributes.button_two_url),
      ...picture(attributes.header_image_url, attributes.image_alt_text),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})
