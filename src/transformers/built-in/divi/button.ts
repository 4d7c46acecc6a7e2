import { markup } from '../../attribute-types.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline, diviUrl } from '../../divi-values.ts'
import { buttonOf } from '../../module-parts.ts'
import { decline } from '../../transformer.ts'

export default defineDiviModule({
  tags: ['et_pb_button'],
  attributes: {
    button_text: markup,
    button_url: markup,
  },
  transform({ name, attributes: { button_text, button_url } }, context) {
    const button = buttonOf(diviUrl(button_url, name, context), diviInline(button_text, name, context))
    return button.length === 0 ? decline('no `button_text` and no `button_url`') : button
  },
})
