import type { RootContent } from 'mdast'
import { list } from '../../attribute-types.ts'
import { paragraph } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `[bibcite key=Knuth1984,Lamport1994]`. What the keys stand for is in a BibTeX file, which no export holds. */
export default defineTransformer({
  tags: ['bibcite'],
  attributes: {
    key: list,
  },
  ignoresOthers: true,
  transform({ attributes: { key: keys } }, context) {
    if (keys.length === 0) return decline('no `key`')
    return keys.flatMap((key, index): RootContent[] => {
      context.report('citation-unresolved', { key, where: 'a BibTeX file' })
      const note = context.footnote([paragraph([{ type: 'inlineCode', value: key }])], `bibcite ${key}`)
      return index === 0 ? [note] : [{ type: 'text', value: ' ' }, note]
    })
  },
})
