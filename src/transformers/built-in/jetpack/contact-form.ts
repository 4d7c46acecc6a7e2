import type { Shortcode } from '../../../shortcode/index.ts'
import { parseShortcodes, stringifyShortcodes } from '../../../shortcode/index.ts'
import { text } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/**
 * A form needs somebody who takes what is typed into it. What it asked for goes into the report, and what else stands
 * between its tags stays.
 */
export default defineTransformer({
  tags: ['contact-form'],
  attributes: {
    to: text,
    subject: text,
  },
  ignored: [
    ...['block_template', 'block_template_part', 'className', 'customThankyou', 'customThankyouMessage', 'id'],
    ...['jetpackCRM', 'show_subject', 'submit_button_class', 'submit_button_text', 'widget'],
  ],
  body: 'opaque',
  transform({ name, attributes: { to, subject }, content }, context) {
    const { children, ...root } = parseShortcodes(content, { tags: ['contact-field'] })
    const fields = children.filter((node): node is Shortcode => node.type === 'shortcode')
    const facts = [
      ...(to === '' ? [] : [`to ${to}`]),
      ...(subject === '' ? [] : [`subject “${subject}”`]),
      ...(fields.length === 0 ? [] : [`fields ${fields.map(describe).join(', ')}`]),
    ]
    const reason = ['a form, which needs a server', ...(facts.length === 0 ? [] : [facts.join('; ')])].join(': ')
    context.report('shortcode-dropped', { tag: name, reason })
    return context.html(stringifyShortcodes({ ...root, children: children.filter(({ type }) => type !== 'shortcode') }))
  },
})

/** “Name” (name, required) */
function describe({ attributes: { label, type, required, options } }: Shortcode): string {
  const isRequired = required !== undefined && !/^(?:0|false|)$/.test(required)
  const facts = [type ?? 'text', ...(isRequired ? ['required'] : []), ...(options ? [`one of ${options}`] : [])]
  return `“${label ?? ''}” (${facts.join(', ')})`
}
