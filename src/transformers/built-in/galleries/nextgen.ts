import { missingContent } from '../../missing-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** NextGEN keeps galleries, and the names of their files, in tables of its own: no export of WordPress has them. */
export default defineTransformer({
  tags: [
    'nggallery',
    'nggalbum',
    'singlepic',
    'nggimagebrowser',
    'nggslideshow',
    'nggtags',
    'nggtagcloud',
    'ngg_images',
    'ngg',
  ],
  blocks: ['imagely/nextgen-gallery', 'imagely/main-block'],
  attributes: {},
  ignoresOthers: true,
  transform: (input, context) => missingContent(input, context, 'images of NextGEN'),
})
