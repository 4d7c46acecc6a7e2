import { text, url } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** What the picture says to a telephone, said to a person. */
export default defineTransformer({
  tags: ['su_qrcode'],
  attributes: {
    data: text,
    title: text,
    link: url.optional,
  },
  decoration: ['size', 'margin', 'align', 'target', 'color', 'background', 'class'],
  transform({ attributes: { data, title, link: target } }) {
    if (data.trim() === '') return decline('no `data`')
    const address = target ?? (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(data.trim()) ? data.trim() : undefined)
    const label = title.trim() || data.trim()
    return paragraph(address === undefined ? label : [link(address, label)])
  },
})
