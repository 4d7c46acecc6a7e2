import { markup } from '../../attribute-types.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline } from '../../divi-values.ts'
import { titledContent } from '../../titled-content.ts'

export default defineDiviModule({
  tags: ['et_pb_tab'],
  attributes: {
    title: markup,
  },
  transform({ name, attributes: { title } }, context) {
    return titledContent(diviInline(title, name, context), context.children())
  },
})
