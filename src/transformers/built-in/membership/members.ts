import { restrictedContent } from '../../restricted-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** Content for some visitors only, by many plugins. It stays, and the report says that it was not for all. */
export default defineTransformer({
  tags: [
    'member',
    'members',
    'members_only',
    'membersonly',
    'members_logged_in',
    'members_access',
    'is_user_logged_in',
    'loggedin',
    'logged_in',
    'logged-in',
    'not_logged_in',
    'loggedout',
    'logged_out',
    'visitor',
    'visitors',
    'guest',
    'guests',
    'guest_only',
    'private',
    'protected',
    'protect',
    'restrict',
    'restricted',
    'restrict_content',
    'restrict-content',
    'not_logged_in_only',
    'is_paid',
    'is_free',
    'is_active',
    'membership',
    'pmpro_member',
    'rcp_restrict',
    'ms-protect-content',
    'mepr-active',
    'mepr-show',
    'mepr-hide',
    'wpmem_logged_in',
    'wpmem_logged_out',
    'wlm_private',
    'wlm_ismember',
    'wlm_nonmember',
    'ihc-hide-content',
    'um_loggedin',
    'um_loggedout',
    'um_show_content',
    'swpm_protected',
    's2If',
    'wcm_restrict',
    'wcm_nonmember',
    'memberful',
    'passster',
    'content_protector',
    'emaillocker',
    'sociallocker',
    'signinlocker',
    'user_content',
    'visible_to',
    'groups_member',
    'groups_non_member',
    'groups_can',
  ],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (input, context) => restrictedContent(input, context, audienceOf(input.name, input.rawAttributes)),
})

/** Attributes that say who they were, by many plugins. */
const who = ['level', 'levels', 'role', 'roles', 'group', 'plan', 'plans', 'membership', 'id', 'rules', 'capability']

function audienceOf(tag: string, attributes: Readonly<Record<string, string>>): string {
  const named = who.flatMap((name) => (attributes[name]?.trim() ? [`${name}="${attributes[name]}"`] : []))
  const audience = /not_|out|guest|visitor|non/i.test(tag) ? 'to visitors without an account' : 'to some visitors only'
  return named.length === 0 ? audience : `${audience} (${named.join(' ')})`
}
