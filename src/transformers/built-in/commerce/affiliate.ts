import { text, url } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { inPlace } from '../../in-place.ts'
import { linkAround } from '../../link-around.ts'
import { missingContent } from '../../missing-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** Links to products elsewhere, given by address or by Amazon’s number. The reward for a sale goes with the plugin. */
export default defineTransformer({
  tags: [
    'amazon_link',
    'amazon_textlink',
    'amazon_image',
    'amazon',
    'amazonify',
    'asa',
    'asa2',
    'aawp',
    'amalinkspro',
    'easyazon_link',
    'easyazon_image',
    'easyazon_cta',
    'easyazon-link',
    'thirstylink',
    'tcb_amazon',
    'affiliate_link',
    'lasso',
    'prettylink',
  ],
  attributes: {
    link: url.optional,
    url: url.optional,
    href: url.optional,
    /** Amazon’s number of a product. */
    asin: text,
    asins: text,
    identifier: text,
    box: text,
    id: text,
    locale: text,
    text: text,
    title: text,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform(input, context) {
    const { attributes, positional, form, content } = input
    const { link, url, href, asin, asins, identifier, box, id, locale, title } = attributes
    const given = [asin, asins, identifier, box, id, ...positional, form === 'enclosing' ? content : '']
    const numbers = given
      .map((words) =>
        words
          .split(',')
          .map((word) => word.trim())
          .filter(isProductNumber),
      )
      .find(({ length }) => length > 0)
    const isNumber = form === 'enclosing' && isProductNumber(content.trim())
    const label = form === 'enclosing' && !isNumber ? context.children() : []
    const name = attributes.text || title
    const pages = (numbers ?? []).map((number) => productPage(number, locale))
    const address = link ?? url ?? href ?? pages[0]
    if (address === undefined) return missingContent(input, context, 'the address of a product')
    const others = address === pages[0] ? pages.slice(1) : []
    return inPlace(
      [...linkAround(address, label, name), ...others.flatMap((page) => [textNode(', '), ...linkAround(page, [])])],
      context,
    )
  },
})

const isProductNumber = (word: string): boolean => /^(?:B0[\dA-Z]{8}|\d{9}[\dX])$/.test(word)

/** Amazon's shops by the country codes that plugins use. */
const shops: Readonly<Record<string, string>> = {
  au: 'com.au',
  br: 'com.br',
  ca: 'ca',
  cn: 'cn',
  de: 'de',
  es: 'es',
  fr: 'fr',
  in: 'in',
  it: 'it',
  jp: 'co.jp',
  mx: 'com.mx',
  uk: 'co.uk',
}

function productPage(number: string, locale: string): string {
  const country = locale.trim().toLowerCase()
  return `https://www.amazon.${Object.hasOwn(shops, country) ? shops[country] : 'com'}/dp/${number}`
}
