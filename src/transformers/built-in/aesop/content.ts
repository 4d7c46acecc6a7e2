import { markup, url } from '../../attribute-types.ts'
import { figure } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['aesop_content'],
  blocks: ['ase/content'],
  attributes: {
    img: url.optional,
    floatermedia: markup,
    /** The block keeps its text here; the shortcode, between its tags. */
    content: markup,
  },
  decoration: [
    'color',
    'background',
    'width',
    'component_width',
    'height',
    'columns',
    'position',
    'innerposition',
    'imgrepeat',
    'imgposition',
    'imgsize',
    'disable_bgshading',
    'floaterposition',
    'floaterdirection',
    'revealfx',
    'overlay_revealfx',
    'className',
    'classname',
  ],
  transform({ attributes: { img, floatermedia, content } }, context) {
    return [
      ...(img === undefined ? [] : [figure({ url: context.media(img), alt: context.attachment(img)?.alt })]),
      ...context.html(floatermedia),
      ...context.children(),
      ...context.html(content),
    ]
  },
})
