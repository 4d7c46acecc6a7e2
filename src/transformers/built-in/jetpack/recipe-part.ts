import { text } from '../../attribute-types.ts'
import { heading, inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'
import { typedLists } from '../../typed-lists.ts'

/** What a part is called that says nothing of it; `title="false"` takes the title away. */
const titles: Readonly<Record<string, string>> = {
  'recipe-ingredients': 'Ingredients',
  'recipe-directions': 'Directions',
  'recipe-nutrition': 'Nutrition',
}

export default defineTransformer({
  tags: ['recipe-ingredients', 'recipe-directions', 'recipe-notes', 'recipe-nutrition'],
  attributes: {
    title: text,
  },
  transform({ name, attributes: { title }, content }, context) {
    const shown = title === 'false' ? '' : title || titles[name]
    const lists = typedLists(content)
    const children = lists === undefined ? context.children() : context.html(lists)
    return [...(shown ? [heading(4, shown)] : []), ...inFlow(children)]
  },
})
