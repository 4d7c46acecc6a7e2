import type { RootContent } from 'mdast'
import { text } from '../../attribute-types.ts'
import { bulletList } from '../../builders.ts'
import { textAt } from '../../json-values.ts'
import { buttonOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink, readGroup } from '../../wpbakery-values.ts'

/** Columns of prices, all in one attribute. */
export default defineTransformer({
  tags: ['us_pricing'],
  attributes: {
    items: text,
  },
  ignoresOthers: true,
  transform({ attributes: { items } }) {
    const columns = readGroup(items)
    if (columns.length === 0) return decline('no `items`')
    return columns.flatMap((column): RootContent[] => {
      const features = textAt(column, 'features')
        .split('\n')
        .filter((line) => line.trim() !== '')
      const price = [textAt(column, 'price'), textAt(column, 'substring')].filter((part) => part !== '').join(' ')
      const label = textAt(column, 'btn_text') || textAt(column, 'btn_label')
      const link = builderLink.parse(textAt(column, 'btn_link'), { text: (raw) => raw, phrasing: () => [] })
      return [
        ...titleOf(textAt(column, 'title'), 'h4'),
        ...titleOf(price, 'p'),
        ...(features.length === 0 ? [] : [bulletList(features.map((line) => line.trim()))]),
        ...(label === '' ? [] : buttonOf(link?.url ?? '', label)),
      ]
    })
  },
})
