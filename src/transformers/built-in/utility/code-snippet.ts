import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Code that ran on the old server, or was kept there to be put into pages. */
export default defineTransformer({
  tags: [
    'xyz-ips',
    'xyz-ihs',
    'insert_php',
    'php_everywhere',
    'phpcode',
    'hfcm',
    'wpcode',
    'code_snippet',
    'snippet-php',
    'wbcr_php_snippet',
    'wbcr_snippet',
    'wbcr_text_snippet',
    'wbcr_html_snippet',
    'inline_php',
    'allow_php',
  ],
  attributes: {},
  ignoresOthers: true,
  body: 'opaque',
  transform(input, context) {
    leaveOut({ ...input, form: 'bare' }, context, 'code that ran on the old server')
    return []
  },
})
