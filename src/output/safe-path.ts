import { hashOf } from './hash.ts'

/** A file's name in its parts: `hello` and `.md`. */
interface FileName {
  readonly stem: string
  readonly extension: string
}

/** A relative path whose every name can stand on every file system. */
export interface SafePath {
  readonly folders: readonly string[]
  readonly file: FileName
  /** Why it is not as it was wanted. */
  readonly reasons: readonly string[]
}

/** Bytes of one name. File systems end at 255; the rest is for the temporary name beside it while it is written. */
const maxBytes = 200

/** Bytes of a stem, with the number that parts it from its namesakes: room is left for the longest extension. */
const maxStemBytes = 175

/** Bytes of all folders together: systems end at 4096 for the whole path, and it begins with one we do not know. */
const maxFolderBytes = 1000

/** What Windows forbids, what no terminal should be sent, and what has no UTF-8. A slash cannot get here. */
const forbidden = /[<>:"|?*\\\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu

/** Devices on Windows, whatever extension stands behind them: `NUL.md` is one too. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/i

/** As `fold` spells them. */
const toolFolders = new Set(['.SHORTMARK', '.GIT'])

interface Rule {
  readonly reason: string
  apply(name: string): string
}

/** In this order: a later rule sees what an earlier one made. */
const rules: readonly Rule[] = [
  { reason: 'file systems disagree on accents unless they are composed', apply: (name) => name.normalize('NFC') },
  { reason: 'file systems refuse some of its characters', apply: (name) => name.replace(forbidden, '-') },
  {
    reason: 'Windows loses spaces around a name and dots behind it',
    apply: (name) => withoutTail(name.trimStart()),
  },
  { reason: 'Windows reserves the name', apply: (name) => name.replace(device, '$1_') },
  {
    reason: 'the folder belongs to a tool',
    apply: (name) => (toolFolders.has(fold(name)) ? name.replace('.', '_') : name),
  },
]

/** An extension is short and plain: `v1.3 and later` has none. */
export const extensionOf = (name: string): string => /\.[A-Za-z0-9]{1,16}$/.exec(name)?.[0] ?? ''

/** Names of letters, digits, hyphens and underscores of ASCII, none of them long, with an extension at most. */
const plainPath = /^(?:[\w-]{1,100}\/){0,9}[\w-]{1,100}(?:\.[A-Za-z0-9]{1,16})?$/

/** A device among the names of a plain path. */
const plainDevice = /(?:^|\/)(?:con|prn|aux|nul|(?:com|lpt)[0-9])(?:\/|\.|$)/i

/** Names that lead nowhere (`.`, `..`, empty ones) fall away, so that the path can neither be absolute nor climb. */
export function toSafePath(wanted: string): SafePath {
  // No rule changes anything.
  return plainPath.test(wanted) && !plainDevice.test(wanted) ? takeApart(wanted) : toMendedPath(wanted)
}

function takeApart(path: string): SafePath {
  const folders = path.split('/')
  const name = folders.pop()!
  const extension = extensionOf(name)
  return { folders, file: { stem: name.slice(0, name.length - extension.length), extension }, reasons: [] }
}

function toMendedPath(wanted: string): SafePath {
  const reasons = new Set<string>()
  const names = wanted.split('/').map((name) => mend(name, reasons))
  const last = names.pop() ?? ''
  const folders = names.filter((name) => name !== '').map((name) => shorten(name, maxBytes, reasons))
  if (folders.length < names.length) reasons.add('`.`, `..` and empty names are no folders')

  const extension = extensionOf(last)
  const stem = shorten(last.slice(0, last.length - extension.length), maxStemBytes, reasons)
  if (stem === '') reasons.add('the name was empty')
  return {
    folders: limitDepth(folders, reasons),
    file: { stem: stem === '' ? 'untitled' : stem, extension },
    reasons: [...reasons],
  }
}

/**
 * What two names share when some file system takes them for one. Upper case comes last because it alone is the same in
 * every surrounding, and makes one of `ς` and `σ`, of `ß` and `ss`.
 */
export const fold = (path: string): string =>
  ascii.test(path) ? path.toUpperCase() : path.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC')

const ascii = /^[ -~]*$/

function mend(wanted: string, reasons: Set<string>): string {
  // These fall away as a whole, for the reason given there.
  if (wanted === '.' || wanted === '..') return ''
  return rules.reduce((name, rule) => {
    const mended = rule.apply(name)
    if (mended !== name) reasons.add(rule.reason)
    return mended
  }, wanted)
}

/** Not `/[\s.]+$/`, whose time grows with the square of the dots in a hostile name. */
function withoutTail(name: string): string {
  let end = name.length
  while (end > 0 && /[\s.]/.test(name.charAt(end - 1))) end--
  return name.slice(0, end)
}

/** The deepest folders become one, named after their hash, for which those above leave room. */
function limitDepth(folders: readonly string[], reasons: Set<string>): readonly string[] {
  let bytes = 0
  let kept = 0
  for (const name of folders) {
    bytes += Buffer.byteLength(name) + 1
    if (bytes > maxFolderBytes) {
      reasons.add('the path was too long')
      return [...folders.slice(0, kept), shortHash(folders.slice(kept).join('/'))]
    }
    if (bytes + hashLength + 1 <= maxFolderBytes) kept++
  }
  return folders
}

/** The stem with a number behind it, for which a long one gives way: what is given must be safe as well. */
export const numberedStem = (stem: string, suffix: string): string => cut(stem, maxStemBytes - suffix.length) + suffix

function shorten(name: string, limit: number, reasons: Set<string>): string {
  const short = cut(name, limit)
  if (short !== name) reasons.add('the name was too long')
  return short
}

/** At a code point. The hash of the whole keeps apart what differs only behind the cut. */
function cut(name: string, limit: number): string {
  if (Buffer.byteLength(name) <= limit) return name
  const tail = `-${shortHash(name)}`
  let kept = ''
  let bytes = tail.length
  for (const character of name) {
    bytes += Buffer.byteLength(character)
    if (bytes > limit) break
    kept += character
  }
  return kept + tail
}

const hashLength = 8

const shortHash = (text: string): string => hashOf(text).slice(0, hashLength)
