import type { PhrasingContent, RootContent } from 'mdast'
import { classNames } from '../../model/hast-properties.ts'
import { flowFrom, withoutEdgeBreaks } from '../flow-from.ts'
import { whoIsQuoted } from '../handlers/cite.ts'
import { figureOf } from '../handlers/figure.ts'
import { linkAround } from '../handlers/link.ts'
import { listOf, startOf } from '../handlers/list.ts'
import type { Frame } from './frame.ts'

/** What an element becomes, as its handler has it; `children` is what stands in it. */
export function finish(frame: Frame, children: RootContent[]): RootContent | RootContent[] {
  const { attributes } = frame
  switch (frame.kind) {
    case 'heading': {
      const depth = Number(frame.element?.tagName.charAt(1)) as 1 | 2 | 3 | 4 | 5 | 6
      return { type: 'heading', depth, children: withoutEdgeBreaks(children as PhrasingContent[]) }
    }
    case 'quote':
      return { type: 'blockquote', children: flowFrom(children) as never }
    case 'item':
      return { type: 'listItem', spread: frame.isSpread, checked: null, children: flowFrom(children) as never }
    case 'list':
      return listOf(children, frame.element?.tagName === 'ol' ? startOf(attributes.start) : null)
    case 'figure':
      return figureOf(children, frame.caption ?? [], classNames(attributes.class))
    case 'emphasis':
      return { type: 'emphasis', children: children as PhrasingContent[] }
    case 'strong':
      return { type: 'strong', children: children as PhrasingContent[] }
    case 'link': {
      const url = attributes.href.trim()
      const title = attributes.title.trim()
      return linkAround(children, url, title === url ? '' : title)
    }
    case 'cite':
      return whoIsQuoted(children)
    case 'paragraph':
      return frame.citation === undefined ? flowFrom(children) : whoIsQuoted(frame.citation)
    default:
      return flowFrom(children)
  }
}
