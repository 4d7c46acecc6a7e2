import { textOf } from '../../../model/phrasing.ts'
import { html, oneOf, url } from '../../attribute-types.ts'
import { figure, paragraph, strong, textNode } from '../../builders.ts'
import { recordImage } from '../../image-facts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['aesop_character'],
  blocks: ['ase/character'],
  attributes: {
    img: url.optional,
    name: html,
    caption: html,
    align: oneOf('left', 'right', 'center').optional,
    link: url.optional,
  },
  decoration: ['width', 'force_circle', 'revealfx', 'className', 'classname'],
  transform({ attributes: { img, name, caption, align, link } }, context) {
    const text = context.children()
    if (img === undefined) {
      if (name.length + caption.length + text.length === 0) return decline('no `img`, no `name` and no `caption`')
      return [
        ...(name.length > 0 ? [paragraph([strong(name)])] : []),
        ...text,
        ...(caption.length > 0 ? [paragraph(caption)] : []),
      ]
    }
    const image = figure({
      url: context.media(img),
      alt: textOf([...name]),
      link,
      align,
      caption: name.length > 0 && caption.length > 0 ? [...name, textNode(' — '), ...caption] : [...name, ...caption],
    })
    recordImage(context, image)
    return [image, ...text]
  },
})
