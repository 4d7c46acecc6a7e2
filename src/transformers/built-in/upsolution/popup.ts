import { isSafeUrl } from '../../../model/safe-url.ts'
import { text } from '../../attribute-types.ts'
import { bulletList, type Inline, inFlow, link } from '../../builders.ts'
import { textAt } from '../../json-values.ts'
import { libraryPost } from '../../library-post.ts'
import { titledContent } from '../../titled-content.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { readGroup, safeHtml } from '../../wpbakery-values.ts'

/** A box that a click opens over the page, or a menu that opens below its title. */
export default defineTransformer({
  tags: ['us_popup', 'us_dropdown'],
  attributes: {
    title: safeHtml,
    btn_label: safeHtml,
    link_title: safeHtml,
    /** A block of the library instead of what stands between the tags. */
    use_page_block: text.or('none'),
    /** Of a menu. */
    links: text,
  },
  ignoresOthers: true,
  transform({ attributes: { title, btn_label, link_title, use_page_block, links } }, context) {
    const heading = [title, btn_label, link_title].find((words) => words.length > 0) ?? []
    const content = use_page_block === 'none' ? [] : libraryPost(Number(use_page_block), context)
    if (typeof content === 'string') return decline(content)
    const entries = readGroup(links).flatMap((entry): Inline[] => {
      const [url, label] = [textAt(entry, 'url'), textAt(entry, 'label')]
      return url === '' || !isSafeUrl(url) ? (label === '' ? [] : [label]) : [[link(url, label || url)]]
    })
    const menu = entries.length === 0 ? [] : [bulletList(entries)]
    return titledContent(heading, [...content, ...menu, ...inFlow(context.children())])
  },
})
