import { html, url } from '../../attribute-types.ts'
import { type Inline, paragraph, textNode } from '../../builders.ts'
import { linkedWords } from '../../linked-words.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A row of two to four cells, with links to more at its end, or one around all of it. */
export default defineTransformer({
  tags: ['nectar_horizontal_list_item'],
  attributes: {
    col_1_content: html,
    col_2_content: html,
    col_3_content: html,
    col_4_content: html,
    cta_1_text: html,
    cta_1_url: url,
    cta_2_text: html,
    cta_2_url: url,
    url,
  },
  ignoresOthers: true,
  transform({ attributes }) {
    const { col_1_content, col_2_content, col_3_content, col_4_content, url: target } = attributes
    const { cta_1_text, cta_1_url, cta_2_text, cta_2_url } = attributes
    const [first, ...others] = [col_1_content, col_2_content, col_3_content, col_4_content].filter(hasWords)
    const cells = [
      ...(first === undefined ? [] : [linkedWords(target, first)]),
      ...others,
      ...[linkedWords(cta_1_url, cta_1_text), linkedWords(cta_2_url, cta_2_text)].filter(hasWords),
    ]
    if (cells.length === 0) return decline('nothing to say in it')
    return paragraph(cells.flatMap((cell, index) => (index === 0 ? cell : [textNode(' · '), ...cell])))
  },
})

type Words = Exclude<Inline, string | undefined>

const hasWords = (words: Words): boolean => words.length > 0
