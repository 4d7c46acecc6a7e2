import { text } from '../../attribute-types.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Forms: a static site has nowhere to send them. The report names them, so that they can be built again. */
export default defineTransformer({
  tags: [
    'contact-form-7',
    'contact-form-8',
    'gravityform',
    'gravityforms',
    'wpforms',
    'ninja_form',
    'ninja_forms',
    'ninja_forms_display_form',
    'ninja-forms',
    'formidable',
    'caldera_form',
    'caldera_form_modal',
    'fluentform',
    'fluentform_modal',
    'forminator_form',
    'forminator_poll',
    'forminator_quiz',
    'everest_form',
    'happyforms',
    'weforms',
    'kaliforms',
    'si-contact-form',
    'cformsII',
    'easy_contact_forms',
    'contact_form',
    'contact-form-to-email',
    'CP_CONTACT_FORM_PAYPAL',
    'cscf-contact-form',
    'bestwebsoft_contact_form',
    'bws_contact_form',
    'visual-form-builder',
    'vfb',
    'typeform_embed',
    'ws_form',
    'quform',
    'iphorm',
    'ufbl',
    'arforms',
    'frm-form',
    'customcontact',
    'wpcf7-form',
  ],
  attributes: {
    id: text,
    title: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { id, title } = input.attributes
    const post = /^\d{1,15}$/.test(id) ? context.site.referenced.get(Number(id)) : undefined
    const name = title.trim() || post?.title.trim() || ''
    return leaveOut(input, context, name === '' || /^(?:true|false)$/i.test(name) ? 'a form' : `the form “${name}”`)
  },
})
