import { defineDiviModule } from '../../divi-module.ts'
import { withDynamicContent } from '../../divi-values.ts'

/** HTML. Line ends are kept from WordPress's paragraphs by a tag in their place, in a comment or not. */
export default defineDiviModule({
  tags: ['et_pb_code', 'et_pb_fullwidth_code'],
  attributes: {},
  transform({ name, content }, context) {
    const html = content
      .replace(/(?:<!--|<!–-|<!–)?\s*\[et_pb_line_break_holder\]\s*(?:-->|-–>|–>)?/g, '\n')
      .replace(/(?:<!--|<!–-|<!–)?\s*\[et_pb_br_holder\]\s*(?:-->|-–>|–>)?/g, '<br>')
    const nodes = context.html(withDynamicContent(html, name, context))
    if (nodes.length === 0) context.report('shortcode-dropped', { tag: name, reason: 'its code shows nothing' })
    return nodes
  },
})
