import type { Paragraph, RootContent } from 'mdast'
import type { Figure } from '../model/mdast.ts'
import { textOf } from '../model/phrasing.ts'
import { isSafeUrl } from '../model/safe-url.ts'
import { type FigureOptions, figure, heading, type Inline, inline, link, paragraph, player } from './builders.ts'
import { embedForUrl } from './embed-providers.ts'
import { recordImage } from './image-facts.ts'
import { playerKindOf, playerSource } from './media-files.ts'
import { recordEmbed, recordPlayer } from './player-facts.ts'
import type { TransformContext } from './transformer.ts'

/*
 * What the modules of page builders are made of. Each part is empty where a module has none.
 */

/** The title of a module, in the element that the builder gave it: `h3`, or `div` for one that is no heading. */
export function titleOf(title: Inline, tagName: string): RootContent[] {
  const words = inline(title)
  if (textOf(words).trim() === '') return []
  const depth = /^h([1-6])$/i.exec(tagName)?.[1]
  // Between 1 and 6, as the pattern says.
  return [depth === undefined ? paragraph(words) : heading(Number(depth) as 1, words)]
}

/** A button is a link; one that leads nowhere is its words. */
export function buttonOf(url: string, label: Inline): Paragraph[] {
  const words = inline(label)
  const isBlank = textOf(words).trim() === '' && words.every(({ type }) => type === 'text')
  if (url === '' || url === '#' || !isSafeUrl(url)) return isBlank ? [] : [paragraph(words)]
  return [paragraph([link(url, isBlank ? url : words)])]
}

/** An image by its id in the library or by its address. One that the input does not hold is reported and left out. */
export function pictureOf(
  reference: string,
  context: TransformContext,
  options: Omit<FigureOptions, 'url'> = {},
): Figure[] {
  const name = reference.trim()
  if (name === '') return []
  const attachment = context.attachment(name)
  const url = context.media(name)
  if (attachment === undefined && /^\d+$/.test(name)) return []
  const image = figureOf(url, { ...options, alt: options.alt?.trim() || attachment?.alt })
  recordImage(context, image)
  return [image]
}

const figureOf = (url: string, { link: target, ...options }: Omit<FigureOptions, 'url'>): Figure =>
  figure({ ...options, url, link: target !== undefined && target !== '#' && isSafeUrl(target) ? target : undefined })

interface FilmOptions {
  readonly caption?: Inline | undefined
  /** Address of the still before it runs. */
  readonly poster?: string | undefined
}

/** A film or a sound: a provider's page, a file with its player, or at least a link. */
export function filmOf(
  address: string,
  context: TransformContext,
  { caption, poster }: FilmOptions = {},
): RootContent[] {
  const url = address.trim()
  if (url === '') return []
  const page = embedForUrl(url)
  if (page !== undefined) {
    const film = { ...page, children: inline(caption) }
    recordEmbed(context, film, poster || undefined)
    return [film]
  }
  const kind = playerKindOf(url)
  if (kind === undefined) return buttonOf(url, inline(caption).length > 0 ? inline(caption) : url)
  const film = player({
    kind,
    sources: [playerSource(context.media(url), kind)],
    ...(poster ? { poster } : {}),
    caption,
  })
  recordPlayer(context, film)
  return [film]
}
