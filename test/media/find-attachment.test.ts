import { describe, expect, it } from 'vitest'
import { findAttachment, resolveMedia } from '../../src/media/find-attachment.ts'
import { type Attachment, emptySite, type Site } from '../../src/model/site.ts'

const uploads = 'https://ferry.example/wp-content/uploads/2020/05'

function siteWith(urls: Record<number, string>): Site {
  const attachments = Object.entries(urls).map(([id, url]): [number, Attachment] => [
    Number(id),
    { id: Number(id), url, title: '', alt: '', caption: '', description: '', order: 0 },
  ])
  return { ...emptySite, url: 'https://ferry.example', attachments: new Map(attachments) }
}

const site = siteWith({
  1: `${uploads}/pier.jpg`,
  2: `${uploads}/pier-100x100.jpg`,
  3: `${uploads}/harbour-scaled.jpg`,
  4: `${uploads}/gull-e1589000000000.png`,
  5: `${uploads}/%C4%8Das.jpg`,
  6: `${uploads}/timetable.pdf`,
})

describe('findAttachment', () => {
  it.each([
    ['1', 1],
    [' 6 ', 6],
    [`${uploads}/pier.jpg`, 1],
    [`${uploads.replace('https', 'http')}/pier.jpg?w=1024#top`, 1],
    [`//FERRY.example${uploads.slice('https://ferry.example'.length)}/pier.jpg`, 1],
    [`https://i2.wp.com/ferry.example/wp-content/uploads/2020/05/pier.jpg?resize=300%2C200`, 1],
    ['/wp-content/uploads/2020/05/pier.jpg', 1],
    [`${uploads}/pier-300x200.jpg`, 1],
    [`${uploads}/pier-100x100.jpg`, 2],
    [`${uploads}/pier-e1589000000001-300x200.jpg`, 1],
    [`${uploads}/harbour.jpg`, 3],
    [`${uploads}/harbour-1024x768.jpg`, 3],
    [`${uploads}/harbour-scaled-e1589000000000.jpg`, 3],
    [`${uploads}/gull.png`, 4],
    [`${uploads}/gull-e1589000000000-300x300.png`, 4],
    [`${uploads}/čas.jpg`, 5],
  ])('finds %s', (reference, id) => expect(findAttachment(reference, site)?.id).toBe(id))

  it.each([
    '99',
    '',
    'https://elsewhere.example/pier.jpg',
    `${uploads}/pier.png`,
    `${uploads}/pier-tall.jpg`,
    '%E0%A4',
  ])('does not find %j', (reference) => expect(findAttachment(reference, site)).toBeUndefined())
})

describe('resolveMedia', () => {
  it('turns an id into an address, and leaves an address alone', () => {
    expect(resolveMedia('3', site)).toBe(`${uploads}/harbour-scaled.jpg`)
    expect(resolveMedia(`${uploads}/pier-300x200.jpg`, site)).toBe(`${uploads}/pier-300x200.jpg`)
    expect(resolveMedia('images/a.jpg', site)).toBe('images/a.jpg')
    expect(resolveMedia('99', site)).toBeUndefined()
  })
})
