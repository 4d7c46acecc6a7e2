import { html, text, url } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { inPlace } from '../../in-place.ts'
import { leaveOut } from '../../leave-out.ts'
import { linkAround } from '../../link-around.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: [
    'button',
    'buttons',
    'btn',
    'big_button',
    'small_button',
    'medium_button',
    'large_button',
    'button_link',
    'action_button',
    'icon_link',
    'ilink',
    'download',
  ],
  attributes: {
    url: url.optional,
    link: url.optional,
    href: url.optional,
    link_url: url.optional,
    button_url: url.optional,
    button_link: url.optional,
    /** Addresses of files, with `[download]`. */
    file: url.optional,
    src: url.optional,
    text: html,
    label: html,
    title: text,
    content: html,
    button_text: html,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform(input, context) {
    const { attributes, positional, form } = input
    const { url, link, href, link_url, button_url, button_link, file, src, title } = attributes
    const given = [attributes.text, attributes.label, attributes.button_text, attributes.content]
    const label = given.find((words) => words.length > 0) ?? []
    const between = form === 'enclosing' ? context.children() : []
    const nodes = between.length > 0 ? between : label
    const address = url ?? link ?? href ?? link_url ?? button_url ?? button_link ?? file ?? src ?? addressIn(positional)
    if (address !== undefined) return inPlace(linkAround(context.media(address), nodes, title), context)
    if (nodes.length > 0 || title.trim() !== '') return inPlace(nodes.length > 0 ? nodes : [textNode(title)], context)
    return leaveOut(input, context, 'a button without address and label')
  },
})

/** `[button http://…]`, `[button=http://…]`, which gives no attribute a name. */
const addressIn = (words: readonly string[]): string | undefined =>
  words
    .map((word) => word.replace(/^[=:]?["']?|["']$/g, ''))
    .find((word) => /^(?:https?:\/\/|mailto:|\/\w)\S+$/i.test(word))
