import { markup, text } from '../../attribute-types.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline } from '../../divi-values.ts'
import { titleOf } from '../../module-parts.ts'
import { decline } from '../../transformer.ts'

export default defineDiviModule({
  tags: ['et_pb_heading'],
  attributes: {
    title: markup,
    title_level: text.or('h1'),
  },
  transform({ name, attributes: { title, title_level } }, context) {
    const heading = titleOf(diviInline(title, name, context), title_level)
    return heading.length === 0 ? decline('no `title`') : heading
  },
})
