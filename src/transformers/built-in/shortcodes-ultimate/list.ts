import { inPlace } from '../../in-place.ts'
import { nestableTags } from '../../nestable-tags.ts'
import { defineTransformer } from '../../transformer.ts'

/** An icon in place of the bullets of the list it holds; a frame around an image. */
export default defineTransformer({
  tags: nestableTags(['su_list', 'su_frame']),
  attributes: {},
  layout: true,
  decoration: ['icon', 'icon_color', 'indent', 'style', 'align', 'class'],
  transform: (_, context) => inPlace(context.children(), context),
})
