import { textOf } from '../../../model/phrasing.ts'
import { flag, html, oneOf } from '../../attribute-types.ts'
import { details, inFlow } from '../../builders.ts'
import { inPlace } from '../../in-place.ts'
import { defineTransformer } from '../../transformer.ts'

/** What a click opens. Without a title it is what holds several of them: `[accordion][accordion-item title="…"]`. */
export default defineTransformer({
  tags: [
    'toggle',
    'toggles',
    'toggle_box',
    'toggle_item',
    'toggle-item',
    'accordion',
    'accordions',
    'accordian',
    'accordion_item',
    'accordion-item',
    'accordion_toggle',
    'accordion_section',
    'accordion_panel',
    'spoiler',
    'expand',
    'expandsub1',
    'expandsub2',
    'expandsub3',
    'collapse',
    'collapsible',
    'collapsibles',
    'read',
    'read_more',
    'readmore',
    'show_more',
    'showmore',
    'showhide',
    'bg_collapse',
    'expander_maker',
    'faq',
    'faq_item',
    'faqs',
  ],
  attributes: {
    title: html,
    heading: html,
    question: html,
    /** WP-ShowHide, Read More Without Refresh, Show-Hide/Collapse-Expand. */
    more: html,
    more_text: html,
    expand_text: html,
    show: html,
    text: html,
    open: flag,
    opened: flag,
    expanded: flag,
    state: oneOf('', 'open', 'opened', 'expanded'),
  },
  // What the title says while it is open: Collapse-O-Matic’s `swaptitle` and its like.
  ignored: ['swaptitle', 'less', 'less_text', 'collapse_text', 'hide'],
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ name, attributes, form }, context) {
    const { title, heading, question, more, more_text, expand_text, show } = attributes
    const given = [title, heading, question, more, more_text, expand_text, show, attributes.text]
    const summary = textOf([...(given.find((words) => words.length > 0) ?? [])])
    if (form !== 'enclosing') return missing(name)
    const children = context.children()
    if (summary === '') return inFlow(children)
    const isOpen = attributes.open || attributes.opened || attributes.expanded || attributes.state !== ''
    return details(summary, children, { isOpen })

    /** `[expand id="terms" title="…"]` opens what stands elsewhere on the page; `[faqs]` looks questions up. */
    function missing(tag: string) {
      context.report('shortcode-dropped', { tag, reason: 'it holds nothing itself' })
      return summary === '' ? [] : inPlace([{ type: 'text', value: summary }], context)
    }
  },
})
