import { url } from '../../attribute-types.ts'
import { figure } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Slides, one below the other, as a reader without scripts saw them (`Presentations`). */
export default defineTransformer({
  tags: ['presentation', 'slide'],
  attributes: {
    bgimg: url.optional,
  },
  decoration: ['autoplay', 'bgcolor', 'duration', 'fade', 'fadebullets', 'rotate', 'scale', 'transition'],
  ignored: ['width', 'height'],
  requires: 'closing tag',
  layout: true,
  transform({ attributes: { bgimg } }, context) {
    return [...(bgimg === undefined ? [] : [figure({ url: context.media(bgimg) })]), ...context.children()]
  },
})
