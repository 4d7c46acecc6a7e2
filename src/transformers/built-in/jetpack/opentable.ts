import { list } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A form of OpenTable for one or more restaurants, which it knows by number. */
export default defineTransformer({
  blocks: ['jetpack/opentable'],
  attributes: {
    rid: list,
  },
  transform({ attributes: { rid } }, context) {
    // A list in JSON, read as words: `["412810"]`.
    const ids = rid.map((id) => id.replace(/\D/g, '')).filter((id) => id !== '')
    const children = ids.length === 0 ? context.children() : []
    if (children.length > 0) return children
    if (ids.length === 0) return decline('no `rid`')
    return ids.map((id) => {
      const address = `https://www.opentable.com/restref/client/?rid=${id}`
      return paragraph([link(address, address)])
    })
  },
})
