import type { Element } from 'hast'
import type { Handle } from 'hast-util-to-mdast'
import type { Paragraph, RootContent } from 'mdast'
import { property } from '../../model/hast-properties.ts'
import { isSafeUrl } from '../../model/safe-url.ts'
import type { ContentHost } from '../content-host.ts'
import { eachElement } from '../each-element.ts'
import { rawHtml } from '../raw-html.ts'
import { reportUnloaded } from './report-unloaded.ts'

/** Attributes of a frame that say how it is shown and cannot run code. */
const frameAttributes = ['src', 'width', 'height', 'title', 'allow', 'allowFullScreen', 'loading', 'referrerPolicy']

/** A frame of a known provider is an embed; any other stays a frame, without what could run code. */
export function iframe(host: ContentHost): Handle {
  return (_state, node) => {
    const url = source(host, node, ['src', 'dataSrc', 'dataLazySrc'])
    if (url === undefined) {
      // One that could run code has been reported.
      if (property(node, 'src').trim() === '') reportUnloaded(node, host)
      return []
    }
    const embed = host.embed(url)
    if (embed !== undefined) return [embed]
    const properties = Object.fromEntries(
      Object.entries(node.properties).filter(([name]) => frameAttributes.includes(name)),
    )
    const frame: Element = { type: 'element', tagName: 'iframe', properties: { ...properties, src: url }, children: [] }
    return [{ type: 'html', value: rawHtml(frame) }]
  }
}

/** `<embed>` and `<object>` are dead (Flash); the address they showed is worth keeping, as is what stands inside for others. */
export function embedded(host: ContentHost): Handle {
  return (state, node) => {
    const url = embeddedAddress(host, node)
    const inner = state.toFlow(state.all(node)) as RootContent[]
    if (url === undefined) {
      if (inner.length === 0) host.report('element-dropped', { element: node.tagName })
      return inner
    }
    return inner.length > 0 && leadsTo(host, node, url) ? inner : [host.embed(url) ?? linkTo(url), ...inner]
  }
}

/** What an `<embed>` or `<object>` shows. */
export function embeddedAddress(host: ContentHost, node: Element): string | undefined {
  const movie = node.children.find(
    (child): child is Element =>
      child.type === 'element' &&
      child.tagName === 'param' &&
      /^(?:movie|src|url|filename)$/i.test(property(child, 'name')),
  )
  return source(host, node, ['src', 'data']) ?? (movie === undefined ? undefined : source(host, movie, ['value']))
}

/** Whether something in an element shows the same address, or links to it. */
export function leadsTo(host: ContentHost, node: Element, url: string): boolean {
  const pageOf = (address: string): string => host.embed(address)?.url ?? address.replace(/^\/\//, 'https://')
  let isFound = false
  eachElement(node, (inner) => {
    isFound ||= ['href', 'src', 'data'].some((name) => pageOf(property(inner, name).trim()) === pageOf(url))
    return !isFound
  })
  return isFound
}

const linkTo = (url: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: [{ type: 'text', value: url }] }],
})

function source(host: ContentHost, node: Element, names: readonly string[]): string | undefined {
  for (const name of names) {
    const url = host.resolveText(property(node, name).trim())
    if (url === '' || url === 'about:blank') continue
    if (isSafeUrl(url)) return url.startsWith('//') ? `https:${url}` : url
    host.report('html-unsafe', { what: `an address \`${url.slice(0, 40)}\` in \`<${node.tagName}>\`` })
  }
  return undefined
}
