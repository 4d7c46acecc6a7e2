import { html, text } from '../../attribute-types.ts'
import { blockquote, inFlow, paragraph, textNode } from '../../builders.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** A sentence that the page offers to be shared: Better Click To Tweet and its like. */
export default defineTransformer({
  tags: [
    'bctt',
    'clickToTweet',
    'clicktotweet',
    'click_to_tweet',
    'ctt',
    'ctt_hbox',
    'ctt_author',
    'tweetthis',
    'TweetThis',
    'tweet_this',
    'Tweet',
    'tweet_box_design',
    'tm_tweet',
    'sharable-quote',
    'social_warfare_tweet',
    'click_to_post',
  ],
  attributes: {
    tweet: html,
    quote: html,
    text: html,
    content: html,
    display: html,
    title: html,
    username: text,
    coverup: html,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { attributes, positional, form } = input
    const given = [
      attributes.quote,
      attributes.tweet,
      attributes.display,
      attributes.text,
      attributes.content,
      attributes.title,
      attributes.coverup,
    ]
    const words =
      given.find((found) => found.length > 0) ?? context.html(positional.find((word) => word.trim() !== '') ?? '')
    const between = form === 'enclosing' ? inFlow(context.children()) : []
    const children = between.length > 0 ? between : inFlow(words)
    if (children.length === 0) return leaveOut(input, context, 'a sentence to share')
    const name = attributes.username.trim().replace(/^@/, '')
    return blockquote([...children, ...(name === '' ? [] : [paragraph([textNode(`— @${name}`)])])])
  },
})
