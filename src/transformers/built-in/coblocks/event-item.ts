import { spanOf } from '../../block-html.ts'
import { element, joinHtml } from '../../html-fragments.ts'
import { defineTransformer } from '../../transformer.ts'

/** The fields of an event stand in boxes beside each other. */
export default defineTransformer({
  blocks: ['coblocks/event-item'],
  attributes: {},
  transform({ content }, context) {
    // <span class="wp-block-coblocks-events__day">12</span>
    const field = (name: string): string => spanOf(content, `wp-block-coblocks-events__${name}`)
    const listed = (names: readonly string[], separator: string): string =>
      names
        .map(field)
        .filter((value) => value.trim() !== '')
        .join(separator)
    const date = listed(['day', 'month', 'year'], ' ')
    const when = [date, listed(['time', 'location'], ', ')].filter((part) => part !== '').join(', ')
    const event = joinHtml(
      element('p', element('strong', field('title'))),
      element('p', when),
      element('p', field('description')),
    )
    return event === '' ? context.children() : context.html(event)
  },
})
