import { text } from '../../attribute-types.ts'
import { embed } from '../../builders.ts'
import { titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { safeHtml } from '../../wpbakery-values.ts'

/** The newest photographs of a member or a group: `flickr_id="12345678@N00"`. */
export default defineTransformer({
  tags: ['vc_flickr'],
  attributes: {
    flickr_id: text,
    type: text,
    title: safeHtml,
  },
  ignoresOthers: true,
  transform({ name, attributes: { flickr_id, type, title } }, context) {
    const id = /^[\w@-]+$/.exec(flickr_id.trim())?.[0]
    if (id === undefined) return decline('no `flickr_id`')
    context.report('block-dynamic', { block: name, settings: flickr_id })
    const url = `https://www.flickr.com/${type === 'group' ? 'groups' : 'photos'}/${id}/`
    return [...titleOf(title, 'h2'), embed({ url, provider: 'flickr' })]
  },
})
