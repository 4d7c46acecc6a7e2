import { html, url } from '../../attribute-types.ts'
import { figure, paragraph, strong } from '../../builders.ts'
import { withBoldTitle } from '../../part-titles.ts'
import { defineTransformer } from '../../transformer.ts'

/** Who wrote it, with a portrait. Later versions have no HTML of their own. */
export default defineTransformer({
  blocks: ['coblocks/author'],
  attributes: {
    name: html,
    biography: html,
    imgUrl: url.optional,
  },
  transform({ attributes: { name, biography, imgUrl } }, context) {
    const children = context.children()
    const named = children.findIndex((node) => node.type === 'paragraph')
    if (named !== -1) return [...children.slice(0, named), ...withBoldTitle(children.slice(named))]
    if (children.length > 0) return children
    return [
      ...(imgUrl === undefined ? [] : [figure({ url: context.media(imgUrl), alt: context.attachment(imgUrl)?.alt })]),
      ...(name.length === 0 ? [] : [paragraph([strong(name)])]),
      ...(biography.length === 0 ? [] : [paragraph(biography)]),
    ]
  },
})
