import { html, url } from '../../attribute-types.ts'
import { link, paragraph, textNode } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Some words and a link behind them. Their `heading_tag` only says how large they are. */
export default defineTransformer({
  tags: ['nectar_cta'],
  attributes: {
    text: html,
    link_text: html,
    url,
  },
  ignoresOthers: true,
  transform({ attributes: { text, link_text, url: target } }) {
    const words = [...text, ...(text.length > 0 && link_text.length > 0 ? [textNode(' ')] : [])]
    if (words.length + link_text.length === 0) return decline('no `text` and no `link_text`')
    if (target === '' || target === '#') return paragraph([...words, ...link_text])
    return paragraph(link_text.length === 0 ? [link(target, words)] : [...words, link(target, link_text)])
  },
})
