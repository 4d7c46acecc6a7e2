import type { Comment, Element, ElementContent, Text } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { FootnoteReference, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { property } from '../../model/hast-properties.ts'
import type { Verbatim } from '../../model/mdast.ts'
import { phrasingFrom } from '../../model/phrasing.ts'
import type { ContentHost } from '../content-host.ts'
import { flowFrom } from '../flow-from.ts'
import { isFlowParent } from '../holds-flow.ts'
import { readHtml } from '../markdown-to-hast.ts'
import { element, isBlankText, isElement } from '../repairs/repair.ts'

/** What stands in an element that stays HTML, marks and all. */
export interface ShownMarks {
  readonly children: readonly ElementContent[]
  /** Source that must come out as it went in. Among the children are comments with its numbers, and no others. */
  readonly verbatim: readonly string[]
  /** Footnotes that it refers to: HTML has a number for each, only Markdown leads to them. */
  readonly references: readonly FootnoteReference[]
}

/** What becomes of the marks in HTML that Markdown will not look into. */
export function showMarks(state: State, node: Element, host: ContentHost): ShownMarks {
  const verbatim: string[] = []
  const references: FootnoteReference[] = []
  const handlers = {
    verbatim: (_state: unknown, { value }: Verbatim): Comment | Text =>
      // A formula may hold what is markup to HTML.
      /^[[&]/.test(value) ? { type: 'comment', value: String(verbatim.push(value) - 1) } : { type: 'text', value },
    footnoteReference: (_state: unknown, reference: FootnoteReference): Element => {
      references.push(reference)
      return element('sup', [{ type: 'text', value: reference.label ?? reference.identifier }])
    },
  }
  const toHast = (children: RootContent[]): ElementContent[] =>
    readHtml({ type: 'root', children }, handlers).children as ElementContent[]
  const inLine = (nodes: RootContent[]): ElementContent[] => {
    const { children } = host.lower({ type: 'root', children: [asParagraph(nodes)] })
    return toHast([asParagraph(phrasingFrom((children[0] as Paragraph).children))]).flatMap(insideParagraph)
  }
  const inBlocks = (nodes: RootContent[]): ElementContent[] => {
    const shown = toHast(host.lower({ type: 'root', children: flowFrom(nodes) }).children)
    return shown.filter((child) => !isBlankText(child)).length === 1 ? shown.flatMap(insideParagraph) : shown
  }
  const shownIn = (parent: Element): ElementContent[] =>
    parent.children.flatMap((child): ElementContent[] => {
      if (child.type === 'comment') return []
      if (!isElement(child)) return [child]
      if (!isMarkOrFootnote(child)) return [{ ...child, children: shownIn(child) }]
      const nodes = [state.one(child, parent) ?? []].flat() as RootContent[]
      return isFlowParent(parent) ? inBlocks(nodes) : inLine(nodes)
    })
  return { children: shownIn(node), verbatim, references }
}

const isMarkOrFootnote = (node: Element): boolean =>
  node.data?.mark !== undefined ||
  (node.tagName === 'sup' && (property(node, 'dataFn') !== '' || node.data?.footnote !== undefined))

/** Whatever they are: the target spells what stands in one so that it fits in a line. */
const asParagraph = (nodes: readonly RootContent[]): Paragraph => ({
  type: 'paragraph',
  children: nodes as PhrasingContent[],
})

const insideParagraph = (node: ElementContent): ElementContent[] => (isElement(node, 'p') ? node.children : [node])

/** What refers to these footnotes, behind the HTML that holds their numbers. */
export const referring = ({ references }: ShownMarks): Paragraph[] =>
  references.length === 0
    ? []
    : [{ type: 'paragraph', children: references.flatMap((one, index) => (index === 0 ? [one] : [space(), one])) }]

const space = (): PhrasingContent => ({ type: 'text', value: ' ' })
