import { html, url } from '../../attribute-types.ts'
import { figure, paragraph } from '../../builders.ts'
import { quotation } from '../../quotation.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['aesop_quote'],
  blocks: ['ase/quote'],
  attributes: {
    quote: html,
    cite: html,
    /** Stands behind the quote on the page; before it, here. */
    img: url.optional,
  },
  decoration: [
    'type',
    'background',
    'text',
    'width',
    'height',
    'align',
    'size',
    'parallax',
    'direction',
    'revealfx',
    'className',
    'classname',
  ],
  transform({ attributes: { quote, cite, img } }, context) {
    if (quote.length === 0) return decline('no `quote`')
    return [
      ...(img === undefined ? [] : [figure({ url: context.media(img), alt: context.attachment(img)?.alt })]),
      quotation([paragraph(quote)], cite),
    ]
  },
})
