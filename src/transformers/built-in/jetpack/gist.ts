import { text } from '../../attribute-types.ts'
import { gistEmbed } from '../../gist-address.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { enclosedByAccident, unnamedValue } from '../../unnamed-value.ts'

/** `[gist 57cc50…]`, `[gist]user/57cc50…[/gist]`, `[gist id=57cc50… file=a.php]`: Jetpack's, oEmbed Gist's and their like. */
export default defineTransformer({
  tags: ['gist', 'github-gist'],
  attributes: {
    id: text,
    file: text,
    url: text,
  },
  decoration: ['ts', 'bump', 'height', 'width'],
  transform(input, context) {
    const { id, url, file } = input.attributes
    const given = url || unnamedValue({ ...input, content: id === '' ? input.content : '' }) || id
    const found = gistEmbed(given, file)
    return found === undefined ? decline('no id of a gist') : [found, ...enclosedByAccident(given, input, context)]
  },
})
