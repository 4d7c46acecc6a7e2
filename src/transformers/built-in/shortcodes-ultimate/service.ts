import { html, text } from '../../attribute-types.ts'
import { figure } from '../../builders.ts'
import { titledContent } from '../../titled-content.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['su_service'],
  attributes: {
    title: html,
    /** `icon: star` names a sign of the plugin’s font; anything else is the address of a picture. */
    icon: text,
  },
  decoration: ['icon_color', 'size', 'class'],
  transform: ({ attributes: { title, icon } }, context) => [
    ...(icon.trim() === '' || icon.includes('icon:') ? [] : [figure({ url: context.media(icon.trim()) })]),
    ...titledContent(title, context.children()),
  ],
})
