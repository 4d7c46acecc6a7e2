import { markup, text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline, diviText, diviUrl } from '../../divi-values.ts'
import { buttonOf, filmOf, pictureOf, titleOf } from '../../module-parts.ts'
import { decline } from '../../transformer.ts'

/** An image or a film, a heading, some words and a button. A slide without an image has one behind its words. */
export default defineDiviModule({
  tags: ['et_pb_slide'],
  attributes: {
    heading: markup,
    header_level: text.or('h2'),
    image: markup,
    image_alt: markup,
    alt: markup,
    background_image: markup,
    video_url: markup,
    button_text: markup,
    button_link: markup,
    button_url: markup,
  },
  transform({ name, attributes }, context) {
    const { heading, header_level, image, image_alt, alt, background_image, video_url, button_text } = attributes
    const target = diviUrl(attributes.button_link || attributes.button_url, name, context)
    const nodes = [
      ...pictureOf(diviUrl(image || background_image, name, context), context, {
        alt: diviText(image_alt || alt, name, context),
      }),
      ...filmOf(diviUrl(video_url, name, context), context),
      ...titleOf(diviInline(heading, name, context), header_level),
      ...inFlow(context.children()),
      ...(button_text.trim() === '' ? [] : buttonOf(target, diviInline(button_text, name, context))),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})
