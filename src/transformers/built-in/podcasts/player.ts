import { podcastAttributes, podcastPlayer } from '../../podcast-player.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: [
    'powerpress',
    'podcast_episode',
    'ss_player',
    'podlove-episode-web-player',
    'podlove-web-player',
    'podloveaudio',
    'podlovevideo',
    'smart_track_player',
    'smart_podcast_player_track',
    'spp-player',
    'spp-tweet',
    'wpaudio',
    'mp3-jplayer',
    'mp3j',
    'mp3t',
    'sc_embed_player',
    'sc_player',
    'sc_embed_player_template1',
    'esplayer',
    'buzzsprout',
    'simplecast',
    'fusebox_track_player',
    'zoomsounds',
    'html5_audio',
  ],
  attributes: podcastAttributes,
  ignoresOthers: true,
  transform: podcastPlayer,
})
