import { text } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/** A list of posts, made anew at each view. */
export default defineTransformer({
  tags: ['aesop_collection'],
  blocks: ['ase/collection'],
  attributes: {
    title: text,
    collection: text,
    collectionArr: text,
    limit: text,
    order: text,
    splash: text,
    showexcerpt: text,
  },
  decoration: ['columns', 'loadmore', 'revealfx', 'className', 'classname'],
  transform({ name, attributes }, context) {
    const settings = Object.entries(attributes).filter(([, value]) => value !== '')
    context.report('block-dynamic', {
      block: name,
      settings: settings.length > 0 ? JSON.stringify(Object.fromEntries(settings)) : '',
    })
    return []
  },
})
