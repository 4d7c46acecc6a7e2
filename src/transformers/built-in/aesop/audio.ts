import { textOf } from '../../../model/phrasing.ts'
import { flag, html, url } from '../../attribute-types.ts'
import { player } from '../../builders.ts'
import { playerSource } from '../../media-files.ts'
import { recordPlayer } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['aesop_audio'],
  blocks: ['ase/audio'],
  attributes: {
    src: url.optional,
    title: html,
    loop: flag,
  },
  // `hidden` music plays, unseen, to who scrolls by; a player is the honest form of it.
  decoration: ['hidden', 'viewstart', 'viewend', 'className', 'classname'],
  transform({ attributes: { src, title, loop } }, context) {
    if (src === undefined) return decline('no `src`')
    const audio = player({
      kind: 'audio',
      sources: [playerSource(context.media(src), 'audio')],
      ...(loop ? { loop } : {}),
      ...(title.length > 0 ? { title: textOf([...title]) } : {}),
    })
    recordPlayer(context, audio)
    return audio
  },
})
