import { oneOf, text, url } from '../../attribute-types.ts'
import { emphasis, figure, link, paragraph } from '../../builders.ts'
import { fileNameOf } from '../../media-files.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['aesop_document'],
  blocks: ['ase/document'],
  attributes: {
    src: url.optional,
    type: oneOf('pdf', 'image', 'ms', 'download'),
    title: text,
    caption: text,
  },
  decoration: ['download', 'className', 'classname'],
  transform({ attributes: { src, type, title, caption } }, context) {
    if (src === undefined) return decline('no `src`')
    const url = context.media(src)
    const label = title || caption || fileNameOf(url)
    context.setMetadata('documents', [{ url, ...(title && { title }), ...(caption && { caption }), kind: type }])
    if (type === 'image') return figure({ url, alt: title, caption: [title, caption].filter(Boolean).join(' — ') })
    return [paragraph([link(url, label)]), ...(title && caption ? [paragraph([emphasis(caption)])] : [])]
  },
})
