import { describe, expect, it } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import type { BodyFormat } from '../../src/model/post.ts'
import { samplePost } from './sample-post.ts'

const media = (body: string, format: BodyFormat = 'wordpress') => migratePost(samplePost(body, format)).media

describe('the media that a document shows', () => {
  it('are those of pictures, galleries, players and raw HTML, each once, sorted', () => {
    expect(
      media(
        [
          '[caption width="9"]<img src="/z.jpg" alt="Z" /> Z[/caption]',
          '<!-- a comment --><img src="/a.jpg" alt="A" />',
          '<table><tr><td><ul><li>x</li></ul><img src="/in-table.png" alt=""></td></tr><tr><td>y</td></tr></table>',
          '[video mp4="/film.mp4" poster="/film.jpg"]',
          '[audio src="/horn.mp3"]',
          '<img src="/a.jpg" alt="A again" />',
        ].join('\n\n'),
      ),
    ).toEqual(['/a.jpg', '/film.jpg', '/film.mp4', '/horn.mp3', '/in-table.png', '/z.jpg'])
  })

  it('are not what stands in its own address, nor links', () => {
    expect(media('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="dot"> <a href="/a.pdf">A</a>')).toEqual([])
  })

  it('are found in Markdown that is only edited', () => {
    const markdown =
      '![A](/a.jpg) ![B][b]\n\n<video src="/c.mp4"></video>\n\n[b]: /b.jpg\n\n[aesop_image img="/d.jpg"]\n'
    expect(media(markdown, 'markdown')).toEqual(['/a.jpg', '/b.jpg', '/c.mp4', '/d.jpg'])
  })

  it('hold the featured image', () => {
    const post = samplePost('Words.', 'wordpress', { meta: { _thumbnail_id: ['7'] } })
    const attachment = { id: 7, url: '/cover.jpg', title: '', alt: '', caption: '', description: '', order: 0 }
    const site = {
      authors: new Map(),
      terms: new Map(),
      referenced: new Map(),
      attachments: new Map([[7, attachment]]),
    }
    expect(migratePost(post, { site }).media).toEqual(['/cover.jpg'])
    expect(migratePost(post, { site, fields: ['cover:image'] }).media).toEqual(['/cover.jpg'])
  })
})
