import { restrictedContent } from '../../restricted-content.ts'
import { settingsOf } from '../../settings-of.ts'
import { defineTransformer } from '../../transformer.ts'

/** Content for some devices, times or cases only. */
export default defineTransformer({
  tags: [
    'if',
    'if_sso',
    'ifso',
    'else',
    'elseif',
    'unless',
    'condition',
    'conditional',
    'device',
    'mobile',
    'desktop',
    'tablet',
    'phone_only',
    'notmobile',
    'notdevice',
    'nottablet',
    'notphone',
    'hide_on_mobile',
    'time-restrict',
    'time_restricted_content',
    'schedule',
    'expires',
    'lang',
    'geoip-content',
    'geo',
    'cc_revealer',
  ],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform(input, context) {
    const settings = settingsOf(input)
    return restrictedContent(input, context, `in some cases only${settings === '' ? '' : ` (${settings})`}`)
  },
})
