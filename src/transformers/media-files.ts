import type { Player } from '../model/mdast.ts'
import { parseAttributes } from '../shortcode/index.ts'

type Kind = Player['kind']

/** `wp_get_audio_extensions`, `wp_get_video_extensions` and what older versions played, with their media types. */
const mediaTypes: Record<Kind, Readonly<Record<string, string>>> = {
  audio: {
    mp3: 'audio/mpeg',
    ogg: 'audio/ogg',
    oga: 'audio/ogg',
    flac: 'audio/flac',
    m4a: 'audio/mp4',
    wav: 'audio/wav',
    wma: 'audio/x-ms-wma',
  },
  video: {
    mp4: 'video/mp4',
    m4v: 'video/mp4',
    webm: 'video/webm',
    ogv: 'video/ogg',
    flv: 'video/x-flv',
    wmv: 'video/x-ms-wmv',
    mov: 'video/quicktime',
  },
}

/** The file's name ending, lower-cased; query and fragment do not belong to it. */
export function extensionOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') ? path.slice(dot + 1).toLowerCase() : ''
}

/** The media type of a file that a player of this kind plays. */
export function mediaTypeOf(url: string, kind: Kind): string | undefined {
  const extension = extensionOf(url)
  return Object.hasOwn(mediaTypes[kind], extension) ? mediaTypes[kind][extension] : undefined
}

/** Which player WordPress shows for the address of a file (`wp_embed_handler_audio`, `wp_embed_handler_video`). */
export const playerKindOf = (url: string): Kind | undefined =>
  mediaTypeOf(url, 'audio') !== undefined ? 'audio' : mediaTypeOf(url, 'video') !== undefined ? 'video' : undefined

/** The last part of the path, decoded: what a link to a file is called when it has no other name. */
export function fileNameOf(url: string): string {
  const name = (url.split(/[?#]/, 1)[0] ?? '').split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(name) || url
  } catch {
    // A lone percent sign.
    return name || url
  }
}

export function playerSource(url: string, kind: Kind): Player['sources'][number] {
  const type = mediaTypeOf(url, kind)
  return type === undefined ? { url } : { url, type }
}

/** `<track>` elements, which Markdown has no node for: subtitles stand between the tags of `[video]`. */
export function readTracks(html: string): NonNullable<Player['tracks']> {
  return [...html.matchAll(/<track\s([^<>]*?)\/?>/gi)].flatMap(([, text = '']) => {
    const { src, kind, srclang, label } = parseAttributes(text).attributes
    if (src === undefined) return []
    return [{ url: src, ...(kind && { kind }), ...(srclang && { language: srclang }), ...(label && { label }) }]
  })
}
