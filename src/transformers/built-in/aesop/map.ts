import type { PhrasingContent } from 'mdast'
import type { MapMarkerFact } from '../../../model/metadata.ts'
import { phrasingFrom } from '../../../model/phrasing.ts'
import { bulletList, link, textNode } from '../../builders.ts'
import { holdsLink } from '../../inline-run.ts'
import { placePage, readMap } from '../../map-markers.ts'
import { defineTransformer, type TransformContext } from '../../transformer.ts'

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
    return bulletList(map.markers.map((marker) => label(marker, context)))
  },
})

/** What the marker says, as a link to its place; a marker that says nothing is called by its place. */
function label(marker: MapMarkerFact, context: TransformContext): PhrasingContent[] {
  const { latitude, longitude, title = '', content = '' } = marker
  const place = `${latitude}, ${longitude}`
  const page = placePage(marker)
  const words = phrasingFrom(context.html(title || content))
  const more = title === '' ? [] : phrasingFrom(context.html(content))
  const rest = more.length === 0 ? [] : [textNode(' — '), ...more]
  if (words.length === 0) return [link(page, place), ...rest]
  return holdsLink(words)
    ? [...words, textNode(' ('), link(page, place), textNode(')'), ...rest]
    : [link(page, words), ...rest]
}
