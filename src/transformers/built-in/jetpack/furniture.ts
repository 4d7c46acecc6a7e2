import { text } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

const reasons: Readonly<Record<string, string>> = {
  'jetpack-email-subscribe': 'a form that subscribes to the old site',
  jetpack_subscription_form: 'a form that subscribes to the old site',
  blog_subscription_form: 'a form that subscribes to the old site',
  mailchimp_subscriber_popup: 'a form of a mailing list, which opened over the page',
  'simple-payment': 'a button that paid the old site',
  wordads: 'an advertisement',
  gravatar: 'a picture that the service finds by mail address',
  gravatar_profile: 'a profile that the service finds by mail address',
  digg: 'its service is gone',
  lytro: 'its service is gone',
}

/** What only the old site could do. */
export default defineTransformer({
  tags: [
    'jetpack-email-subscribe',
    'jetpack_subscription_form',
    'blog_subscription_form',
    'mailchimp_subscriber_popup',
    'simple-payment',
    'wordads',
    'gravatar',
    'gravatar_profile',
    'digg',
    'lytro',
  ],
  // All of them go into the report.
  attributes: {
    title: text,
    subscribe_text: text,
    success_message: text,
  },
  ignoresOthers: true,
  transform({ name, rawAttributes }, context) {
    const settings = Object.entries(rawAttributes).map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    const reason = [reasons[name], ...(settings.length === 0 ? [] : [settings.join(' ')])].join(': ')
    context.report('shortcode-dropped', { tag: name, reason })
    return context.children()
  },
})
