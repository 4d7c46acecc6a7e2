/** Names that are more than the slug with a capital letter (`block_core_social_link_services`). */
const names: Readonly<Record<string, string>> = {
  chain: 'Link',
  codepen: 'CodePen',
  deviantart: 'DeviantArt',
  feed: 'RSS Feed',
  fivehundredpx: '500px',
  github: 'GitHub',
  lastfm: 'Last.fm',
  linkedin: 'LinkedIn',
  soundcloud: 'SoundCloud',
  tiktok: 'TikTok',
  vk: 'VK',
  whatsapp: 'WhatsApp',
  wordpress: 'WordPress',
  youtube: 'YouTube',
}

/** What WordPress calls the service of a social icon; empty where none is given. */
export const socialServiceName = (slug: string): string =>
  Object.hasOwn(names, slug) ? (names[slug] ?? '') : slug.replace(/^./, (letter) => letter.toUpperCase())

/** `render_block_core_social_link`: mail addresses and bare hosts are typed without a scheme. */
export function socialAddress(typed: string): string {
  if (/^[^\s@/:?#]+@[^\s@/:?#]+$/.test(typed)) return `mailto:${typed}`
  return /^(?:[a-z][a-z\d+.-]*:|[/#])/i.test(typed) ? typed : `https://${typed}`
}
