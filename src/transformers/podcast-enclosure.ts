import { isSafeUrl } from '../model/safe-url.ts'

/** Where podcast plugins keep the file of an episode: WordPress's own, and that of Seriously Simple Podcasting. */
const keys = ['enclosure', 'audio_file']

/** `do_enclose` and PowerPress write the address, the size and the type on lines of their own, then settings. */
export function enclosureOf(meta: Readonly<Record<string, readonly string[]>>): string | undefined {
  for (const key of keys) {
    const address = (Object.hasOwn(meta, key) ? meta[key] : undefined)?.[0]?.trim().split(/\s/, 1)[0] ?? ''
    if (/^(?:https?:)?\/\/\S+$/i.test(address) && isSafeUrl(address)) return address
  }
  return undefined
}
