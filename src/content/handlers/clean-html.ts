import type { Element, ElementContent, Root } from 'hast'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import type { Raw } from 'mdast-util-to-hast'
import { property } from '../../model/hast-properties.ts'
import { isSafeUrl } from '../../model/safe-url.ts'
import type { ContentHost } from '../content-host.ts'
import { element, isElement } from '../repairs/repair.ts'
import { alignmentOfCell } from './cell-alignment.ts'
import { embeddedAddress, leadsTo } from './embedded.ts'
import { reportUnloaded } from './report-unloaded.ts'
import type { ShownMarks } from './show-marks.ts'

const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'span' && name !== 'input'),
    ...['audio', 'caption', 'figcaption', 'figure', 'iframe', 'mark', 'u', 'video'],
  ],
  attributes: {
    '*': ['dir', 'lang'],
    a: ['href', 'id', 'title'],
    abbr: ['title'],
    audio: ['controls', 'src'],
    code: [['className', /^language-./]],
    iframe: ['allowFullScreen', 'height', 'src', 'title', 'width'],
    img: ['alt', 'src', 'title'],
    ol: ['reversed', 'start', 'type'],
    source: ['src', 'srcSet', 'type'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    video: ['controls', 'poster', 'src'],
  },
  allowComments: true,
  // Addresses were looked at already.
  protocols: {},
  clobber: [],
}

/** HTML for Markdown, without styles and classes and what could run code. */
export function cleanHtml({ children, verbatim }: ShownMarks, host: ContentHost): ElementContent[] {
  const asItWas = (child: ElementContent): ElementContent | Raw => {
    if (child.type === 'comment') return { type: 'raw', value: verbatim[Number(child.value)] ?? '' }
    return isElement(child) ? { ...child, children: child.children.map(asItWas) } : child
  }
  const prepared = children.flatMap((child) => prepare(child, host))
  // Of a root the answer is a root; an element may dissolve.
  const clean = sanitize({ type: 'root', children: prepared }, schema) as Root
  return (clean.children as ElementContent[]).map(asItWas)
}

const controls: ReadonlySet<string> = new Set('button form input select textarea'.split(' '))

/** Without an address they show nothing. */
const shows: ReadonlySet<string> = new Set('audio iframe img video'.split(' '))

/** What cannot stand in it is reported here: sanitizing says nothing. */
function prepare(node: ElementContent, host: ContentHost): ElementContent[] {
  if (!isElement(node)) return [node]
  const { tagName } = node
  if (tagName === 'script') host.report('html-unsafe', { what: 'a script' })
  if (controls.has(tagName) && tagName !== 'button') host.report('element-dropped', { element: tagName })
  const children = node.children.flatMap((child) => prepare(child, host))
  const address = property(node, tagName === 'a' ? 'href' : 'src').trim()
  if (address !== '' && !(isSafeUrl(address) || (tagName === 'img' && address.startsWith('data:image/')))) {
    host.report('html-unsafe', { what: `an address \`${address.slice(0, 40)}\` in \`<${tagName}>\`` })
    return children
  }
  if (tagName === 'embed' || tagName === 'object') {
    const links = linkTo(node, host)
    const others = children.filter((child) => !isElement(child, 'param'))
    return links.length > 0 && others.length > 0 ? [...links, element('br', []), ...others] : [...links, ...others]
  }
  if (shows.has(tagName) && address === '' && !children.some((child) => isElement(child, 'source'))) {
    reportUnloaded(node, host)
    return children
  }
  const align = tagName === 'td' || tagName === 'th' ? alignmentOfCell(node) : undefined
  const { align: _old, ...properties } = node.properties
  return [{ ...node, properties: { ...properties, ...(align === undefined ? {} : { align }) }, children }]
}

function linkTo(node: Element, host: ContentHost): ElementContent[] {
  const url = embeddedAddress(host, node)
  return url === undefined || leadsTo(host, node, url)
    ? []
    : [element('a', [{ type: 'text', value: url }], { href: url })]
}
