import { describe, expect, it } from 'vitest'
import { readAudioPlayer } from '../../src/transformers/audio-player.ts'
import { figcaptionOf } from '../../src/transformers/block-html.ts'
import { extensionOf, fileNameOf, mediaTypeOf, playerKindOf, readTracks } from '../../src/transformers/media-files.ts'

describe('media files', () => {
  it.each([
    ['https://old.example/a/Waves.MP3?x=1.ogg#t', 'mp3'],
    ['https://old.example/v1.2/waves', ''],
    ['waves.tar.gz', 'gz'],
    ['', ''],
  ])('the name of %j ends in %j', (url, extension) => {
    expect(extensionOf(url)).toBe(extension)
  })

  it('knows media types by kind', () => {
    expect(mediaTypeOf('a.ogg', 'audio')).toBe('audio/ogg')
    expect(mediaTypeOf('a.ogg', 'video')).toBeUndefined()
    expect(mediaTypeOf('a.constructor', 'video')).toBeUndefined()
    expect(playerKindOf('https://old.example/a.webm?x')).toBe('video')
    expect(playerKindOf('https://old.example/a.html')).toBeUndefined()
  })

  it.each([
    ['https://old.example/a/tide%20table.pdf?v=2', 'tide table.pdf'],
    ['https://old.example/100%.pdf', '100%.pdf'],
    ['https://old.example/', 'https://old.example/'],
  ])('calls %s %s', (url, name) => {
    expect(fileNameOf(url)).toBe(name)
  })

  it('reads tracks, however they are quoted', () => {
    const html = `<track kind='subtitles' srclang=en label="A <b> label" src="a.vtt" /> <TRACK src="b.vtt"><track label="no file">`
    expect(readTracks(html)).toEqual([{ url: 'b.vtt' }])
    expect(readTracks(`<track kind='subtitles' srclang=en label="In English" src="a.vtt" />`)).toEqual([
      { url: 'a.vtt', kind: 'subtitles', language: 'en', label: 'In English' },
    ])
  })
})

describe('readAudioPlayer', () => {
  it.each([
    ['http://old.example/a.mp3', [{ url: 'http://old.example/a.mp3', title: '' }]],
    [':http://old.example/a.mp3|loop=yes', [{ url: 'http://old.example/a.mp3', title: '' }]],
    [
      'http://old.example/a.mp3, http://old.example/b.mp3|artists=The sea|titles=Low &amp; slow,High',
      [
        { url: 'http://old.example/a.mp3', title: 'The sea — Low & slow' },
        { url: 'http://old.example/b.mp3', title: 'High' },
      ],
    ],
    ['controls', []],
    ['<p>Your browser plays no sound.</p>', []],
    ['', []],
  ])('%j', (text, tracks) => {
    expect(readAudioPlayer(text)).toEqual(tracks)
  })
})

describe('figcaptionOf', () => {
  it('takes the last, or the last of a class', () => {
    const html = '<figcaption class="of-all">All</figcaption><FIGCAPTION>One <b>two</b></FIGCAPTION>'
    expect(figcaptionOf(html)).toBe('One <b>two</b>')
    expect(figcaptionOf(html, 'of-all')).toBe('All')
    expect(figcaptionOf(html, 'of-none')).toBe('')
    expect(figcaptionOf('<p>Text</p>')).toBe('')
    expect(figcaptionOf('<figcaption')).toBe('')
    expect(figcaptionOf('<figcaption>open')).toBe('open')
  })

  it('is not slowed by what is never closed', () => {
    expect(figcaptionOf(`${'<figcaption '.repeat(100_000)}>`, 'x')).toBe('')
  })
})
