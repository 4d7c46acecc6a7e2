import { textOf } from '../../../model/phrasing.ts'
import { text } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { inlineRun } from '../../inline-run.ts'
import { mapSearchPage } from '../../map-search-page.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['themify_map'],
  attributes: {
    address: text,
  },
  ignoresOthers: true,
  transform({ attributes: { address } }, context) {
    const place = address.trim() || textOf(inlineRun(context.children()) ?? [])
    return place === '' ? decline('no `address`') : paragraph([link(mapSearchPage(place), place)])
  },
})
