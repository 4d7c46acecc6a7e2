import { text } from '../../attribute-types.ts'
import { paragraph, strong, textNode } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A number, in large figures or as a bar, and what it counts. */
export default defineTransformer({
  tags: ['x_counter', 'x_skill_bar'],
  attributes: {
    num_prefix: text,
    num_end: text,
    num_suffix: text,
    text_above: text,
    text_below: text,
    heading: text,
    bar_text: text,
    percent: text,
  },
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ attributes }) {
    const { num_prefix, num_end, num_suffix, text_above, text_below, heading, bar_text, percent } = attributes
    const figures = num_end === '' ? bar_text || percent : `${num_prefix}${num_end}${num_suffix}`
    if (figures === '') return decline('no number')
    const before = [text_above, heading].filter((part) => part.trim() !== '').join(' ')
    return paragraph([
      ...(before === '' ? [] : [textNode(`${before} `)]),
      strong(figures),
      ...(text_below.trim() === '' ? [] : [textNode(` ${text_below}`)]),
    ])
  },
})
