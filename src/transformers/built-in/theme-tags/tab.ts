import { html, url } from '../../attribute-types.ts'
import { link } from '../../builders.ts'
import { untitledTab } from '../../tab-titles.ts'
import { titledContent } from '../../titled-content.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['tab', 'tab_item', 'tab-item', 'tab_content', 'tab_pane', ...numbered('tab'), ...numbered('tab_')],
  attributes: {
    title: html,
    name: html,
    heading: html,
    label: html,
    link: url.optional,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ attributes: { title, name, heading, label, link: address } }, context) {
    const words = [title, name, heading, label].find((given) => given.length > 0) ?? []
    if (words.length === 0) return untitledTab(context.children())
    return titledContent(address === undefined ? words : [link(address, words)], context.children())
  },
})

function numbered(name: string): string[] {
  return Array.from({ length: 9 }, (_, index) => `${name}${index + 1}`)
}
