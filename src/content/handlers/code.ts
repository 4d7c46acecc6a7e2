import type { Element, ElementContent } from 'hast'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import type { Handle, State } from 'hast-util-to-mdast'
import { toText } from 'hast-util-to-text'
import type { Code, RootContent } from 'mdast'
import { classes, property } from '../../model/hast-properties.ts'
import { isSafeUrl } from '../../model/safe-url.ts'
import type { ContentHost } from '../content-host.ts'
import { eachElement } from '../each-element.ts'
import { rawHtml } from '../raw-html.ts'
import { codeLanguageOf } from './code-language-of.ts'
import { codeMetaOf } from './code-meta-of.ts'
import { codeTitleOf } from './code-title-of.ts'

/**
 * `<pre>`: its text byte for byte, its language where a highlighter left one. Its title stands above it, pictures and
 * players that stand in it come behind it. A fence holds no links: text that has some and is in no language of code stays HTML.
 */
export function pre(host: ContentHost): Handle {
  return (state, node) => {
    const inner = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code')
    const lang = codeLanguageOf(node) ?? (inner === undefined ? undefined : codeLanguageOf(inner))
    const value = toText(node, { whitespace: 'pre' }).replace(/^\r?\n|\r?\n$/g, '')
    const shown = shownIn(state, node)
    if (value.trim() === '') return shown
    const above = titleAbove(codeTitleOf(node))
    if (lang === undefined && hasLink(node)) return [...above, { type: 'html', value: linkedText(node) }, ...shown]
    reportMarkup(host, node)
    const meta = codeMetaOf(node) || (inner === undefined ? '' : codeMetaOf(inner))
    const code: Code = { type: 'code', lang: lang ?? null, meta: meta || null, value }
    state.patch(node, code)
    return [...above, code, ...shown]
  }
}

/** As the shortcodes of the same plugins have it. */
const titleAbove = (title: string): RootContent[] =>
  title === ''
    ? []
    : [{ type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: title }] }] }]

const media: ReadonlySet<string> = new Set(['audio', 'embed', 'iframe', 'img', 'video'])

/** In code that writes HTML, what stands where an address should is code. */
const isShown = (element: Element): boolean => media.has(element.tagName) && !/\s/.test(property(element, 'src').trim())

function shownIn(state: State, node: Element): RootContent[] {
  const found: Element[] = []
  eachElement(node, (element) => {
    if (!isShown(element)) return true
    found.push(element)
    return false
  })
  return found.length === 0 ? [] : (state.toFlow(state.all({ ...node, children: found })) as RootContent[])
}

function hasLink(node: Element): boolean {
  let found = false
  eachElement(node, (element) => {
    const href = element.tagName === 'a' ? property(element, 'href').trim() : ''
    found ||= href !== '' && !href.startsWith('#') && isSafeUrl(href)
    return !found
  })
  return found
}

const schema = {
  ...defaultSchema,
  tagNames: ['pre', 'a', 'b', 'br', 'code', 'del', 'em', 'i', 'strong', 'sub', 'sup'],
  attributes: { a: ['href', 'title'] },
  protocols: {},
}

/** HTML keeps the blank lines of a `<pre>` in Markdown, and what is emphasised in it. A bracket in it opens no shortcode. */
const linkedText = (node: Element): string =>
  rawHtml(sanitize({ ...node, children: node.children.map(withoutUnsafeLinks) }, schema)).replace(
    /\[(?=\/?[a-z])/gi,
    '&#91;',
  )

function withoutUnsafeLinks(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const children = node.children.map(withoutUnsafeLinks)
  const isSafe = node.tagName !== 'a' || isSafeUrl(property(node, 'href'))
  return isSafe ? { ...node, children } : { type: 'element', tagName: 'span', properties: {}, children }
}

/** Elements that colour, emphasise or number lines: code shows the same without them. */
const formatting: ReadonlySet<string> = new Set(
  'abbr acronym b big br code del em font i ins kbd li mark ol s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
)

const isLine = (element: Element): boolean => classes(element).some((name) => /line|code|row/.test(name))

function reportMarkup(host: ContentHost, node: Element): void {
  const elements = new Set<string>()
  eachElement(node, (element) => {
    const { tagName } = element
    if (element.data?.mark !== undefined || formatting.has(tagName) || isShown(element)) return true
    const href = tagName === 'a' ? property(element, 'href') : ''
    if (href !== '') host.report('element-dropped', { element: `a href="${href}"` })
    else if (tagName !== 'a' && !isLine(element)) elements.add(tagName)
    return true
  })
  if (elements.size > 0) host.report('code-markup-dropped', { elements: [...elements] })
}
