import { text } from '../../attribute-types.ts'
import { embedFor } from '../../embed-providers.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { embedGiven, enclosedByAccident, unnamedValue } from '../../unnamed-value.ts'

const pages: Readonly<Record<string, (id: string) => string | undefined>> = {
  scribd: (id) => (/^\d+$/.test(id) ? `https://www.scribd.com/document/${id}` : undefined),
  slideshare: (id) => (/^\w+$/.test(id) ? `https://www.slideshare.net/slideshow/embed_code/${id}` : undefined),
}

/** Talks and papers of other sites: `[slideshare id=5342235&doc=a-talk&w=425]`, `[scribd id=39027960 key=… mode=list]`. */
export default defineTransformer({
  tags: ['slideshare', 'scribd'],
  attributes: {
    id: text,
    url: text,
  },
  decoration: ['mode', 'type', 'key'],
  ignored: ['doc', 'fb', 'h', 'height', 'mh', 'mw', 'sc', 'style', 'w', 'width'],
  transform(input, context) {
    const { id, url } = input.attributes
    // What stood behind the id is part of it to WordPress: an unquoted value ends with the tag.
    const number = (id || unnamedValue(input).replace(/^id=/i, '')).replace(/&.*$/s, '')
    const found = embedFor(url) ?? embedGiven(number, input.name, (name) => pages[input.name]?.(name))
    return found === undefined ? decline('no id') : [found, ...enclosedByAccident(number, input, context)]
  },
})
