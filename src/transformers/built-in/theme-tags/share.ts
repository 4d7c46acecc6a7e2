import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Buttons that share or praise the page they stand on. */
export default defineTransformer({
  tags: [
    'fblike',
    'fbshare',
    'fb_like',
    'like_button',
    'tweetmeme',
    'retweet',
    'stumbleupon',
    'google_plusone',
    'googleplusone',
    'google_plus',
    'plusone',
    'linkedin_share',
    'twitter_follow',
    'social_share',
    'social_buttons',
    'share',
    'share_buttons',
    'sharebox',
    'share_box',
  ],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (input, context) => leaveOut(input, context, 'a button of a social network'),
})
