import { isPhrasing, phrasingFrom } from '../../../model/phrasing.ts'
import { text } from '../../attribute-types.ts'
import { paragraph } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** `{{post_title}}`, which GenerateBlocks 2 replaces at each view. */
const dynamicTag = /\{\{\s*[a-z][\w-]*(?:\s[^{}]*)?\}\}/

/** Text, a button or an image. GenerateBlocks 1 says in an attribute that it shows a field of some post. */
export default defineTransformer({
  blocks: ['generateblocks/button', 'generateblocks/headline', 'generateblocks/image', 'generateblocks/text'],
  attributes: {
    dynamicContentType: text,
  },
  transform({ name, attributes: { dynamicContentType }, content }, context) {
    const settings = dynamicContentType || dynamicTag.exec(content)?.[0]
    if (settings) context.report('block-dynamic', { block: name, settings: `\`${settings}\`` })
    const children = context.children()
    // Buttons stand beside each other without a block around them.
    return name === 'generateblocks/button' && children.every(isPhrasing) ? paragraph(phrasingFrom(children)) : children
  },
})
