import { phrasingFrom } from '../../../model/phrasing.ts'
import { oneOf } from '../../attribute-types.ts'
import { player } from '../../builders.ts'
import { playerSource } from '../../media-files.ts'
import { libraryAttributes, selectAttachments } from '../../media-library.ts'
import { recordPlayer } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `wp_playlist_shortcode`. One player for each track: Markdown has none for several. */
export default defineTransformer({
  tags: ['playlist'],
  attributes: {
    ...libraryAttributes,
    type: oneOf('audio', 'video'),
  },
  decoration: ['style', 'tracklist', 'tracknumbers', 'images', 'artists', 'class'],
  transform({ name, attributes: { type: kind, ...query } }, context) {
    const tracks = selectAttachments(query, kind, context)
    if (tracks.length === 0) {
      const named = [...query.ids, ...query.include].join(', ')
      if (named === '' && context.site.attachments.size > 0) {
        context.report('shortcode-dropped', { tag: name, reason: `no ${kind} file was uploaded to the post` })
        return []
      }
      const reference = named === '' ? `the ${kind} files uploaded to the post` : `the ${kind} files ${named}`
      return decline(`the input does not hold ${reference}`)
    }
    return tracks.map((track) => {
      const title = track.title.trim()
      const file = player({
        kind,
        sources: [playerSource(context.media(String(track.id)), kind)],
        ...(title === '' ? {} : { title }),
        caption: phrasingFrom(context.html(track.caption)),
      })
      recordPlayer(context, file)
      return file
    })
  },
})
