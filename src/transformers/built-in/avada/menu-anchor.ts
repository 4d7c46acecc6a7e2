import { escapeAttribute } from 'entities'
import { text } from '../../attribute-types.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A place that links of the page lead to. Markdown has no sign for one that is no heading. */
export default defineTransformer({
  tags: ['fusion_menu_anchor'],
  attributes: {
    name: text,
  },
  ignoresOthers: true,
  transform({ attributes: { name } }) {
    return name === '' ? decline('no `name`') : { type: 'html', value: `<a id="${escapeAttribute(name)}"></a>` }
  },
})
