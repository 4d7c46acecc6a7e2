import { flag, text } from '../../attribute-types.ts'
import { heading } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** The place in the text at which a map that stays in sight moves on to its next marker. */
export default defineTransformer({
  tags: ['aesop_map_marker'],
  blocks: ['ase/mapmarker'],
  attributes: {
    title: text,
    hidden: flag,
  },
  decoration: ['className', 'classname'],
  transform({ name, attributes: { title, hidden } }, context) {
    if (!hidden && title !== '') return heading(2, title)
    context.report('shortcode-dropped', { tag: name, reason: 'it shows nothing, it only moves the map' })
    return []
  },
})
