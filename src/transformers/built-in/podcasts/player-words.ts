import { podcastAttributes, podcastPlayer } from '../../podcast-player.ts'
import { defineTransformer } from '../../transformer.ts'

/** Players by names that are words of prose. */
export default defineTransformer({
  tags: ['podcast', 'podcasting', 'haiku', 'cue', 'audioplayer'],
  attributes: podcastAttributes,
  ignoresOthers: true,
  requires: 'closing tag',
  transform: podcastPlayer,
})
