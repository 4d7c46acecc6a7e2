import type { Element } from 'hast'
import type { Handle } from 'hast-util-to-mdast'
import type { Link, PhrasingContent, RootContent } from 'mdast'
import { property } from '../../model/hast-properties.ts'
import { textOf } from '../../model/phrasing.ts'
import { isSafeUrl } from '../../model/safe-url.ts'
import type { ContentHost } from '../content-host.ts'
import { isFlow, parted } from '../push-down.ts'
import { rawHtml } from '../raw-html.ts'
import { element } from '../repairs/repair.ts'

export function anchor(host: ContentHost): Handle {
  return (state, node) => {
    const children = state.all(node)
    const href = host.resolveText(property(node, 'href').trim())
    if (href === '') return [...target(node), ...children]
    if (!isSafeUrl(href)) {
      host.report('html-unsafe', { what: `a link to \`${href.slice(0, 40)}\`` })
      return children
    }
    const title = host.resolveText(property(node, 'title')).trim()
    return linkAround(children, state.resolve(href), title === href ? '' : title)
  }
}

/** A link around what may hold blocks. The title that says what the link does says nothing. */
export function linkAround(children: RootContent[], url: string, title: string): RootContent[] | Link {
  const isTold = title === '' || title.toLowerCase() === textOf(children).trim().toLowerCase()
  let figures = 0
  for (const child of children)
    if (child.type === 'figure') {
      child.link ??= url
      figures += 1
    }
  if (figures > 0 && isNothingElse(children)) return children
  const link: Link = { type: 'link', url, ...(isTold ? {} : { title }), children: children as PhrasingContent[] }
  return children.some(isFlow) ? parted(link, children) : link
}

/** A place that links lead to; those nobody links to have no `id` by now (`keepLinkTargets`). */
function target(node: Element): RootContent[] {
  const id = property(node, 'id')
  return id === '' ? [] : [{ type: 'html', value: rawHtml(element('a', [], { id })), data: { hName: 'a' } }]
}

/** A figure carries its link itself; one around it would only be taken apart again. */
const isNothingElse = (children: readonly RootContent[]): boolean =>
  children.every((child) => child.type === 'figure' || (child.type === 'text' && child.value.trim() === ''))
