import type { Element, ElementContent } from 'hast'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import { property } from '../../model/hast-properties.ts'
import { isSafeUrl } from '../../model/safe-url.ts'
import type { ContentHost } from '../content-host.ts'
import { rawHtml } from '../raw-html.ts'
import { element, isElement } from '../repairs/repair.ts'
import { alignmentOfCell } from './cell-alignment.ts'

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
    iframe: ['allowFullScreen', 'height', 'src', 'title', 'width'],
    img: ['alt', 'src', 'title'],
    ol: ['reversed', 'start', 'type'],
    source: ['src', 'srcSet', 'type'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    video: ['controls', 'poster', 'src'],
  },
  // Addresses were looked at already.
  protocols: {},
  clobber: [],
}

/** A table as clean HTML: without styles and classes, a row on each line. A blank line would end it for Markdown. */
export function htmlTable(node: Element, host: ContentHost): string {
  const prepared = prepare(node, host)
  const clean = prepared.flatMap((one) => sanitize(one, schema)) as ElementContent[]
  return clean
    .map((one) => rawHtml(isElement(one) ? inLines(one) : one))
    .join('')
    .replace(blankLines, written)
}

const controls: ReadonlySet<string> = new Set('button form input select textarea'.split(' '))

/** What cannot stand in it is reported here: sanitizing says nothing. */
function prepare(node: ElementContent, host: ContentHost): ElementContent[] {
  if (!isElement(node)) return node.type === 'text' ? [node] : []
  const { tagName } = node
  if (tagName === 'script') host.report('html-unsafe', { what: 'a script' })
  if (controls.has(tagName) && tagName !== 'button') host.report('element-dropped', { element: tagName })
  const children = node.children.flatMap((child) => prepare(child, host))
  const address = property(node, tagName === 'a' ? 'href' : 'src').trim()
  if (address !== '' && !(isSafeUrl(address) || (tagName === 'img' && address.startsWith('data:image/')))) {
    host.report('html-unsafe', { what: `an address \`${address.slice(0, 40)}\` in \`<${tagName}>\`` })
    return children
  }
  if (tagName === 'embed' || tagName === 'object') return children.length > 0 ? children : linkTo(node)
  const align = tagName === 'td' || tagName === 'th' ? alignmentOfCell(node) : undefined
  const { align: _old, ...properties } = node.properties
  return [{ ...node, properties: { ...properties, ...(align === undefined ? {} : { align }) }, children }]
}

function linkTo(node: Element): ElementContent[] {
  const url = property(node, 'src') || property(node, 'data')
  return url === '' || !isSafeUrl(url) ? [] : [element('a', [{ type: 'text', value: url }], { href: url })]
}

const sections: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot'])

function inLines(node: Element): Element {
  if (!sections.has(node.tagName)) return node
  const children = node.children.flatMap((child): ElementContent[] =>
    isElement(child) ? [{ type: 'text', value: '\n' }, inLines(child)] : [],
  )
  return { ...node, children: [...children, { type: 'text', value: '\n' }] }
}

const blankLines = /<pre.*?<\/pre>|\n\s*\n/gs

/** Code has its blank lines all the same, as references. */
const written = (found: string): string =>
  found.startsWith('<pre')
    ? found.replace(/\n(?:[ \t]*\n)+/g, (run) => `\n${run.slice(1).replaceAll('\n', '&#10;')}`)
    : '\n'
