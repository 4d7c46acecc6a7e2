import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attachment } from '../../src/model/site.ts'
import { AttachmentsByParent } from '../../src/transformers/attachments-by-parent.ts'

const attachment = (id: number, parent: number | undefined): Attachment => ({
  id,
  ...(parent !== undefined && { parent }),
  title: '',
  url: `https://ferry.example/${id}.jpg`,
  alt: '',
  caption: '',
  description: '',
  order: 0,
})

describe('attachments by parent', () => {
  it('are those with that parent, in the order of the library', () => {
    const uploads = fc.uniqueArray(fc.record({ id: fc.nat(99), parent: fc.option(fc.nat(6), { nil: undefined }) }), {
      selector: ({ id }) => id,
      maxLength: 30,
    })
    fc.assert(
      fc.property(uploads, (all) => {
        const library = new Map(all.map(({ id, parent }) => [id, attachment(id, parent)]))
        const index = new AttachmentsByParent(library)
        for (let parent = 0; parent < 8; parent++)
          expect(index.of(parent)).toEqual([...library.values()].filter((each) => each.parent === parent))
      }),
    )
  })
})
