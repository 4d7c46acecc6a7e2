import { textOf } from '../../../model/phrasing.ts'
import { markup } from '../../attribute-types.ts'
import { player } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline, diviUrl } from '../../divi-values.ts'
import { playerSource } from '../../media-files.ts'
import { pictureOf } from '../../module-parts.ts'
import { recordPlayer } from '../../player-facts.ts'
import { decline } from '../../transformer.ts'

export default defineDiviModule({
  tags: ['et_pb_audio'],
  attributes: {
    audio: markup,
    title: markup,
    artist_name: markup,
    album_name: markup,
    image_url: markup,
  },
  transform({ name, attributes: { audio, title, artist_name, album_name, image_url } }, context) {
    const url = diviUrl(audio, name, context)
    if (url === '') return decline('no `audio`')
    const [heading = '', ...who] = [title, artist_name, album_name].map((raw) => textOf(diviInline(raw, name, context)))
    const track = player({
      kind: 'audio',
      sources: [playerSource(context.media(url), 'audio')],
      ...(heading === '' ? {} : { title: heading }),
      caption: who.filter((part) => part !== '').join(', '),
    })
    recordPlayer(context, track)
    return [...pictureOf(diviUrl(image_url, name, context), context), track]
  },
})
