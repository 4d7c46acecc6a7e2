import { decodeHTML } from 'entities'
import { text } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/** A formula as MathML, with the LaTeX it was typed as beside it. Markdown has dollar signs for the latter. */
export default defineTransformer({
  blocks: ['core/math'],
  attributes: {
    /** Where the block kept it before it had an `<annotation>`. */
    latex: text,
  },
  transform({ attributes: { latex }, content }, context) {
    const annotation = /<annotation\b[^<>]*\bapplication\/x-tex\b[^<>]*>([^<]*)/i.exec(content)?.[1]
    const formula = annotation === undefined ? latex : decodeHTML(annotation)
    // TeX has no blank lines in a formula, and in Markdown they would end it.
    const lines = formula.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
    return lines.length === 0
      ? context.children()
      : { type: 'verbatim', value: ['$$', ...lines.map((line) => line.trimEnd()), '$$'].join('\n') }
  },
})
