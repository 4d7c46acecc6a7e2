import { text } from '../../attribute-types.ts'
import { embed } from '../../builders.ts'
import { recordEmbed } from '../../player-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Brightcove's players of today have an address; those of the old Studio were switched off with it. */
export default defineTransformer({
  tags: ['brightcove'],
  attributes: {
    account_id: text,
    player_id: text.or('default'),
    video_id: text,
  },
  ignoresOthers: true,
  transform({ attributes: { account_id, player_id, video_id } }, context) {
    if (![account_id, video_id].every((id) => /^\d+$/.test(id))) return decline('no film that can still be shown')
    const player = /^[\w-]+$/.test(player_id) ? player_id : 'default'
    const video = embed({
      url: `https://players.brightcove.net/${account_id}/${player}_default/index.html?videoId=${video_id}`,
      provider: 'brightcove',
    })
    recordEmbed(context, video)
    return video
  },
})
