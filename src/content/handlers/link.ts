import type { Element } from 'hast'
import type { Handle } from 'hast-util-to-mdast'
import type { Link, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { property } from '../../model/hast-properties.ts'
import type { Figure } from '../../model/mdast.ts'
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
    const says = textOf(children).trim().toLowerCase()
    const isTold = title === '' || title === href || title.toLowerCase() === says
    const figures = children.filter((child): child is Figure => child.type === 'figure')
    for (const figure of figures) figure.link ??= state.resolve(href)
    if (figures.length > 0 && isNothingElse(children)) return children
    const link: Link = {
      type: 'link',
      url: state.resolve(href),
      ...(isTold ? {} : { title }),
      children: children as PhrasingContent[],
    }
    state.patch(node, link)
    return children.some(isFlow) ? parted(link, children) : link
  }
}

/** A place that links lead to; those nobody links to have no `id` by now (`keepLinkTargets`). */
function target(node: Element): RootContent[] {
  const id = property(node, 'id')
  return id === '' ? [] : [{ type: 'html', value: rawHtml(element('a', [], { id })), data: { hName: 'a' } }]
}

/** A figure carries its link itself; one around it would only be taken apart again. */
const isNothingElse = (children: readonly RootContent[]): boolean =>
  children.every((child) => child.type === 'figure' || (child.type === 'text' && child.value.trim() === ''))
