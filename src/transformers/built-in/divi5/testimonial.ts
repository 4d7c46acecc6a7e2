import { blockquote } from '../../builders.ts'
import { innerText, moduleHtml } from '../../divi-modules.ts'
import { defineTransformer } from '../../transformer.ts'

/** What somebody said of it, and who. */
export default defineTransformer({
  blocks: ['divi/testimonial'],
  attributes: {},
  transform({ name, rawAttributes }, context) {
    const { portrait = '', content = '' } = rawAttributes
    const words = context.html(moduleHtml(name, { content }))
    const who = ['author', 'jobTitle', 'company']
      .map((part) => innerText(rawAttributes, part))
      .filter((part) => part !== '')
    const signature = who.length === 0 ? [] : context.html(`<p>— ${who.join(', ')}</p>`)
    return [
      ...context.html(moduleHtml(name, { portrait })),
      blockquote([...words, ...context.children(), ...signature]),
    ]
  },
})
