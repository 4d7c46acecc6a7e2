import { html, text, url } from '../../attribute-types.ts'
import { boxKind } from '../../box-kind.ts'
import { callout, link, paragraph } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Boxes: what kind they are of is said by the tag, or by an attribute. */
export default defineTransformer({
  tags: [
    'box',
    'alert',
    'info',
    'warning',
    'success',
    'error',
    'danger',
    'note',
    'tip',
    'important',
    'attention',
    'message',
    'callout',
    'notice',
    'notification',
    'panel',
    'well',
    'infobox',
    'info_box',
    'note_box',
    'alert_box',
    'message_box',
    'notice_box',
    'warning_box',
    'success_box',
    'error_box',
    'tip_box',
    'download_box',
    'content_box_simple',
  ],
  attributes: {
    type: text,
    style: text,
    color: text,
    kind: text,
    title: html,
    heading: html,
    text: html,
    content: html,
    message: html,
    link: url.optional,
    url: url.optional,
    button_url: url.optional,
    button_link: url.optional,
    button_text: html,
    button: html,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ name, attributes, positional }, context) {
    const { type, style, color, kind, title, heading, button_text, button } = attributes
    const words = [attributes.text, attributes.content, attributes.message].find((given) => given.length > 0) ?? []
    const address = attributes.button_url ?? attributes.button_link ?? attributes.url ?? attributes.link
    const label = button_text.length > 0 ? button_text : button
    const children = [
      ...(words.length > 0 ? [paragraph(words)] : []),
      ...context.children(),
      ...(address === undefined ? [] : [paragraph([link(address, label.length > 0 ? label : address)])]),
    ]
    const caption = title.length > 0 ? title : heading
    if (children.length + caption.length === 0) {
      context.report('shortcode-dropped', { tag: name, reason: 'it holds nothing' })
      return []
    }
    return callout(children, { kind: boxKind([kind, type, style, color, ...positional, name]), title: caption })
  },
})
