import { innerContent } from '../../divi-modules.ts'
import { imageHtml, joinHtml, mediaHtml } from '../../html-fragments.ts'
import { textAt } from '../../json-values.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A film of some provider, or a file. The still before it is shown until it runs. */
export default defineTransformer({
  blocks: ['divi/video', 'divi/video-slider-item'],
  attributes: {},
  transform({ rawAttributes }, context) {
    const value = innerContent(rawAttributes, 'video')
    const film = mediaHtml(textAt(value, 'src') || textAt(value, 'webm'))
    const children = context.children()
    if (film === '') return children.length === 0 ? decline('no `video`') : children
    const still = imageHtml({ url: textAt(innerContent(rawAttributes, 'thumbnail'), 'src') })
    return [...context.html(joinHtml(still, film)), ...children]
  },
})
