import type { PhrasingContent } from 'mdast'
import { isSafeUrl } from '../../../model/safe-url.ts'
import { text } from '../../attribute-types.ts'
import { bulletList, link } from '../../builders.ts'
import { textAt } from '../../json-values.ts'
import { socialServiceName } from '../../social-services.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { readGroup } from '../../wpbakery-values.ts'

/** A row of icons, each of them a link. */
export default defineTransformer({
  tags: ['us_socials', 'us_social_links'],
  attributes: {
    items: text,
  },
  ignoresOthers: true,
  transform({ attributes: { items } }) {
    const links = readGroup(items).flatMap((item): PhrasingContent[][] => {
      const url = textAt(item, 'url')
      const name = textAt(item, 'title') || socialServiceName(textAt(item, 'type'))
      return url === '' || url === '#' || !isSafeUrl(url) ? [] : [[link(url, name || url)]]
    })
    return links.length === 0 ? decline('no `items`') : bulletList(links)
  },
})
