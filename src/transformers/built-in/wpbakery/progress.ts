import type { PhrasingContent } from 'mdast'
import { text } from '../../attribute-types.ts'
import { bulletList, paragraph, strong, textNode } from '../../builders.ts'
import { textAt } from '../../json-values.ts'
import { titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { fromSafe, readGroup, safeHtml, safeText } from '../../wpbakery-values.ts'

/** Bars, or a circle, that are filled so far. */
export default defineTransformer({
  tags: ['vc_progress_bar', 'vc_pie'],
  attributes: {
    title: safeHtml,
    /** Of bars: a list of records; before version 4.6, `90|Design,80|Drawing`. */
    values: text,
    /** Of a circle. */
    value: safeText,
    label_value: safeText,
    units: safeText,
  },
  ignoresOthers: true,
  transform({ name, attributes: { title, values, value, label_value, units } }) {
    if (name === 'vc_pie') {
      const filled = `${label_value || value}${units}`
      if (filled === '') return decline('no `value`')
      return paragraph(title.length === 0 ? filled : [strong(title), textNode(` ${filled}`)])
    }
    const bars = readBars(values)
    if (bars.length === 0) return decline('no `values`')
    return [...titleOf(title, 'h2'), bulletList(bars.map((bar) => label(bar, units)))]
  },
})

interface Bar {
  readonly label: string
  readonly value: string
}

function readBars(values: string): Bar[] {
  const records = readGroup(values)
  if (records.length > 0)
    return records.map((record) => ({ label: textAt(record, 'label'), value: textAt(record, 'value') }))
  return fromSafe(values)
    .split(/[\n,]/)
    .map((line) => line.split('|'))
    .map(([value = '', label = '']) => ({ label: label.trim(), value: value.trim() }))
    .filter((bar) => bar.value !== '')
}

const label = ({ label, value }: Bar, units: string): PhrasingContent[] => [
  textNode([label, value === '' ? '' : `${value}${units}`].filter(Boolean).join(': ')),
]
