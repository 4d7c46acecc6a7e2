import type { RootContent } from 'mdast'
import type { JsonValue } from '../../../model/metadata.ts'
import { isSafeImageUrl } from '../../../model/safe-url.ts'
import { markup } from '../../attribute-types.ts'
import { figure, player } from '../../builders.ts'
import { listAt, readJson, textAt } from '../../json-values.ts'
import { playerSource } from '../../media-files.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Images and films that are shown one at a time. The block keeps them as settings; its HTML is made at each view. */
export default defineTransformer({
  blocks: ['jetpack/story'],
  attributes: {
    mediaFiles: markup,
  },
  transform({ attributes: { mediaFiles } }, context) {
    const shown = listAt(readJson(mediaFiles)).flatMap((file): RootContent[] => {
      const url = textAt(file, 'url') || textAt(file, 'link')
      return url === '' || !isSafeImageUrl(url) ? [] : [shownFile(file, context.media(url))]
    })
    return shown.length === 0 ? decline('no `mediaFiles`') : shown
  },
})

function shownFile(file: JsonValue, url: string): RootContent {
  const caption = textAt(file, 'caption')
  return textAt(file, 'type') === 'video' || textAt(file, 'mime').startsWith('video/')
    ? player({ kind: 'video', sources: [playerSource(url, 'video')], caption })
    : figure({ url, alt: textAt(file, 'alt'), caption })
}
