import type { Element, ElementContent, Parents, Root } from 'hast'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { property } from '../model/hast-properties.ts'
import { readHtml } from './markdown-to-hast.ts'
import { parseMarkdown } from './parse-markdown.ts'

/**
 * What GitHub lets through, and the elements of figures. Pictures, players and frames are not in it: what loads something is named
 * instead, in `data-media` and `data-address`.
 */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !['img', 'picture', 'source'].includes(name)),
    ...['abbr', 'caption', 'cite', 'figcaption', 'figure', 'mark', 'small', 'time', 'u'],
  ],
  attributes: { ...defaultSchema.attributes, span: ['dataMedia', 'dataAddress'] },
  strip: ['script', 'style', 'template', 'noscript', 'textarea', 'title'],
}

const media: Readonly<Record<string, string>> = {
  img: 'image',
  video: 'video',
  audio: 'audio',
  iframe: 'frame',
  embed: 'object',
  object: 'object',
}

/** What the Markdown looks like, as HTML that runs nothing and loads nothing. */
export function markdownToSafeHtml(markdown: string): string {
  const root = readHtml(parseMarkdown(markdown))
  nameMedia(root)
  return toHtml(sanitize(root, schema))
}

function nameMedia(root: Root): void {
  const waiting: Parents[] = [root]
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    parent.children = parent.children.map((child) => {
      if (child.type !== 'element') return child
      const kind = Object.hasOwn(media, child.tagName) ? media[child.tagName] : undefined
      if (kind !== undefined) return placeholder(child, kind)
      waiting.push(child)
      return child
    }) as typeof parent.children
  }
}

function placeholder(element: Element, kind: string): Element {
  const text = property(element, 'alt') || property(element, 'title')
  return {
    type: 'element',
    tagName: 'span',
    properties: { dataMedia: kind, dataAddress: shortAddress(addressOf(element)) },
    children: text === '' ? [] : [{ type: 'text', value: text }],
  }
}

const addressOf = (element: Element): string =>
  property(element, 'src') || property(element, 'data') || element.children.map(sourceAddress).find(Boolean) || ''

const sourceAddress = (child: ElementContent): string =>
  child.type === 'element' && child.tagName === 'source' ? property(child, 'src') : ''

/** Whole pictures stand in some addresses. */
const shortAddress = (url: string): string => (url.startsWith('data:') ? `${url.slice(0, url.indexOf(',') + 1)}…` : url)
