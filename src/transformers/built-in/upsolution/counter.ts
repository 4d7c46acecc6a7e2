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
    /** What a bar is filled up to; its unit is that of `count` where that has none. */
    final_value: text.or('100%'),
    title: safeHtml,
  },
  ignoresOthers: true,
  transform({ name, attributes: { prefix, final, target, suffix, count, final_value, title } }) {
    const number = name === 'us_progbar' ? withUnit(count, final_value) : `${prefix}${final || target}${suffix}`
    if (number === '') return decline('no number')
    return paragraph([strong(number), ...(title.length === 0 ? [] : [textNode(' '), ...title])])
  },
})

const withUnit = (count: string, final: string): string =>
  count === '' || /[^\d\s.,-]/.test(count) ? count : `${count}${/\d(\D*)$/.exec(final)?.[1] ?? ''}`
