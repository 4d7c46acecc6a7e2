import { text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { buttonOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink, safeHtml, tagIn } from '../../wpbakery-values.ts'

/** Two lines, a text and a button. */
export default defineTransformer({
  tags: ['vc_cta', 'vc_cta_button', 'vc_cta_button2'],
  attributes: {
    h2: safeHtml,
    h4: safeHtml,
    /** `vc_cta_button`, which has this text alone. */
    call_text: safeHtml,
    /** Where the button stands; without a place there is none. */
    add_button: text,
    btn_title: safeHtml,
    btn_link: builderLink,
    /** The button of the two old ones. */
    title: safeHtml,
    link: builderLink,
    href: builderLink,
    h2_font_container: text,
    h4_font_container: text,
  },
  ignoresOthers: true,
  transform({ name, attributes }, context) {
    const { h2, h4, call_text, add_button, btn_title, btn_link, title, link, href } = attributes
    const isNew = name === 'vc_cta'
    const target = isNew ? btn_link : link.url === '' ? href : link
    const label = isNew ? btn_title : title
    const hasButton = !isNew || add_button !== ''
    const nodes = [
      ...titleOf(h2, tagIn(attributes.h2_font_container, 'h2')),
      ...titleOf(h4, tagIn(attributes.h4_font_container, 'h4')),
      ...titleOf(call_text, 'p'),
      ...inFlow(context.children()),
      ...(hasButton ? buttonOf(target.url, label.length > 0 ? label : target.title) : []),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})
