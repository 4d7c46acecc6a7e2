import type { Element } from 'hast'
import type { Handle } from 'hast-util-to-mdast'
import type { ListItem, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { property } from '../../model/hast-properties.ts'
import { isSafeUrl } from '../../model/safe-url.ts'
import type { ContentHost } from '../content-host.ts'

/** `<map>`: the places one can click on a picture become a list of links. What else stands in it is kept before it. */
export function imageMap(host: ContentHost): Handle {
  return (state, node) => {
    const items: ListItem[] = []
    visit(node, 'element', (area: Element) => {
      const url = area.tagName === 'area' ? host.resolveText(property(area, 'href').trim()) : ''
      if (url === '') return
      if (!isSafeUrl(url)) {
        host.report('html-unsafe', { what: `a link to \`${url.slice(0, 40)}\`` })
        return
      }
      const value = property(area, 'alt').trim() || property(area, 'title').trim() || url
      const link: RootContent = { type: 'link', url: state.resolve(url), children: [{ type: 'text', value }] }
      items.push({
        type: 'listItem',
        spread: false,
        checked: null,
        children: [{ type: 'paragraph', children: [link] }],
      })
    })
    const others = state.all(node)
    return items.length === 0 ? others : [...others, { type: 'list', ordered: false, spread: false, children: items }]
  }
}
