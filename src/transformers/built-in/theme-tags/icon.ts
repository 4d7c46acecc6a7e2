import { defineTransformer } from '../../transformer.ts'

/** A sign of a font, which the new site does not have. What stands between the tags stays. */
export default defineTransformer({
  tags: ['icon', 'icons', 'fa', 'font_awesome', 'fontawesome-icon', 'glyphicon', 'themeicon'],
  attributes: {},
  ignored: ['name'],
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ name, form, rawAttributes, positional }, context) {
    const sign = [...positional, ...['icon', 'name', 'type', 'class'].map((key) => rawAttributes[key] ?? '')]
    const named = sign.find((word) => word.trim() !== '')
    context.report('shortcode-dropped', {
      tag: name,
      reason: named === undefined ? 'an icon' : `the icon \`${named}\``,
    })
    return form === 'enclosing' ? context.children() : []
  },
})
