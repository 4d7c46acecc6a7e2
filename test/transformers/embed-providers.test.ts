import { describe, expect, it } from 'vitest'
import { embedFor, embedForUrl, embedForVideo } from '../../src/transformers/embed-providers.ts'

describe('embedForUrl', () => {
  it.each([
    ['https://youtu.be/aB3_dE-fG9h', 'youtube', 'https://www.youtube.com/watch?v=aB3_dE-fG9h'],
    ['https://youtu.be/aB3_dE-fG9h?t=42', 'youtube', 'https://www.youtube.com/watch?v=aB3_dE-fG9h&t=42'],
    [
      '//www.youtube.com/embed/aB3_dE-fG9h?rel=0&#038;start=7',
      'youtube',
      'https://www.youtube.com/watch?v=aB3_dE-fG9h&t=7',
    ],
    ['https://www.youtube-nocookie.com/embed/aB3_dE-fG9h', 'youtube', 'https://www.youtube.com/watch?v=aB3_dE-fG9h'],
    ['http://www.youtube.com/v/aB3_dE-fG9h', 'youtube', 'https://www.youtube.com/watch?v=aB3_dE-fG9h'],
    ['https://www.youtube.com/embed/videoseries?list=PL12', 'youtube', 'https://www.youtube.com/playlist?list=PL12'],
    ['https://player.vimeo.com/video/76979871?title=0', 'vimeo', 'https://vimeo.com/76979871'],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'vimeo', 'https://vimeo.com/76979871/8272103f6e'],
    ['https://dai.ly/x7tgad0', 'dailymotion', 'https://www.dailymotion.com/video/x7tgad0'],
    ['https://www.dailymotion.com/embed/video/x7tgad0', 'dailymotion', 'https://www.dailymotion.com/video/x7tgad0'],
    [
      'https://open.spotify.com/embed/track/11dFghVXANMlKmJXsNCbNl',
      'spotify',
      'https://open.spotify.com/track/11dFghVXANMlKmJXsNCbNl',
    ],
    ['https://embed.ted.com/talks/jane_doe', 'ted', 'https://www.ted.com/talks/jane_doe'],
    ['https://www.instagram.com/p/BsOGulcndj-/embed/', 'instagram', 'https://www.instagram.com/p/BsOGulcndj-/'],
    ['https://vine.co/v/bjHh0zHdgZT/embed/simple', 'vine', 'https://vine.co/v/bjHh0zHdgZT'],
    [
      'https://www.mixcloud.com/widget/iframe/?feed=%2Fsomeone%2Fa-set%2F',
      'mixcloud',
      'https://www.mixcloud.com/someone/a-set/',
    ],
    [
      'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/someone/a-song&color=ff5500',
      'soundcloud',
      'https://soundcloud.com/someone/a-song',
    ],
    ['https://gist.github.com/ada/1234567.js', 'gist', 'https://gist.github.com/ada/1234567'],
    [
      'https://gist.github.com/0123456789abcdef0123.js?file=Read_me.first.py',
      'gist',
      'https://gist.github.com/0123456789abcdef0123#file-read_me-first-py',
    ],
    [
      'https://gist.github.com/ada/0123456789abcdef0123#file-a-py',
      'gist',
      'https://gist.github.com/ada/0123456789abcdef0123#file-a-py',
    ],
  ])('opens the page of the player %s', (address, provider, url) => {
    expect(embedForUrl(address)).toEqual({ type: 'embed', url, provider, children: [] })
  })

  it.each([
    [
      'https://www.youtube.com/watch?v=aB3_dE-fG9h&amp;feature=related',
      'https://www.youtube.com/watch?v=aB3_dE-fG9h&feature=related',
    ],
    ['https://m.youtube.com/watch?v=aB3_dE-fG9h', 'https://m.youtube.com/watch?v=aB3_dE-fG9h'],
    ['https://twitter.com/someone/status/123?a=1&copy=2', 'https://twitter.com/someone/status/123?a=1&copy=2'],
    ['  https://flic.kr/p/2kUwqS5\n', 'https://flic.kr/p/2kUwqS5'],
    ['http://someone.tumblr.com/post/1/Ünïcode', 'http://someone.tumblr.com/post/1/Ünïcode'],
  ])('leaves the page %s as it is, but for its character references', (address, url) => {
    expect(embedForUrl(address)?.url).toBe(url)
  })

  it.each([
    'https://example.com/watch?v=aB3_dE-fG9h',
    'https://notyoutube.com/watch?v=aB3_dE-fG9h',
    'https://youtube.com.example.org/watch?v=aB3_dE-fG9h',
    'https://www.youtube.com/',
    'https://twitter.com/',
    'https://gist.github.com/ada',
    'https://gist.github.com/ada/0123456789abcdef0123/raw/notes.txt',
    'https://gist.github.com/discover',
    'ftp://www.youtube.com/watch?v=aB3_dE-fG9h',
    'javascript:alert(1)//youtube.com/watch',
    'https://youtu.be/aB3_dE-fG9h and more words',
    'https://youtu.be/"><script>',
    'https://[',
    'https:youtu.be',
    '',
  ])('knows nobody for %j', (address) => {
    expect(embedForUrl(address)).toBeUndefined()
  })
})

describe('embedFor', () => {
  it('takes any address where the post says that it is one', () => {
    expect(embedFor('https://example.com/?a=1&#038;b=2')).toEqual({
      type: 'embed',
      url: 'https://example.com/?a=1&b=2',
      children: [],
    })
    expect(embedFor('not an address')).toBeUndefined()
  })
})

describe('embedForVideo', () => {
  it.each([
    ['youtube', 'aB3_dE-fG9h', 'https://www.youtube.com/watch?v=aB3_dE-fG9h'],
    ['youtube', 'aB3_dE-fG9h?rel=0', 'https://www.youtube.com/watch?v=aB3_dE-fG9h'],
    ['youtube', 'https://youtu.be/aB3_dE-fG9h', 'https://www.youtube.com/watch?v=aB3_dE-fG9h'],
    ['vimeo', '76979871', 'https://vimeo.com/76979871'],
    ['dailymotion', 'x7tgad0', 'https://www.dailymotion.com/video/x7tgad0'],
    ['wistia', 'j38ihh83m5', 'https://fast.wistia.net/embed/iframe/j38ihh83m5'],
    ['instagram', 'BsOGulcndj-', 'https://www.instagram.com/p/BsOGulcndj-/'],
    ['vine', 'bjHh0zHdgZT', 'https://vine.co/v/bjHh0zHdgZT'],
    ['viddler', 'a695c468', 'https://www.viddler.com/v/a695c468'],
    [
      'kickstarter',
      'https://www.kickstarter.com/projects/someone/a-book/widget/video.html',
      'https://www.kickstarter.com/projects/someone/a-book',
    ],
  ])('%s %s', (provider, id, url) => {
    expect(embedForVideo(provider, id, [])).toMatchObject({ url, provider })
  })

  it.each([
    ['youtube', 'two words'],
    ['youtube', '"><script>'],
    ['kickstarter', 'a-book'],
    ['toString', 'abc'],
  ])('makes no address of %s %j', (provider, id) => {
    expect(embedForVideo(provider, id, [])).toBeUndefined()
  })
})
