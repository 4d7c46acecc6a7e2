import { oneOf, text, url } from '../../attribute-types.ts'
import { emphasis, heading, link, paragraph, textNode } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A line with a rule beside it, words below, and a link at its end. */
export default defineTransformer({
  tags: ['title'],
  attributes: {
    text: text,
    tag_name: oneOf('h1', 'h2', 'h3', 'h4', 'h5', 'h6').or('h3'),
    sub_text: text,
    link: url,
    link_text: text,
  },
  ignored: ['_id', 'class', 'visibility', 'target'],
  ignoresOthers: true,
  transform({ attributes: { text: words, tag_name, sub_text, link: address, link_text } }) {
    if (words === '') return decline('no `text`')
    const depth = Number(tag_name.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6
    const below = sub_text === '' ? [] : [emphasis(sub_text)]
    const way = address !== '' && link_text !== '' ? [link(address, link_text)] : []
    const line = [...below, ...(below.length > 0 && way.length > 0 ? [textNode(' ')] : []), ...way]
    return [heading(depth, words), ...(line.length === 0 ? [] : [paragraph(line)])]
  },
})
