import type { RootContent } from 'mdast'
import { defineTransformer } from '../../transformer.ts'

/** Tracks in an ordered list; each is a player of its own outside of it. */
export default defineTransformer({
  blocks: ['core/playlist'],
  attributes: {},
  transform(_input, context) {
    return context
      .children()
      .flatMap((node): RootContent[] =>
        node.type === 'list' ? node.children.flatMap((item) => item.children) : [node],
      )
  },
})
