import { decodeHTMLStrict } from 'entities'

export interface AudioTrack {
  readonly url: string
  readonly title: string
}

/**
 * The Audio Player plugin put addresses and options into the tag, or the address between the tags:
 * `[audio http://example.com/a.mp3,http://example.com/b.mp3|titles=First,Second|loop=yes]`, `[audio:http://…]`.
 */
export function readAudioPlayer(text: string): AudioTrack[] {
  const [files = '', ...options] = decodeHTMLStrict(text).trim().replace(/^[:=]/, '').split('|')
  const urls = commaParted(files)
  if (!urls.every((url) => /^(?:https?:)?\/\/[^\s<>"]+$/i.test(url))) return []
  const titles = commaParted(
    options.find((option) => /^titles=/i.test(option.trim()))?.replace(/^\s*titles=/i, '') ?? '',
  )
  const artists = commaParted(
    options.find((option) => /^artists=/i.test(option.trim()))?.replace(/^\s*artists=/i, '') ?? '',
  )
  return urls.map((url, index) => ({ url, title: [artists[index], titles[index]].filter(Boolean).join(' — ') }))
}

const commaParted = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
