import type { Element, Nodes } from 'hast'

export const isElement = (node: Nodes, ...names: readonly string[]): node is Element =>
  node.type === 'element' && (names.length === 0 || names.includes(node.tagName))

export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

export function hasClass(element: Element, name: string): boolean {
  const classes = element.properties['className']
  return Array.isArray(classes) && classes.includes(name)
}

/** What stands in a line; everything else begins and ends one. */
const phrasing: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big button cite code data del dfn em font i img ins kbd label mark meter output picture progress q ' +
    'rp rt ruby s samp small span strike strong sub sup time tt u var wbr'
  ).split(' '),
)

/** Has no text of its own that a reader sees: players with what they say to old browsers, controls, pictures. */
const opaque: ReadonlySet<string> = new Set(
  'audio canvas embed iframe img input math noscript object option script select style svg template textarea title video'.split(
    ' ',
  ),
)

/** The text a reader sees, with a line end where a line ends. */
export function visibleText(node: Nodes, isHidden: (element: Element) => boolean = () => false): string {
  if (node.type === 'text') return node.value
  if (node.type === 'root') return node.children.map((child) => visibleText(child, isHidden)).join('')
  if (node.type !== 'element' || isHidden(node)) return ''
  if (node.tagName === 'br') return '\n'
  // A picture parts words, as any block does.
  if (opaque.has(node.tagName)) return phrasing.has(node.tagName) || node.tagName === 'math' ? ' ' : '\n'
  const text = node.children.map((child) => visibleText(child, isHidden)).join('')
  if (node.tagName === 'q') return `"${text}"`
  if (hasClass(node, 'wp-block-file__button')) return ` ${text} `
  if (node.tagName === 'p') return `\n\n${text}\n\n`
  return phrasing.has(node.tagName) ? text : `\n${text}\n`
}

export const isFlow = (node: Nodes): boolean => node.type === 'root' || (isElement(node) && !phrasing.has(node.tagName))
