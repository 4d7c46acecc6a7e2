import { decodeHTML, decodeHTMLAttribute } from 'entities'
import type { PhrasingContent } from 'mdast'
import { phrasingFrom, trimRun } from '../model/phrasing.ts'
import { isSafeImageUrl } from '../model/safe-url.ts'
import { decodeBase64 } from './base64.ts'
import { readJson, textAt } from './json-values.ts'
import type { TransformContext } from './transformer.ts'

/** What Divi's module reads of an attribute, as HTML. Its name goes into the report of what cannot be known. */
export function diviHtml(raw: string, tag: string, context: TransformContext): string {
  return withDynamicContent(raw, tag, context)
    .replaceAll('%22', '"')
    .replaceAll('%91', '[')
    .replaceAll('%93', ']')
    .replaceAll('%92', '\\')
    .replace(/\|\|et_pb_line_break_holder\|\|/g, '\n')
}

/** The title or the label of a module. */
export const diviInline = (raw: string, tag: string, context: TransformContext): PhrasingContent[] =>
  raw.trim() === '' ? [] : trimRun(phrasingFrom(context.html(diviHtml(raw, tag, context))))

/** What is no HTML, as the `alt` of an image. */
export const diviText = (raw: string, tag: string, context: TransformContext): string =>
  decodeHTML(diviHtml(raw, tag, context)).trim()

/** An address; empty where there is none that may be followed. */
export function diviUrl(raw: string, tag: string, context: TransformContext): string {
  const url = decodeHTMLAttribute(withDynamicContent(raw, tag, context)).trim()
  return isSafeImageUrl(url) ? url : ''
}

const dynamic = /@ET-DC@([\w+/=-]+)@/g

/**
 * Values that Divi fills in at each view: `{"dynamic":true,"content":"post_title","settings":{"before":"…"}}` in base64. What
 * the input holds is filled in; of the rest the words around it stay, and it is reported.
 */
export const withDynamicContent = (text: string, tag: string, context: TransformContext): string =>
  text.replace(dynamic, (_whole, encoded: string) => {
    const value = readJson(decodeBase64(encoded))
    const content = textAt(value, 'content')
    const found = knownValue(content, textAt(value, 'settings', 'meta_key'), context)
    if (found === undefined) context.report('block-dynamic', { block: tag, settings: `\`${content || encoded}\`` })
    return textAt(value, 'settings', 'before') + (found ?? '') + textAt(value, 'settings', 'after')
  })

function knownValue(content: string, metaKey: string, { post, site }: TransformContext): string | undefined {
  if (content === 'post_title') return post.title
  if (content === 'site_title') return site.title
  if (content === 'home_url') return site.url
  if (content === 'post_link_url') return post.link
  if (content === 'post_date') return post.date?.slice(0, 10)
  if (content === 'post_featured_image') return post.meta['_thumbnail_id']?.[0]
  const key = content.startsWith('custom_meta_') ? metaKey || content.slice('custom_meta_'.length) : ''
  return post.meta[key]?.[0]
}
