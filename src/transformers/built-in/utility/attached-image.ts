import { missingContent } from '../../missing-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** `[img_assist|nid=12|title=…]`: left by a move from Drupal, whose nodes WordPress never knew. To WordPress the tag ends at `=`. */
export default defineTransformer({
  tags: ['img_assist', 'img_assist|nid'],
  attributes: {},
  ignoresOthers: true,
  transform: (input, context) => missingContent(input, context, 'the image of another system'),
})
