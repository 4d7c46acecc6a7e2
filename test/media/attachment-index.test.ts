import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AttachmentIndex } from '../../src/media/attachment-index.ts'
import type { Attachment } from '../../src/model/site.ts'

const attachment = (id: number, title: string): Attachment => ({
  id,
  title,
  url: `https://ferry.example/${id}.jpg`,
  alt: '',
  caption: '',
  description: '',
  order: 0,
})

describe('an index of attachments', () => {
  it('finds what a map would find, the first of several', () => {
    const titles = fc.array(fc.string({ maxLength: 3 }), { maxLength: 40 })
    fc.assert(
      fc.property(titles, fc.string({ maxLength: 3 }), (all, other) => {
        const library = new Map(all.map((title, id) => [id, attachment(id, title)]))
        const index = new AttachmentIndex(library, ({ title }) => title)
        for (const title of [...all, other])
          expect(index.get(title)?.id).toBe(all.includes(title) ? all.indexOf(title) : undefined)
      }),
    )
  })

  it('keeps texts apart that have one hash', () => {
    // FNV-1a gives 0x5e4daa9d for both.
    const library = new Map([1, 2].map((id) => [id, attachment(id, id === 1 ? 'costarring' : 'liquid')]))
    const index = new AttachmentIndex(library, ({ title }) => title)
    expect([index.get('costarring')?.id, index.get('liquid')?.id]).toEqual([1, 2])
  })
})
