import type { RootContent } from 'mdast'
import { html, text, url } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { inPlace } from '../../in-place.ts'
import { linkAround } from '../../link-around.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['su_button'],
  attributes: {
    url: url.optional,
    /** Its name in version 3. */
    link: url.optional,
    title: text,
    /** The small print under the label. */
    desc: html,
  },
  decoration: [
    'target',
    'style',
    'background',
    'color',
    'dark',
    'size',
    'wide',
    'center',
    'radius',
    'icon',
    'icon_color',
    'bold',
    'ts_color',
    'ts_pos',
    'text_shadow',
    'download',
    'onclick',
    'rel',
    'id',
    'class',
  ],
  transform({ attributes }, context): readonly RootContent[] {
    const { title, desc } = attributes
    const address = attributes.url ?? attributes.link
    const label = address === undefined ? context.children() : linkAround(address, context.children(), title)
    return inPlace(desc.length === 0 ? label : [...label, textNode(' '), ...desc], context)
  },
})
