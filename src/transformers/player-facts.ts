import type { Embed, Player } from '../model/mdast.ts'
import { textOf } from '../model/phrasing.ts'
import type { TransformContext } from './transformer.ts'

/** Keeps a file with a player as data. */
export function recordPlayer(context: TransformContext, player: Player): void {
  const caption = textOf(player.children)
  const fact = {
    url: player.sources[0]?.url ?? '',
    ...(player.title === undefined ? {} : { title: player.title }),
    ...(caption === '' ? {} : { caption }),
  }
  if (player.kind === 'audio') context.setMetadata('audio', [fact])
  else context.setMetadata('videos', [{ ...fact, ...(player.poster === undefined ? {} : { poster: player.poster }) }])
}

/** Keeps a video of another site as data. `poster` is the still that the old page showed before it ran. */
export function recordEmbed(context: TransformContext, embed: Embed, poster?: string): void {
  const caption = textOf(embed.children)
  context.setMetadata('videos', [
    {
      url: embed.url,
      ...(embed.provider === undefined ? {} : { provider: embed.provider }),
      ...(caption === '' ? {} : { caption }),
      ...(poster === undefined ? {} : { poster }),
    },
  ])
}
