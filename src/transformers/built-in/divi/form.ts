import { text } from '../../attribute-types.ts'
import { defineDiviModule, leaveOutModule } from '../../divi-module.ts'

/** Forms: where they send what is typed, no Markdown can. Their fields are named with them. */
export default defineDiviModule({
  tags: ['et_pb_contact_form', 'et_pb_contact_field', 'et_pb_signup', 'et_pb_signup_custom_field', 'et_pb_login'],
  attributes: {
    // Of the settings, those that may be sentences; the report has them all.
    title: text,
    description: text,
    custom_message: text,
    success_message: text,
    field_title: text,
  },
  transform(input, context) {
    return leaveOutModule(input, context, 'a form')
  },
})
