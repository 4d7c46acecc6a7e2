import { linksIn } from '../../links-in.ts'
import { defineTransformer } from '../../transformer.ts'

/** A list of icons, each of them a link. */
export default defineTransformer({
  blocks: ['core/social-links'],
  attributes: {},
  transform: (_input, context) => linksIn(context.children()),
})
