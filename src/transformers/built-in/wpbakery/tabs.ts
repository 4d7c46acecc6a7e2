import { titleOf } from '../../module-parts.ts'
import { asDetails, asTitled } from '../../titled-sections.ts'
import { defineTransformer } from '../../transformer.ts'
import { safeHtml } from '../../wpbakery-values.ts'

/** Tabs, tours, pages and accordions of all versions, with a title above them. */
export default defineTransformer({
  tags: [
    'vc_tta_tabs',
    'vc_tta_tour',
    'vc_tta_accordion',
    'vc_tta_pageable',
    'vc_tta_toggle',
    'vc_tabs',
    'vc_tour',
    'vc_accordion',
  ],
  attributes: {
    title: safeHtml,
  },
  ignoresOthers: true,
  transform({ name, attributes: { title } }, context) {
    const children = context.children()
    return [...titleOf(title, 'h2'), ...(name === 'vc_tta_accordion' ? asDetails(children) : asTitled(children))]
  },
})
