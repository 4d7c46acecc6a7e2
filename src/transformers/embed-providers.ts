import { decodeHTMLStrict } from 'entities'
import { encodeQuery } from '../model/encode-query.ts'
import type { Embed } from '../model/mdast.ts'
import { parseUrl } from '../model/parse-url.ts'
import type { Inline } from './builders.ts'
import { embed, inline } from './builders.ts'

/** Whom WordPress embeds (`WP_oEmbed::__construct`), today's and those it once knew, and one of Jetpack's. */
interface Provider {
  readonly name: string
  /** A host stands for its subdomains too. */
  readonly hosts: readonly string[]
  /** Addresses that are embedded; all of the host where absent. Tested on path and query. */
  readonly path?: RegExp
  /** What a person would open, where the address is a player's. */
  page?(url: URL): string | undefined
}

const amazonHosts = [
  ...['com', 'com.mx', 'com.br', 'ca', 'co.uk', 'de', 'fr', 'it', 'es', 'in', 'nl', 'ru', 'co.jp', 'com.au', 'cn'].map(
    (ending) => `amazon.${ending}`,
  ),
  ...['a.co', 'amzn.to', 'amzn.eu', 'amzn.in', 'amzn.asia', 'z.cn'],
]

/** Ids of gists are numbers, or long. */
const gistPath = /^(\/(?:[\w-]+\/)?(?:\d+|[\da-f]{20,40}))(?:\.js|\/)?(?:\?|$)/i

const providers: readonly Provider[] = [
  {
    name: 'youtube',
    hosts: ['youtube.com', 'youtube-nocookie.com'],
    path: /^\/(?:watch|playlist|shorts\/|embed\/|v\/|e\/|live\/)/,
    page: youtubePage,
  },
  { name: 'youtube', hosts: ['youtu.be'], path: /^\/./, page: youtubePage },
  { name: 'vimeo', hosts: ['vimeo.com'], page: vimeoPage },
  {
    name: 'dailymotion',
    hosts: ['dailymotion.com', 'dai.ly'],
    page: ({ hostname, pathname }) => {
      const id = (hostname.endsWith('dai.ly') ? /^\/(\w+)/ : /^\/embed\/video\/(\w+)/).exec(pathname)?.[1]
      return id && `https://www.dailymotion.com/video/${id}`
    },
  },
  { name: 'flickr', hosts: ['flickr.com', 'flic.kr'] },
  { name: 'smugmug', hosts: ['smugmug.com'] },
  {
    name: 'scribd',
    hosts: ['scribd.com'],
    path: /^\/(?:doc|document|embeds)\//,
    page: ({ pathname }) => {
      const id = /^\/embeds\/(\d+)/.exec(pathname)?.[1]
      return id && `https://www.scribd.com/document/${id}`
    },
  },
  { name: 'wordpress-tv', hosts: ['wordpress.tv'] },
  { name: 'crowdsignal', hosts: ['polldaddy.com', 'crowdsignal.com', 'crowdsignal.net', 'poll.fm', 'survey.fm'] },
  {
    name: 'twitter',
    hosts: ['twitter.com', 'x.com'],
    path: /^\/(?:\w{1,15}\/status(?:es)?\/|\w{1,15}\/(?:likes|lists|timelines)(?:\/|$)|\w{1,15}\/?$|i\/(?:moments|web\/status)\/)/,
  },
  { name: 'soundcloud', hosts: ['soundcloud.com'], page: soundcloudPage },
  { name: 'slideshare', hosts: ['slideshare.net'] },
  {
    name: 'spotify',
    hosts: ['open.spotify.com', 'play.spotify.com'],
    page: ({ pathname }) =>
      pathname.startsWith('/embed/') ? `https://open.spotify.com${pathname.slice(6)}` : undefined,
  },
  { name: 'imgur', hosts: ['imgur.com'] },
  { name: 'issuu', hosts: ['issuu.com'], path: /^\/[^/]+\/docs\// },
  { name: 'mixcloud', hosts: ['mixcloud.com'], page: mixcloudPage },
  {
    name: 'ted',
    hosts: ['ted.com'],
    path: /^\/talks\//,
    page: ({ hostname, pathname }) => (hostname === 'embed.ted.com' ? `https://www.ted.com${pathname}` : undefined),
  },
  { name: 'animoto', hosts: ['animoto.com', 'video214.com'], path: /^\/play\// },
  { name: 'tumblr', hosts: ['tumblr.com'] },
  {
    name: 'kickstarter',
    hosts: ['kickstarter.com', 'kck.st'],
    page: ({ pathname }) => {
      const project = /^\/projects\/[^/]+\/[^/]+(?=\/widget\/)/.exec(pathname)?.[0]
      return project && `https://www.kickstarter.com${project}`
    },
  },
  { name: 'cloudup', hosts: ['cloudup.com'] },
  { name: 'reverbnation', hosts: ['reverbnation.com'] },
  {
    name: 'videopress',
    hosts: ['videopress.com'],
    path: /^\/(?:v|embed)\//,
    page: ({ pathname }) =>
      pathname.startsWith('/embed/') ? `https://videopress.com/v/${pathname.slice('/embed/'.length)}` : undefined,
  },
  { name: 'reddit', hosts: ['reddit.com'], path: /^\/r\/[^/]+\/comments\// },
  { name: 'speaker-deck', hosts: ['speakerdeck.com'] },
  { name: 'screencast', hosts: ['screencast.com'] },
  { name: 'amazon', hosts: amazonHosts },
  { name: 'someecards', hosts: ['someecards.com', 'some.ly'] },
  { name: 'tiktok', hosts: ['tiktok.com'], path: /\/(?:video|embed)\// },
  {
    name: 'pinterest',
    hosts: ['pinterest.com', 'pinterest.com.au', 'pinterest.com.mx', 'pin.it'],
  },
  { name: 'wolfram', hosts: ['wolframcloud.com'], path: /^\/obj\// },
  { name: 'pocket-casts', hosts: ['pca.st'] },
  { name: 'anghami', hosts: ['play.anghami.com'] },
  { name: 'bluesky', hosts: ['bsky.app'], path: /^\/profile\/[^/]+\/post\// },
  { name: 'canva', hosts: ['canva.com'], path: /^\/design\// },
  // Jetpack embeds it.
  { name: 'gist', hosts: ['gist.github.com'], path: gistPath, page: gistPage },
  // Removed from WordPress since; their addresses stand in old posts.
  {
    name: 'instagram',
    hosts: ['instagram.com', 'instagr.am'],
    path: /^\/(?:[\w.]+\/)?(?:p|tv|reel)\//,
    page: ({ pathname }) => {
      const post = /^(\/(?:p|tv|reel)\/[\w-]+)\/embed/.exec(pathname)?.[1]
      return post && `https://www.instagram.com${post}/`
    },
  },
  {
    name: 'facebook',
    hosts: ['facebook.com', 'fb.watch'],
    path: /^\/./,
    page: ({ pathname, searchParams }) => {
      const target = pathname.startsWith('/plugins/') ? searchParams.get('href') : null
      return target !== null && /^https:\/\/(?:www\.)?facebook\.com\/[^\s<>"]+$/.test(target) ? target : undefined
    },
  },
  {
    name: 'vine',
    hosts: ['vine.co'],
    path: /^\/v\//,
    page: ({ pathname }) => {
      const id = /^\/v\/(\w+)\/embed/.exec(pathname)?.[1]
      return id && `https://vine.co/v/${id}`
    },
  },
  { name: 'hulu', hosts: ['hulu.com'], path: /^\/watch\// },
  { name: 'funnyordie', hosts: ['funnyordie.com'], path: /^\/videos\// },
  { name: 'collegehumor', hosts: ['collegehumor.com'], path: /^\/video\// },
  { name: 'photobucket', hosts: ['photobucket.com'] },
  { name: 'meetup', hosts: ['meetup.com', 'meetu.ps'] },
  { name: 'viddler', hosts: ['viddler.com'] },
  {
    name: 'wistia',
    hosts: ['wistia.com', 'wistia.net', 'wi.st'],
    path: /^\/(?:medias|embed)\//,
  },
]

const byHost: ReadonlyMap<string, Provider> = new Map(
  providers.flatMap((provider) => provider.hosts.map((host) => [host, provider] as const)),
)

/**
 * What WordPress would embed for an address alone on its line; `undefined` where no provider is known for it. The
 * address may hold character references, as it does in HTML.
 */
export function embedForUrl(address: string): Embed | undefined {
  const url = readUrl(address)
  if (url === undefined) return undefined
  const provider = providerOf(url.parsed)
  if (provider === undefined) return undefined
  return embed({ url: provider.page?.(url.parsed) ?? url.written, provider: provider.name })
}

/** An address that the post says is to be embedded, whoever serves it. */
export function embedFor(address: string): Embed | undefined {
  const url = readUrl(address)
  return url && (embedForUrl(address) ?? embed({ url: url.written }))
}

/** Pages of videos that plugins name by provider and id. Ids are words; a whole address is taken as it is. */
const videoPages: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  wistia: (id) => `https://fast.wistia.net/embed/iframe/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  vine: (id) => `https://vine.co/v/${id}`,
  viddler: (id) => `https://www.viddler.com/v/${id}`,
}

/** The video a plugin names by provider and id. People paste addresses where ids belong, and ids with their query. */
export function embedForVideo(provider: string, id: string, caption: Inline): Embed | undefined {
  const address = embedFor(id)
  if (address !== undefined) return { ...address, children: inline(caption) }
  const word = /^\/?([\w-]+)\/?(?:[?&#].*)?$/s.exec(id)?.[1]
  const page = Object.hasOwn(videoPages, provider) ? videoPages[provider] : undefined
  return word === undefined || page === undefined ? undefined : embed({ url: page(word), provider, caption })
}

/** What no address on a line of its own holds unescaped. */
const foreign = /[\s<>"]/

/** `written` is the address as it stands: `URL` would percent-encode and lower-case what a person typed. */
function readUrl(address: string): { parsed: URL; written: string } | undefined {
  const decoded = decodeHTMLStrict(address.trim())
  const written = decoded.startsWith('//') ? `https:${decoded}` : decoded
  if (!/^https?:\/\//i.test(written) || foreign.test(written)) return undefined
  const parsed = parseUrl(written)
  return parsed === undefined ? undefined : { parsed, written }
}

function providerOf({ hostname, pathname, search }: URL): Provider | undefined {
  for (let host = hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    const provider = byHost.get(host)
    if (provider !== undefined) return provider.path?.test(pathname + search) === false ? undefined : provider
  }
  return undefined
}

function youtubePage({ hostname, pathname, searchParams }: URL): string | undefined {
  const id = hostname.endsWith('youtu.be')
    ? /^\/([\w-]+)/.exec(pathname)?.[1]
    : /^\/(?:embed|v|e|live)\/([\w-]+)/.exec(pathname)?.[1]
  if (id === undefined) return undefined
  const playlist = searchParams.get('list')
  if (id === 'videoseries')
    return playlist === null ? undefined : `https://www.youtube.com/playlist?list=${encodeQuery(playlist)}`
  const start = searchParams.get('t') ?? searchParams.get('start')
  const query = [
    `v=${id}`,
    ...(playlist === null ? [] : [`list=${encodeQuery(playlist)}`]),
    ...(start === null ? [] : [`t=${encodeQuery(start)}`]),
  ]
  return `https://www.youtube.com/watch?${query.join('&')}`
}

function vimeoPage({ pathname, searchParams }: URL): string | undefined {
  const id = /^\/video\/(\d+)/.exec(pathname)?.[1]
  if (id === undefined) return undefined
  // Unlisted videos open only with their hash.
  const hash = searchParams.get('h')
  return `https://vimeo.com/${id}${hash !== null && /^\w+$/.test(hash) ? `/${hash}` : ''}`
}

/** The player's `url` is often an address of the API, which a person cannot open; the player is the better link then. */
function soundcloudPage({ hostname, searchParams }: URL): string | undefined {
  const target = hostname === 'w.soundcloud.com' ? searchParams.get('url') : null
  return target !== null && /^https?:\/\/(?:www\.)?soundcloud\.com\/[^\s<>"]+$/.test(target) ? target : undefined
}

function mixcloudPage({ pathname, searchParams }: URL): string | undefined {
  const feed = pathname.startsWith('/widget/') ? searchParams.get('feed') : null
  const path = feed !== null ? /^(?:https?:\/\/(?:www\.)?mixcloud\.com)?(\/[^\s<>"]+)$/.exec(feed)?.[1] : undefined
  return path && `https://www.mixcloud.com${path}`
}

/** `<script src="https://gist.github.com/user/id.js?file=name.py">`: its page shows each file under its name. */
function gistPage({ pathname, searchParams, hash }: URL): string | undefined {
  const gist = gistPath.exec(pathname)?.[1]
  if (gist === undefined) return undefined
  const file = searchParams.get('file')
  const anchor = file === null ? hash : `#file-${file.toLowerCase().replace(/\W+/g, '-')}`
  return `https://gist.github.com${gist}${anchor}`
}
