import { phrasingFrom } from '../../../model/phrasing.ts'
import { bulletList } from '../../builders.ts'
import { readMap } from '../../map-markers.ts'
import { defineTransformer } from '../../transformer.ts'

/** A map knows nothing itself: its markers stand in the meta of the post that shows it. */
export default defineTransformer({
  tags: ['aesop_map'],
  blocks: ['ase/map'],
  attributes: {},
  decoration: ['height', 'sticky', 'className', 'classname'],
  transform({ name }, context) {
    const map = readMap(context.post.meta)
    if (map === undefined) {
      context.report('shortcode-dropped', { tag: name, reason: 'the post has no markers, so the map shows nothing' })
      return []
    }
    context.setMetadata('maps', [map])
    const labels = map.markers
      .map(({ title, content }) => phrasingFrom(context.html([title, content].filter(Boolean).join(' — '))))
      .filter((label) => label.length > 0)
    if (labels.length > 0) return bulletList(labels)
    context.report('shortcode-dropped', { tag: name, reason: 'its markers have no text; their places are in `maps`' })
    return []
  },
})
