import { missingContent } from '../../missing-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** Galleries of plugins that keep them in tables of their own, or at another service. */
export default defineTransformer({
  tags: [
    'FinalTilesGallery',
    'Best_Wordpress_Gallery',
    'huge_it_gallery',
    'visual_portfolio',
    'wppa',
    'gmedia',
    'robo-gallery',
    'gallery_bank',
    'unitegallery',
    'grid-gallery',
    'photonic',
    'flickr_set',
    'flickr_tags',
    'picasa',
    'mygal',
    'lightgallery',
    'webgallery',
  ],
  attributes: {},
  ignoresOthers: true,
  transform: (input, context) => missingContent(input, context, 'the images of a gallery'),
})
