import type { Attachment, Site } from '../model/site.ts'
import { AttachmentIndex } from './attachment-index.ts'

/** The library's entry for an id, or for the address of a file or of one of the copies WordPress made of it. */
export function findAttachment(reference: string, site: Site): Attachment | undefined {
  const trimmed = reference.trim()
  if (isId(trimmed)) return site.attachments.get(Number(trimmed))
  const address = addressOf(trimmed, site)
  const find = lookupOf(site)
  return find(address) ?? find(withoutSize(address)) ?? find(originalOf(address))
}

/** The address of what a reference names: an id's file, a URL as it stands. Nothing for an id the library lacks. */
export function resolveMedia(reference: string, site: Site): string | undefined {
  const trimmed = reference.trim()
  return isId(trimmed) ? site.attachments.get(Number(trimmed))?.url : trimmed
}

const isId = (reference: string): boolean => /^\d+$/.test(reference)

type Lookup = (address: string) => Attachment | undefined

// A site's library does not change once it is read.
const lookups = new WeakMap<Site, Lookup>()

function lookupOf(site: Site): Lookup {
  const known = lookups.get(site)
  if (known !== undefined) return known
  const files = new AttachmentIndex(site.attachments, ({ url }) => addressOf(url, site))
  const copies = new AttachmentIndex(site.attachments, ({ url }) => originalOf(addressOf(url, site)))
  // A file of exactly that name comes before one whose copy would have it.
  const lookup: Lookup = (address) => files.get(address) ?? copies.get(address)
  lookups.set(site, lookup)
  return lookup
}

/** Without what makes no difference to the file: scheme, query, percent-encoding, and Photon's proxy (`i0.wp.com/`). */
function addressOf(url: string, site: Site): string {
  const absolute = /^\/(?!\/)/.test(url) ? hostOf(site.url ?? '') + url : url
  const bare = absolute
    .replace(/^(?:https?:)?\/\//i, '')
    .replace(/^i[0-3]\.wp\.com\//i, '')
    .replace(/[?#].*$/s, '')
  const host = bare.slice(0, bare.indexOf('/') + 1)
  return host.toLowerCase() + decodePath(bare.slice(host.length))
}

const hostOf = (url: string): string => url.replace(/^(?:https?:)?\/\//i, '').replace(/\/.*$/s, '')

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path
  }
}

/** `photo-300x200.jpg` → `photo.jpg`, as `WP_Image_Editor::generate_filename` names sizes. */
const withoutSize = (address: string): string => address.replace(/-\d{1,5}x\d{1,5}(?=\.\w{2,5}$)/, '')

/**
 * Also without the marks of copies that became the attachment itself: `-scaled` and `-rotated`
 * (`_wp_image_meta_replace_original`), `-e1512345678901` (`wp_save_image`).
 */
const originalOf = (address: string): string =>
  withoutSize(address).replace(/(?:-(?:scaled|rotated|e\d{10,13})){0,2}(?=\.\w{2,5}$)/, '')
