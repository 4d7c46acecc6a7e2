import { html, text, url } from '../../attribute-types.ts'
import { link, textNode } from '../../builders.ts'
import { titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Headings that move or shine. */
export default defineTransformer({
  tags: ['nectar_animated_title', 'nectar_gradient_text', 'nectar_rotating_words_title', 'split_line_heading'],
  attributes: {
    heading_tag: text,
    element_tag: text,
    font_style: text,
    text: html,
    text_content: html,
    /** Of words that take turns: `the sea,the sky`. */
    beginning_text: text,
    dynamic_text: text,
    ending_text: text,
    link_href: url,
  },
  ignoresOthers: true,
  transform({ name, attributes }, context) {
    const { heading_tag, element_tag, font_style, beginning_text, dynamic_text, ending_text, link_href } = attributes
    const turns = dynamic_text.split(',').map((word) => word.trim())
    const sentence = [beginning_text, turns.join(' / '), ending_text].filter((part) => part.trim() !== '').join(' ')
    const typed = [...attributes.text, ...attributes.text_content]
    const words = typed.length > 0 || sentence === '' ? typed : [textNode(sentence)]
    const tagName = heading_tag || element_tag || font_style || (name === 'split_line_heading' ? 'h3' : 'h2')
    const title = titleOf(link_href === '' ? words : [link(link_href, words)], tagName)
    const nodes = [...title, ...context.children()]
    return nodes.length === 0 ? decline('no `text`') : nodes
  },
})
