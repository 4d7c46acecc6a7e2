import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** The latest of an account elsewhere, fetched at each view. */
export default defineTransformer({
  tags: [
    'instagram-feed',
    'instagram_feed',
    'wdi_feed',
    'jr_instagram',
    'instashow',
    'custom-facebook-feed',
    'custom-twitter-feeds',
    'youtube-feed',
    'simply-instagram',
    'tubepress',
  ],
  attributes: {},
  ignoresOthers: true,
  transform: (input, context) => leaveOut(input, context, 'the latest posts of an account elsewhere'),
})
