import { text } from '../../attribute-types.ts'
import { link, textNode } from '../../builders.ts'
import { inlineRun } from '../../inline-run.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** An address of mail that plugins hide from robots. */
export default defineTransformer({
  tags: [
    'email',
    'mail',
    'mailto',
    'eeb_mailto',
    'eeb_email',
    'email_encode',
    'encode_email',
    'cryptex',
    'obfuscate',
    'antispambot',
  ],
  attributes: {
    email: text,
    address: text,
    to: text,
    href: text,
    display: text,
    text: text,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform(input, context) {
    const { attributes, positional, form, content } = input
    const { email, address, to, href, display, text: label } = attributes
    const typed = form === 'enclosing' ? content.trim() : ''
    const isMail = (word: string): boolean => /^[^\s<>"@]+@[^\s<>"@]+\.[^\s<>"@.]+$/.test(word)
    const found = [email, address, to, href, ...positional, typed]
      .map((word) => word.trim().replace(/^mailto:|^=/i, ''))
      .find(isMail)
    const between = form === 'enclosing' && !isMail(typed) ? context.children() : []
    if (found === undefined) return between.length > 0 ? between : leaveOut(input, context, 'an address of mail')
    const words = inlineRun(between) ?? []
    return [link(`mailto:${found}`, words.length > 0 ? words : [textNode(display || label || found)])]
  },
})
