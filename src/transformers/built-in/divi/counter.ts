import { flag, markup, text } from '../../attribute-types.ts'
import { paragraph, strong, textNode } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline } from '../../divi-values.ts'
import { inlineRun } from '../../inline-run.ts'
import { decline } from '../../transformer.ts'

/** A number, as a bar or a circle or in large figures, and what it counts. */
export default defineDiviModule({
  tags: ['et_pb_counter', 'et_pb_number_counter', 'et_pb_circle_counter'],
  attributes: {
    title: markup,
    /** Of a bar; its title stands between the tags. */
    percent: text,
    number: text,
    percent_sign: flag.or(true),
  },
  transform({ name, attributes: { title, percent, number, percent_sign } }, context) {
    const typed = diviInline(title, name, context)
    const words = typed.length > 0 ? typed : (inlineRun(context.children()) ?? [])
    const value = percent || number
    if (value === '') return decline('no number')
    const figures = percent_sign && !value.endsWith('%') ? `${value}%` : value
    return paragraph([strong(figures), ...(words.length === 0 ? [] : [textNode(' '), ...words])])
  },
})
