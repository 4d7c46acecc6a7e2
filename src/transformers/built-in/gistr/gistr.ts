import { text } from '../../attribute-types.ts'
import { gistEmbed } from '../../gist-address.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { unnamedValue } from '../../unnamed-value.ts'

/** `[gistr id="57cc50…"]` */
export default defineTransformer({
  tags: ['gistr'],
  attributes: {
    id: text,
    file: text,
  },
  transform(input) {
    const { id, file } = input.attributes
    return gistEmbed(id || unnamedValue(input), file) ?? decline('no id of a gist')
  },
})
