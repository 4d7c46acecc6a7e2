import { text, url } from '../../attribute-types.ts'
import { figure, player } from '../../builders.ts'
import { playerSource } from '../../media-files.ts'
import { defineTransformer } from '../../transformer.ts'

/** Words over an image or a film. Before WordPress 5.8 the image was a CSS background, which no HTML conversion sees. */
export default defineTransformer({
  blocks: ['core/cover', 'core/cover-image'],
  attributes: {
    url: url.optional,
    alt: text,
    backgroundType: text,
  },
  transform({ attributes: { url: reference, alt, backgroundType }, content }, context) {
    const children = context.children()
    // `wp-block-cover__image-background`, `…__video-background`: the element itself is there.
    const isElement = /<(?:img|video)\b[^<>]*\bwp-block-cover__/i.test(content)
    if (reference === undefined || isElement) return children
    const address = context.media(reference)
    return backgroundType === 'video'
      ? [player({ kind: 'video', sources: [playerSource(address, 'video')] }), ...children]
      : [figure({ url: address, alt }), ...children]
  },
})
