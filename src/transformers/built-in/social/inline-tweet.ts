import { defineTransformer } from '../../transformer.ts'

/** Words of a sentence that a click would share: they are read in it. */
export default defineTransformer({
  tags: ['inlinetweet', 'tweetable', 'inline_tweet'],
  attributes: {},
  ignoresOthers: true,
  layout: true,
  transform: (_, context) => context.children(),
})
