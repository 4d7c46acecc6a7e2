import { text } from '../../attribute-types.ts'
import { heading } from '../../builders.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: [
    'divider',
    'divider_flat',
    'divider_line',
    'divider_top',
    'divider_dotted',
    'divider_dashed',
    'separator',
    'hr',
  ],
  attributes: {
    /** Salient: `No Line` leaves only space. */
    line_type: text,
    type: text,
    style: text,
    title: text,
    text: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { line_type, type, style, title, text: words } = input.attributes
    if ([line_type, type, style].some((value) => /^(?:no[ _-]?line|none|empty|space|padding)$/i.test(value.trim())))
      return leaveOut(input, context, 'empty space')
    const line = { type: 'thematicBreak' } as const
    const label = title.trim() || words.trim()
    return [...(label === '' ? [line] : [heading(2, label)]), ...(input.form === 'enclosing' ? context.children() : [])]
  },
})
