import { number } from '../../attribute-types.ts'
import { embed } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** The page of an album cannot be told from its number; the player can be opened. */
export default defineTransformer({
  tags: ['bandcamp'],
  attributes: {
    album: number.optional,
    track: number.optional,
    video: number.optional,
  },
  decoration: [
    'artwork',
    'bgcol',
    'layout',
    'linkcol',
    'minimal',
    'notracklist',
    'package',
    'size',
    'theme',
    'tracklist',
  ],
  ignored: ['esig', 'height', 't', 'tracks', 'transparent', 'width'],
  transform({ attributes: { album, track, video } }) {
    if (video !== undefined)
      return embed({ url: `https://bandcamp.com/VideoEmbed?track=${video}`, provider: 'bandcamp' })
    if (album === undefined && track === undefined) return decline('no `album` and no `track`')
    const parts = [
      ...(album === undefined ? [] : [`album=${album}`]),
      ...(track === undefined ? [] : [`track=${track}`]),
    ]
    return embed({ url: `https://bandcamp.com/EmbeddedPlayer/${parts.join('/')}/`, provider: 'bandcamp' })
  },
})
