import type { Element, Parents, Root, RootContent } from 'hast'

/** How CSS treats the white space of an element. */
type Space = 'normal' | 'nowrap' | 'pre'

/** Where white space begins or ends a line, none is shown. */
const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center col colgroup dd dialog dir div dl dt figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre ' +
    'section summary table tbody td tfoot th thead tr ul wbr xmp'
  ).split(' '),
)

/** Beside these white space is shown, though they hold no text. */
const contents: ReadonlySet<string> = new Set(
  'audio button canvas embed iframe img input math object picture select svg textarea video'.split(' '),
)

/** What stands in these is not shown at their place. */
const skippable: ReadonlySet<string> = new Set(
  (
    'area base basefont dialog datalist head link meta noembed noframes param rp script source style template track ' +
    'title'
  ).split(' '),
)

const verbatim: ReadonlySet<string> = new Set('listing plaintext pre script style textarea xmp'.split(' '))

/**
 * A copy of a tree with the white space that a browser shows, as rehype-minify-whitespace leaves it. The tree itself stays as
 * it is: the verifier reads it later.
 */
export function collapseSpace(root: Root): Root {
  const copy: Root = { type: 'root', children: [] }
  collapseInto(copy.children, root, { before: true, after: true, space: 'normal' })
  return copy
}

interface Edges {
  /** Whether white space at the beginning is not shown. */
  before: boolean
  readonly after: boolean
  readonly space: Space
}

/** @returns Whether white space behind the parent is not shown, because one stands before it or nothing at all. */
function collapseInto(copy: RootContent[], parent: Parents, { before: first, after, space }: Edges): boolean {
  let before = first
  const { children } = parent
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]!
    if (child.type === 'text') {
      if (space !== 'normal') {
        copy.push(space === 'pre' ? child : { type: 'text', value: collapse(child.value) })
        before = false
        continue
      }
      const value = collapse(child.value)
      const start = before && value.startsWith(' ') ? 1 : 0
      const isOpen = start < value.length && value.endsWith(' ')
      const end = isOpen && isAfterNothing(children, index + 1, after) ? value.length - 1 : value.length
      if (start === end) continue
      const shown = value.slice(start, end)
      copy.push(shown === child.value ? child : { type: 'text', value: shown })
      before = isOpen && end === value.length
    } else if (child.type === 'element') {
      before = collapseElement(copy, child, before, children, index, after, space)
    } else copy.push(child)
  }
  return before || after
}

function collapseElement(
  copy: RootContent[],
  node: Element,
  before: boolean,
  siblings: Parents['children'],
  index: number,
  after: boolean,
  space: Space,
): boolean {
  const { tagName, properties, data } = node
  const element: Element = { type: 'element', tagName, properties, children: [], ...(data && { data }) }
  copy.push(element)
  const isBlock = blocks.has(tagName)
  const stripped =
    node.children.length === 0 && !isBlock
      ? before || isAfterNothing(siblings, index + 1, after)
      : collapseInto(element.children, node, {
          before: isBlock || before,
          after: isBlock || isAfterNothing(siblings, index + 1, after),
          space: spaceIn(node, space),
        })
  return stripped && !isContentElement(tagName)
}

function spaceIn({ tagName, properties }: Element, around: Space): Space {
  if (verbatim.has(tagName)) return 'pre'
  if (tagName === 'nobr') return 'nowrap'
  if ((tagName === 'td' || tagName === 'th') && properties['noWrap']) return 'nowrap'
  return around
}

export const isBlockElement = (tagName: string): boolean => blocks.has(tagName)

export const isContentElement = (tagName: string): boolean => contents.has(tagName)

/** A lone space is what it would become. */
export const collapse = (value: string): string => value.replace(/[\t\n\v\f\r][\t\n\v\f\r ]*| [\t\n\v\f\r ]+/g, ' ')

/** Whether a line ends before what stands from an index on. */
function isAfterNothing(nodes: Parents['children'], from: number, after: boolean): boolean {
  return boundary(nodes, from) ?? after
}

function boundary(nodes: Parents['children'], from: number): boolean | undefined {
  for (let index = from; index < nodes.length; index += 1) {
    const node = nodes[index]!
    if (node.type === 'text') {
      if (/[^ \t\n\f\r]/.test(node.value)) return false
    } else if (node.type === 'element') {
      if (isContentElement(node.tagName)) return false
      if (blocks.has(node.tagName)) return true
      if (node.properties['hidden'] || skippable.has(node.tagName)) continue
      const inner = boundary(node.children, 0)
      if (inner !== undefined) return inner
    }
  }
  return undefined
}
