import { phrasingFrom } from '../../../model/phrasing.ts'
import { bulletList } from '../../builders.ts'
import { innerText } from '../../divi-modules.ts'
import { defineTransformer } from '../../transformer.ts'

/** A line with an icon before it. */
export default defineTransformer({
  blocks: ['divi/icon-list-item'],
  attributes: {},
  transform({ rawAttributes }, context) {
    const words = phrasingFrom([...context.html(innerText(rawAttributes, 'content')), ...context.children()])
    return words.length === 0 ? [] : bulletList([words])
  },
})
