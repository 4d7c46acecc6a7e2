import { isSafeUrl } from '../../../model/safe-url.ts'
import { link, paragraph } from '../../builders.ts'
import { innerContent } from '../../divi-modules.ts'
import { textAt } from '../../json-values.ts'
import { socialServiceName } from '../../social-services.ts'
import { defineTransformer } from '../../transformer.ts'

/** A link alone, or a profile of some service under its icon. */
export default defineTransformer({
  blocks: ['divi/link', 'divi/social-media-follow-network'],
  attributes: {},
  transform({ rawAttributes }, context) {
    const value = innerContent(rawAttributes, 'content') ?? innerContent(rawAttributes, 'socialNetwork')
    const address = textAt(value, 'linkUrl') || textAt(value, 'link')
    const words = textAt(value, 'text') || textAt(value, 'label') || socialServiceName(textAt(value, 'title'))
    if (address === '' || !isSafeUrl(address)) return words === '' ? context.children() : paragraph(words)
    return paragraph([link(address, words || address)])
  },
})
