import type { Image, Link, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Figure } from '../model/mdast.ts'
import { isPhrasing, phrasingFrom, trimRun } from '../model/phrasing.ts'
import { figure } from './builders.ts'

export interface CaptionedImage {
  readonly figure: Figure
  /** What stood before the image. WordPress does not show it; it is text all the same. */
  readonly before: readonly PhrasingContent[]
}

/**
 * `img_caption_shortcode`: one image, in a link or not, and behind it its caption. `undefined` where the content is not
 * of that kind: no image, several, or one inside something else.
 */
export function captionedImage(nodes: readonly RootContent[]): CaptionedImage | undefined {
  if (countImages(nodes) !== 1 || nodes.some(isBlock)) return undefined
  const finished = nodes.findIndex((node) => node.type === 'figure')
  if (finished >= 0) return withFigure(nodes, finished)
  const run = phrasingFrom(nodes)
  const index = run.findIndex(
    (node) => node.type === 'image' || (node.type === 'link' && node.children[0]?.type === 'image'),
  )
  const found = run[index]
  if (found?.type !== 'image' && found?.type !== 'link') return undefined
  const { image, link, rest } = unwrapLink(found)
  if (image === undefined) return undefined
  return {
    before: trimRun(run.slice(0, index)),
    figure: figure({
      url: image.url,
      alt: image.alt ?? '',
      title: image.title ?? undefined,
      link,
      caption: trimRun([...rest, ...run.slice(index + 1)]),
    }),
  }
}

/** Lists, tables and the like would lose their shape in a caption. */
const isBlock = (node: RootContent): boolean => !isPhrasing(node) && node.type !== 'paragraph' && node.type !== 'figure'

function withFigure(nodes: readonly RootContent[], index: number): CaptionedImage | undefined {
  const found = nodes[index]
  if (found?.type !== 'figure') return undefined
  const after = trimRun(phrasingFrom(nodes.slice(index + 1)))
  const parting: PhrasingContent[] = found.children.length > 0 && after.length > 0 ? [{ type: 'break' }] : []
  return {
    before: trimRun(phrasingFrom(nodes.slice(0, index))),
    figure: { ...found, children: [...found.children, ...parting, ...after] },
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

function countImages(nodes: readonly RootContent[]): number {
  let count = 0
  const tree: Root = { type: 'root', children: [...nodes] }
  visit(tree, (node) => {
    if (node.type === 'image' || node.type === 'figure') count++
  })
  return count
}
