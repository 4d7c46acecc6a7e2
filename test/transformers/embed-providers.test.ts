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

/** An address of each kind that `WP_oEmbed::__construct` lists, or once listed, and who is asked for it. */
describe('every provider of WordPress', () => {
  it.each([
    ['youtube', 'https://www.youtube.com/watch?v=aB3_dE-fG9h'],
    ['youtube', 'https://m.youtube.com/playlist?list=PL12'],
    ['youtube', 'https://www.youtube.com/shorts/aB3_dE-fG9h'],
    ['youtube', 'https://www.youtube.com/live/aB3_dE-fG9h'],
    ['youtube', 'https://youtu.be/aB3_dE-fG9h'],
    ['vimeo', 'https://vimeo.com/76979871'],
    ['vimeo', 'https://player.vimeo.com/video/76979871'],
    ['dailymotion', 'https://www.dailymotion.com/video/x7tgad0'],
    ['dailymotion', 'https://dai.ly/x7tgad0'],
    ['flickr', 'https://www.flickr.com/photos/quay/4872937492/'],
    ['flickr', 'https://flic.kr/p/2kUwqS5'],
    ['smugmug', 'https://quay.smugmug.com/Harbour/i-abc'],
    ['scribd', 'https://www.scribd.com/doc/110799637/Tides'],
    ['scribd', 'https://www.scribd.com/document/110799637/Tides'],
    ['wordpress-tv', 'https://wordpress.tv/2019/11/01/a-talk/'],
    ['crowdsignal', 'https://polldaddy.com/poll/1234567/'],
    ['crowdsignal', 'https://poll.fm/1234567'],
    ['crowdsignal', 'https://quay.survey.fm/harbour'],
    ['crowdsignal', 'https://quay.crowdsignal.net/harbour'],
    ['twitter', 'https://twitter.com/quay/status/123456'],
    ['twitter', 'https://x.com/quay/status/123456'],
    ['twitter', 'https://twitter.com/quay'],
    ['twitter', 'https://twitter.com/quay/likes'],
    ['twitter', 'https://twitter.com/quay/lists/pilots'],
    ['twitter', 'https://twitter.com/quay/timelines/123456'],
    ['twitter', 'https://twitter.com/i/moments/123456'],
    ['soundcloud', 'https://soundcloud.com/quay/foghorn'],
    ['slideshare', 'https://www.slideshare.net/quay/tides'],
    ['spotify', 'https://open.spotify.com/track/11dFghVXANMlKmJXsNCbNl'],
    ['spotify', 'https://play.spotify.com/track/11dFghVXANMlKmJXsNCbNl'],
    ['imgur', 'https://imgur.com/a/abc'],
    ['issuu', 'https://issuu.com/quay/docs/tides'],
    ['mixcloud', 'https://www.mixcloud.com/quay/foghorns/'],
    ['ted', 'https://www.ted.com/talks/jane_doe'],
    ['animoto', 'https://animoto.com/play/abc'],
    ['animoto', 'https://video214.com/play/abc'],
    ['tumblr', 'https://quay.tumblr.com/post/123456'],
    ['kickstarter', 'https://www.kickstarter.com/projects/quay/a-boat'],
    ['kickstarter', 'https://kck.st/abc'],
    ['cloudup', 'https://cloudup.com/cabc'],
    ['reverbnation', 'https://www.reverbnation.com/quay'],
    ['videopress', 'https://videopress.com/v/AbCdEfGh'],
    ['reddit', 'https://www.reddit.com/r/sailing/comments/abc123/a_boat/'],
    ['speaker-deck', 'https://speakerdeck.com/quay/tides'],
    ['screencast', 'https://www.screencast.com/t/abc'],
    ['amazon', 'https://www.amazon.com/dp/B00ABCDEFG'],
    ['amazon', 'https://read.amazon.co.uk/kp/card?asin=B00ABCDEFG'],
    ['amazon', 'https://www.amazon.co.jp/dp/B00ABCDEFG'],
    ['amazon', 'https://www.amazon.cn/dp/B00ABCDEFG'],
    ['amazon', 'https://a.co/abc'],
    ['amazon', 'https://amzn.to/abc'],
    ['amazon', 'https://amzn.eu/abc'],
    ['amazon', 'https://amzn.in/abc'],
    ['amazon', 'https://amzn.asia/abc'],
    ['amazon', 'https://z.cn/abc'],
    ['someecards', 'https://www.someecards.com/birthday-cards/a-card'],
    ['someecards', 'https://some.ly/abc'],
    ['tiktok', 'https://www.tiktok.com/@quay/video/123456'],
    ['pinterest', 'https://www.pinterest.com/pin/123456/'],
    ['pinterest', 'https://de.pinterest.com/quay/boats/'],
    ['pinterest', 'https://www.pinterest.com.au/pin/123456/'],
    ['pinterest', 'https://www.pinterest.com.mx/pin/123456/'],
    ['wolfram', 'https://www.wolframcloud.com/obj/quay/tide'],
    ['pocket-casts', 'https://pca.st/abc'],
    ['anghami', 'https://play.anghami.com/song/123'],
    ['bluesky', 'https://bsky.app/profile/quay.example/post/3kabcdefgh2x'],
    ['canva', 'https://www.canva.com/design/DAabc/view'],
    ['instagram', 'https://www.instagram.com/p/BsOGulcndj-/'],
    ['instagram', 'https://www.instagram.com/reel/BsOGulcndj-/'],
    ['instagram', 'https://instagr.am/p/BsOGulcndj-/'],
    ['facebook', 'https://www.facebook.com/quay/posts/123456'],
    ['facebook', 'https://fb.watch/abc/'],
    ['hulu', 'https://www.hulu.com/watch/123456'],
    ['funnyordie', 'https://www.funnyordie.com/videos/abc'],
    ['collegehumor', 'https://www.collegehumor.com/video/123456/a-boat'],
    ['photobucket', 'https://i12.photobucket.com/albums/a12/quay/boat.jpg'],
    ['meetup', 'https://www.meetup.com/quay/events/123456/'],
    ['vine', 'https://vine.co/v/bjHh0zHdgZT'],
    ['viddler', 'https://www.viddler.com/v/a695c468'],
    ['wistia', 'https://quay.wistia.com/medias/j38ihh83m5'],
  ])('%s: %s', (provider, address) => {
    expect(embedForUrl(address)?.provider).toBe(provider)
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
