import { text } from '../../attribute-types.ts'
import { recordEmbed } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { embedGiven, enclosedByAccident, unnamedValue } from '../../unnamed-value.ts'

const word = /^[\w-]+$/

/** Where a person sees the film with this id. Ids come with what once stood behind them: `[dailymotion=x1&w=9]`. */
const pages: Readonly<Record<string, (id: string) => string | undefined>> = {
  vimeo: (id) => (/^\d+(?:\/\w+)?$/.test(id) ? `https://vimeo.com/${id}` : undefined),
  dailymotion: (id) => named(id, 'https://www.dailymotion.com/video/'),
  ted: (id) =>
    /^\d+$/.test(id)
      ? `https://www.ted.com/talks/view/id/${id}`
      : named(id.replace(/\.html$/, ''), 'https://www.ted.com/talks/'),
  videopress: (id) => named(id, 'https://videopress.com/v/'),
  vine: (id) => named(id, 'https://vine.co/v/'),
  hulu: (id) => named(id, 'https://www.hulu.com/watch/'),
  twitchtv: (id) => named(id, 'https://www.twitch.tv/'),
  ustream: (id) => named(id, 'https://video.ibm.com/channel/'),
  googlevideo: (id) => named(id, 'https://video.google.com/videoplay?docid='),
  archiveorg: (id) => (/^[\w.-]+$/.test(id) ? `https://archive.org/details/${id}` : undefined),
  kickstarter: () => undefined,
}

const named = (id: string, before: string): string | undefined => (word.test(id) ? before + id : undefined)

/** Names that tags have beside that of their provider. */
const providers: Readonly<Record<string, string>> = {
  'archiveorg-book': 'archiveorg',
  wpvideo: 'videopress',
}

/** Films of other sites, by id or address. */
export default defineTransformer({
  tags: [
    'vimeo',
    'dailymotion',
    'ted',
    'wpvideo',
    'videopress',
    'vine',
    'hulu',
    'twitchtv',
    'ustream',
    'googlevideo',
    'archiveorg',
    'archiveorg-book',
    'kickstarter',
  ],
  attributes: {
    id: text,
    url: text,
    video: text,
  },
  decoration: [
    'align',
    'at',
    'autohide',
    'autoplay',
    'border',
    'byline',
    'class',
    'color',
    'cover',
    'embed',
    'end_time',
  ],
  ignored: ['freedom', 'h', 'hd', 'height', 'lang', 'live', 'loop', 'poster', 'title', 'type', 'w', 'width', 'muted'],
  transform(input, context) {
    const { id, url, video } = input.attributes
    const provider = providers[input.name] ?? input.name
    const given = url || id || video || unnamedValue(input)
    const isAddress = given.includes('/') && given.includes('.')
    const found = embedGiven(isAddress ? given : given.replace(/[?&].*$/s, ''), provider, (name) =>
      pages[provider]?.(name),
    )
    if (found === undefined) return decline('no film that can be named')
    recordEmbed(context, found)
    return [found, ...enclosedByAccident(given, input, context)]
  },
})
