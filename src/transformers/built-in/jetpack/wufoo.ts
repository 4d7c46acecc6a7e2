import { text } from '../../attribute-types.ts'
import { embed } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A form of Wufoo's, which has a page of its own. */
export default defineTransformer({
  tags: ['wufoo'],
  attributes: {
    username: text,
    formhash: text,
  },
  decoration: ['autoresize', 'header', 'height', 'ssl', 'width'],
  transform({ attributes: { username, formhash } }) {
    if (!/^[\w-]+$/.test(username) || !/^[\w-]+$/.test(formhash)) return decline('no form')
    return embed({ url: `https://${username}.wufoo.com/forms/${formhash}/`, provider: 'wufoo' })
  },
})
