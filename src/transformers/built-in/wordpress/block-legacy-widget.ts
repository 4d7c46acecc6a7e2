import { markup } from '../../attribute-types.ts'
import { leaveDynamicBlock } from '../../dynamic-block.ts'
import { joinHtml, titleHtml } from '../../html-fragments.ts'
import { readJson, textAt } from '../../json-values.ts'
import { defineTransformer } from '../../transformer.ts'

/** A widget of before WordPress 5.8. Those that may be edited as blocks have their settings in the clear: text and HTML do. */
export default defineTransformer({
  blocks: ['core/legacy-widget'],
  attributes: {
    instance: markup,
  },
  transform(input, context) {
    const instance = readJson(input.attributes.instance)
    const words = textAt(instance, 'raw', 'text') || textAt(instance, 'raw', 'content')
    if (words === '') return leaveDynamicBlock(input, context)
    return context.html(joinHtml(titleHtml('h2', textAt(instance, 'raw', 'title')), words))
  },
})
