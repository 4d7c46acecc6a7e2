import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Player } from '../model/mdast.ts'
import { isSafeImageUrl, isSafeUrl } from '../model/safe-url.ts'
import type { Placement } from './lower-tree.ts'

type Source = Player['sources'][number]

/** The sources a page may load. */
export const playableSources = (player: Player): Source[] => player.sources.filter(({ url }) => isSafeUrl(url))

/**
 * `<audio>` or `<video>`. Between paragraphs each tag has a line: a start tag alone on its line begins an HTML block, in
 * which Markdown reads nothing, so there is room for a link for those who show no players.
 */
export function playerElement(player: Player, sources: readonly Source[], placement: Placement): string {
  const [only, ...others] = sources
  const isList = others.length > 0
  const lines = [
    startTag(player, isList ? undefined : only?.url),
    ...(isList ? sources.map(({ url, type }) => write(element('source', { src: url, type }))) : []),
    ...(player.tracks ?? []).filter(({ url }) => isSafeUrl(url)).map(track),
    ...(placement.flow && only !== undefined ? [fallback(only.url)] : []),
    `</${player.kind}>`,
  ]
  const html = lines.join(placement.flow ? '\n' : '')
  return placement.inTable ? html.replaceAll('|', '&#124;') : html
}

function startTag({ kind, poster, loop, autoplay, muted }: Player, src: string | undefined): string {
  const isVideo = kind === 'video'
  const html = write(
    element(kind, {
      controls: true,
      src,
      poster: isVideo && poster !== undefined && isSafeImageUrl(poster) ? poster : undefined,
      loop,
      // Browsers refuse to start what is heard, and readers should not have to.
      autoPlay: autoplay && muted,
      muted,
    }),
  )
  return html.slice(0, -`</${kind}>`.length)
}

const track = ({ url, kind, language, label }: NonNullable<Player['tracks']>[number]): string =>
  write(element('track', { src: url, kind, srcLang: language, label }))

const fallback = (url: string): string =>
  write({ ...element('a', { href: url }), children: [{ type: 'text', value: oneLine(fileName(url)) }] })

function element(tagName: string, attributes: Record<string, string | boolean | undefined>): Element {
  const properties = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === 'string' ? oneLine(value) : value,
  ])
  return { type: 'element', tagName, properties: Object.fromEntries(properties), children: [] }
}

// MDX wants every tag closed; HTML does not mind.
const write = (element: Element): string =>
  toHtml(element, { closeSelfClosing: true, characterReferences: { useNamedReferences: true } })

/** A blank line would end the HTML block. */
const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim()

function fileName(url: string): string {
  const name = url.replace(/[?#].*$/s, '').replace(/^.*\//s, '') || url
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
