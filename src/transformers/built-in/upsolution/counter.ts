import { text } from '../../attribute-types.ts'
import { paragraph, strong, textNode } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { safeHtml } from '../../wpbakery-values.ts'

/** A number, in large figures or as a bar, and what it counts. */
export default defineTransformer({
  tags: ['us_counter', 'us_progbar'],
  attributes: {
    prefix: text,
    final: text,
    target: text,
    suffix: text,
    count: text,
    title: safeHtml,
  },
  ignoresOthers: true,
  transform({ name, attributes: { prefix, final, target, suffix, count, title } }) {
    const number = name === 'us_progbar' ? `${count.replace(/%$/, '')}%` : `${prefix}${final || target}${suffix}`
    if (number === '' || number === '%') return decline('no number')
    return paragraph([strong(number), ...(title.length === 0 ? [] : [textNode(' '), ...title])])
  },
})
