/** What a link leads to, in one spelling: no scheme, no slash at the end, no escapes that change nothing. */
export function linkKey(address: string): string {
  const bare = address
    .trim()
    .replace(/^(?:https?:)?\/\//i, '')
    .replace(/\/(?=$|[?#])/, '')
  // The host in any case; a path is case-sensitive.
  return decode(bare.replace(/^[^/?#]+/, (host) => host.toLowerCase()))
}

/** A script behind a link is no content. */
export const isScript = (address: string): boolean => /^\s*(?:javascript|vbscript):/i.test(address)

/** Not a file on the author's disk, nor one of the author's browser. */
export const isLoadable = (address: string): boolean =>
  !/^[a-z][a-z\d+.-]*:/i.test(address) || /^(?:https?|data):/i.test(address)

/** A picture by the name of its file: sizes, the scaled original and edited copies are the same picture. */
export function imageKey(address: string): string {
  if (/^data:/i.test(address)) return address.slice(0, 60)
  return decode(address.replace(/[?#].*$/s, '').replace(/^.*\//s, ''))
    .replace(/-(?:\d+x\d+|scaled|rotated|e\d{10,})(?=(?:-\d+x\d+)?\.\w+$)/g, '')
    .replace(/-\d+x\d+(?=\.\w+$)/, '')
}

/** Players and pages of what is embedded, by what they show. */
const players: readonly (readonly [RegExp, string])[] = [
  [
    /youtu(?:be(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|v\/|e\/|shorts\/|live\/)|\.be\/)([\w-]{11})/,
    'youtube',
  ],
  [/youtube(?:-nocookie)?\.com\/(?:playlist|embed\/videoseries)\?(?:.*&)?list=([\w-]+)/, 'youtube list'],
  [/vimeo\.com\/(?:video\/|channels\/[^/]+\/|moogaloop\.swf\?(?:.*&)?clip_id=)?(\d+)/, 'vimeo'],
  [/dailymotion\.com\/(?:embed\/)?(?:video|swf)\/(\w+)/, 'dailymotion'],
  [/dai\.ly\/(\w+)/, 'dailymotion'],
  [/spotify\.com\/(?:embed\/)?(\w+\/\w+)/, 'spotify'],
  [/embed\.ted\.com\/(talks\/\w+)/, 'ted'],
  [/ted\.com\/(talks\/\w+)/, 'ted'],
  [/instagr(?:am\.com|\.am)\/(?:[\w.]+\/)?(?:p|tv|reel)\/([\w-]+)/, 'instagram'],
]

/** The address of a page inside the address of its player. */
const inner = /[?&](?:url|href|feed)=(https?[^&]+)/

export function embedKey(address: string): string {
  for (const [expression, provider] of players) {
    const id = expression.exec(address)?.[1]
    if (id !== undefined) return `${provider} ${id}`
  }
  const page = inner.exec(address)?.[1]
  // `?_=1` is WordPress's own: players of one file on a page must not wait for each other.
  return linkKey(page === undefined ? address.replace(/\?_=\d+$/, '') : decode(page))
}

/** A file that a browser plays. */
export const isMediaFile = (address: string): boolean =>
  /\.(?:mp3|m4a|ogg|oga|wav|flac|aac|mp4|m4v|mov|webm|ogv|avi|wmv|3gp)(?:$|[?#])/i.test(address)

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
