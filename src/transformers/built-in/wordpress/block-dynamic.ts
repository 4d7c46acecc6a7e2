import { readTemplate } from '../../template-blocks.ts'
import { defineTransformer } from '../../transformer.ts'

/** Blocks whose content WordPress makes at each view, from the whole site or from elsewhere. */
export default defineTransformer({
  blocks: [
    'core/archives',
    'core/calendar',
    'core/categories',
    'core/comment-template',
    'core/comments',
    'core/comments-query-loop',
    'core/latest-comments',
    'core/latest-posts',
    'core/legacy-widget',
    'core/pattern',
    'core/post-comments',
    'core/post-template',
    'core/query',
    'core/rss',
    'core/tag-cloud',
    'core/term-template',
    'core/terms-query',
  ],
  attributes: {},
  transform({ name, rawAttributes, content }, context) {
    // The blocks within only say how it is shown: one finding is enough for all of them.
    const { html, held } = readTemplate(content)
    context.report('block-dynamic', {
      block: name,
      settings: settingsOf(rawAttributes),
      ...(held > 0 ? { held } : {}),
    })
    return held > 0 ? context.html(html) : context.children()
  },
})

/** Objects reach a transformer as JSON; a string of JSON in JSON is hard to read. */
function settingsOf(attributes: Readonly<Record<string, string>>): string {
  const settings = Object.entries(attributes).map(([name, value]) => `${JSON.stringify(name)}:${asJson(value)}`)
  return settings.length > 0 ? `{${settings.join(',')}}` : ''
}

function asJson(value: string): string {
  if (!/^[[{]/.test(value)) return JSON.stringify(value)
  try {
    return JSON.stringify(JSON.parse(value))
  } catch {
    return JSON.stringify(value)
  }
}
