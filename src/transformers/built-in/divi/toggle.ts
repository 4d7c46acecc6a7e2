import { textOf } from '../../../model/phrasing.ts'
import { flag, markup } from '../../attribute-types.ts'
import { details, inFlow } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline } from '../../divi-values.ts'

/** A question whose answer a click opens, alone or in an accordion. */
export default defineDiviModule({
  tags: ['et_pb_toggle', 'et_pb_accordion_item'],
  attributes: {
    title: markup,
    open: flag,
  },
  transform({ name, attributes: { title, open } }, context) {
    const summary = textOf(diviInline(title, name, context))
    return summary === '' ? inFlow(context.children()) : details(summary, context.children(), { isOpen: open })
  },
})
