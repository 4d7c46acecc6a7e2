import { missingContent } from '../../missing-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** Sliders of plugins that keep slides in tables of their own. MetaSlider’s are posts, but say in no export whose they are. */
export default defineTransformer({
  tags: [
    'rev_slider',
    'rev_slider_vc',
    'smartslider3',
    'layerslider',
    'layerslider_vc',
    'masterslider',
    'masterslider_pb',
    'metaslider',
    'ml-slider',
    'nivoslider',
    'huge_it_slider',
    'wonderplugin_slider',
    'wonderplugin_carousel',
    'wonderplugin_gallery',
    'cycloneslider',
    'slideshow_deploy',
    'meteor_slideshow',
    'easingslider',
    'easingsliderpro',
    'slide-anything',
    'royalslider',
    'new_royalslider',
    'promoslider',
    'wooslider',
    'crellyslider',
    'sp_wpcarousel',
  ],
  attributes: {},
  ignoresOthers: true,
  transform: (input, context) => missingContent(input, context, 'the slides of a slider'),
})
