import type { RootContent } from 'mdast'
import { type AttributeValues, flag, text, url } from './attribute-types.ts'
import { player } from './builders.ts'
import { embedForUrl } from './embed-providers.ts'
import { inPlace } from './in-place.ts'
import { playerKindOf, playerSource } from './media-files.ts'
import { missingContent } from './missing-content.ts'
import { recordEmbed, recordPlayer } from './player-facts.ts'
import { enclosureOf } from './podcast-enclosure.ts'
import type { TransformContext, TransformInput } from './transformer.ts'

export const podcastAttributes = {
  url: url.optional,
  src: url.optional,
  fileurl: url.optional,
  file: url.optional,
  mp3: url.optional,
  track: url.optional,
  tracks: url.optional,
  audio: url.optional,
  title: text,
  text: text,
  image: url.optional,
  loop: flag,
  autoplay: flag,
}

type Input = TransformInput<AttributeValues<typeof podcastAttributes>>

/** The player of a podcast: the file is named, alone in the tag or between the tags, or it is the enclosure of the post. */
export function podcastPlayer(input: Input, context: TransformContext): readonly RootContent[] {
  const { attributes, positional, form, content } = input
  const { url, src, fileurl, file, mp3, track, tracks, audio, title, text } = attributes
  const typed = [...positional, form === 'enclosing' ? content : ''].map((word) => word.trim().replace(/^=/, ''))
  const address =
    url ??
    src ??
    fileurl ??
    file ??
    mp3 ??
    track ??
    tracks ??
    audio ??
    typed.find((word) => /^(?:https?:)?\/\/[^\s<>"]+$/i.test(word)) ??
    enclosureOf(context.post.meta)
  if (address === undefined) return missingContent(input, context, 'the file of a player')
  const between = form === 'enclosing' && content.trim() !== address ? inPlace(context.children(), context) : []
  const embed = playerKindOf(address) === undefined ? embedForUrl(address) : undefined
  if (embed !== undefined) {
    recordEmbed(context, embed)
    return [embed, ...between]
  }
  const kind = playerKindOf(address) ?? 'audio'
  const label = title.trim() || text.trim()
  const shown = player({
    kind,
    sources: [playerSource(context.media(address), kind)],
    ...(label && { title: label }),
    ...(attributes.loop && { loop: true }),
  })
  recordPlayer(context, shown)
  return [shown, ...between]
}
