import { missingContent } from '../../missing-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** NextGEN’s tags that are words of prose. */
export default defineTransformer({
  tags: ['album', 'thumb', 'imagebrowser', 'tagcloud', 'random', 'recent'],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (input, context) => missingContent(input, context, 'images of NextGEN'),
})
