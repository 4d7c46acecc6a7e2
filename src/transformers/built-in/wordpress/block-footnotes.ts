import type { FootnoteDefinition, RootContent } from 'mdast'
import { readFootnotes } from '../../../model/footnotes.ts'
import { isPhrasing, phrasingFrom } from '../../../model/phrasing.ts'
import { paragraph } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** The list of footnotes. It holds nothing itself: their texts stand in the meta of the post (`render_block_core_footnotes`). */
export default defineTransformer({
  blocks: ['core/footnotes'],
  attributes: {},
  transform(_input, context) {
    const footnotes = readFootnotes(context.post.meta)
    if (footnotes === undefined) {
      context.report('footnote-unresolved', { reference: 'the texts of the footnotes' })
      return context.children()
    }
    return footnotes.map(({ content }, index) => definition(String(index + 1), context.html(content)))
  },
})

const definition = (number: string, content: readonly RootContent[]): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier: number,
  label: number,
  // Flow content, but mdast's types cannot tell it from what else may stand in a document.
  children: (content.some(isPhrasing) ? [paragraph(phrasingFrom(content))] : content) as FootnoteDefinition['children'],
})
