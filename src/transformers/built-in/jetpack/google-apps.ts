import { text } from '../../attribute-types.ts'
import { embed } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { unnamedValue } from '../../unnamed-value.ts'

/** A document of Google's, its address in three parts: `[googleapps domain="docs" dir="document/pub" query="id=1oM…"]`. */
export default defineTransformer({
  tags: ['googleapps'],
  attributes: {
    domain: text.or('www'),
    dir: text,
    query: text,
    url: text,
  },
  ignored: ['width', 'height'],
  transform(input) {
    const { domain, dir, query, url } = input.attributes
    const address = url || unnamedValue(input) || addressOf(domain, dir, query)
    if (!/^https:\/\/[^\s<>"]+$/i.test(address)) return decline('no document')
    return embed({ url: address, provider: 'google-docs' })
  },
})

const addressOf = (domain: string, dir: string, query: string): string =>
  /^[a-z]+$/.test(domain) && dir !== '' ? `https://${domain}.google.com/${dir}${query === '' ? '' : `?${query}`}` : ''
