import type { Break, PhrasingContent } from 'mdast'
import { phrasingFrom } from '../../../model/phrasing.ts'
import { link, paragraph } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** The lines of an address. A link around all of them is one to HTML, too. */
export default defineTransformer({
  blocks: ['jetpack/address'],
  attributes: {},
  transform(_input, context) {
    const lines = phrasingFrom(context.children())
    const [first] = lines
    if (first === undefined) return []
    if (first.type !== 'link') return paragraph(lines)
    const isLine = (node: PhrasingContent): boolean =>
      node.type === 'break' || ('url' in node && node.url === first.url)
    return paragraph(
      lines.every(isLine)
        ? [
            link(
              first.url,
              lines.flatMap((node): PhrasingContent[] => (node.type === 'link' ? node.children : [lineBreak])),
            ),
          ]
        : lines,
    )
  },
})

const lineBreak: Break = { type: 'break' }
