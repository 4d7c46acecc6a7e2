import type { Image, Link, PhrasingContent, RootContent } from 'mdast'
import type { Embed, Figure, Player } from '../model/mdast.ts'
import { isPhrasing, phrasingFrom, trimRun } from '../model/phrasing.ts'
import { figure } from './builders.ts'

type Media = Figure | Embed | Player

export interface CaptionedMedia {
  readonly media: Media
  /** What stood before it. WordPress does not show it; it is text all the same. */
  readonly before: readonly PhrasingContent[]
}

/**
 * `img_caption_shortcode`: one image, in a link or not, and behind it its caption. People put films there, too.
 * `undefined` where the content is not of that kind: nothing to look at, several, or one inside something else.
 */
export function captionedMedia(nodes: readonly RootContent[]): CaptionedMedia | undefined {
  if (countMedia(nodes) !== 1 || nodes.some(isBlock)) return undefined
  const index = nodes.findIndex(isMedia)
  const media = nodes[index]
  if (media !== undefined && isMedia(media)) return finished(media, nodes.slice(0, index), nodes.slice(index + 1))
  return fromRun(phrasingFrom(nodes))
}

const isMedia = (node: RootContent): node is Media =>
  node.type === 'figure' || node.type === 'embed' || node.type === 'player'

/** Lists, tables and the like would lose their shape in a caption. */
const isBlock = (node: RootContent): boolean => !isPhrasing(node) && node.type !== 'paragraph' && !isMedia(node)

function finished(media: Media, before: readonly RootContent[], after: readonly RootContent[]): CaptionedMedia {
  return {
    before: trimRun(phrasingFrom(before)),
    media: { ...media, children: joinLines(media.children, trimRun(phrasingFrom(after))) },
  }
}

function fromRun(run: readonly PhrasingContent[]): CaptionedMedia | undefined {
  const index = run.findIndex(
    (node) => node.type === 'image' || (node.type === 'link' && node.children[0]?.type === 'image'),
  )
  const found = run[index]
  if (found?.type !== 'image' && found?.type !== 'link') return undefined
  const { image, link, rest } = unwrapLink(found)
  if (image === undefined) return undefined
  return {
    before: trimRun(run.slice(0, index)),
    media: figure({
      url: image.url,
      alt: image.alt ?? '',
      title: image.title ?? undefined,
      link,
      caption: trimRun([...rest, ...run.slice(index + 1)]),
    }),
  }
}

/** A caption inside the link stays linked: `<a href="…"><img> caption</a>`. */
function unwrapLink(node: Image | Link): { image?: Image; link?: string; rest: PhrasingContent[] } {
  if (node.type === 'image') return { image: node, rest: [] }
  const [image, ...rest] = node.children
  if (image?.type !== 'image') return { rest: [] }
  const caption = trimRun(rest)
  return { image, link: node.url, rest: caption.length === 0 ? [] : [{ ...node, children: caption }] }
}

/** Two captions, one under the other. */
export const joinLines = (first: readonly PhrasingContent[], second: readonly PhrasingContent[]): PhrasingContent[] =>
  first.length === 0 || second.length === 0 ? [...first, ...second] : [...first, { type: 'break' }, ...second]

function countMedia(nodes: readonly RootContent[]): number {
  let count = 0
  for (const node of nodes) {
    if (node.type === 'image' || isMedia(node)) count += 1
    if ('children' in node) count += countMedia(node.children)
  }
  return count
}
