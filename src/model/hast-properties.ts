import type { Element } from 'hast'
import { isSafeUrl } from './safe-url.ts'

/** An attribute as text; empty where it is absent. hast names attributes as the DOM does: `className`, `dataSrc`. */
export function property(node: Element, name: string): string {
  const value = node.properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return value === undefined || value === null || value === false ? '' : value === true ? name : String(value)
}

const noClasses: readonly string[] = []

/** The names in the value of a `class` attribute. */
export const classNames = (value: string): readonly string[] =>
  value === '' ? noClasses : value.split(/\s+/).filter((name) => name !== '')

export const classes = (node: Element): readonly string[] => classNames(property(node, 'className'))

/** WordPress writes alignment as a class, on the figure, the link or the image. */
export const alignmentOf = (node: Element): 'left' | 'center' | 'right' | undefined => alignmentIn(classes(node))

export function alignmentIn(names: readonly string[]): 'left' | 'center' | 'right' | undefined {
  for (const name of names) {
    if (name === 'alignleft') return 'left'
    if (name === 'alignright') return 'right'
    if (name === 'aligncenter') return 'center'
  }
  return undefined
}

/**
 * Where lazy loaders put the address while `src` holds a placeholder: a3 Lazy Load, Smush and EWWW in the first; Jetpack, BJ Lazy
 * Load and WP Rocket in the second; jQuery's plugin in the third; Avada; Cloudflare.
 */
const lazySources = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigSrc', 'dataCfsrc']

/** Of the picture in its full size: of Jetpack's galleries and the editor's. One that is shown is smaller. */
const fullSources = ['dataOrigFile', 'dataFullUrl']

/** The ending of a file, so that one knows it from what other scripts keep under the same name. */
const namesPicture = /^[^<>",]+\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:[?#]\S*)?$/i

/** Copies in several sizes: a lazy loader's, whose `srcset` may be a placeholder as well, and the browser's own. */
const setsOfSources = ['dataLazySrcset', 'dataSrcset', 'srcSet']

/** The address an image is really loaded from. */
export function imageSource(node: Element): string {
  const source = property(node, 'src')
  const isShown = source.trim() !== '' && !source.startsWith('data:')
  for (const name of lazySources) {
    const lazy = property(node, name).trim()
    if (isShown ? namesPicture.test(lazy) && isSafeUrl(lazy) : lazy !== '') return lazy
  }
  if (isShown) return source
  for (const name of fullSources) {
    const full = property(node, name)
    if (full !== '') return full
  }
  for (const name of setsOfSources) {
    const largest = largestOf(node, name)
    if (largest !== undefined) return largest
  }
  return source
}

/** Between candidates stands a comma, as it may in an address; hast makes a list of `srcSet`, whose parts have no space around them. */
const betweenCandidates = /,\s+|(?<=\s[\d.]+[hwx]),|,(?=(?:https?:)?\/\/)/i

function largestOf(node: Element, name: string): string | undefined {
  const value = node.properties[name]
  const candidates = (Array.isArray(value) ? value.join(',') : property(node, name)).split(betweenCandidates)
  let largest: { readonly url: string; readonly size: number } | undefined
  for (const candidate of candidates) {
    const [url = '', descriptor = '1x'] = candidate.trim().split(/\s+/)
    const size = Number.parseFloat(descriptor) || 0
    if (url !== '' && isSafeUrl(url) && (largest === undefined || size > largest.size)) largest = { url, size }
  }
  return largest?.url
}

/** The address of a player's file or of a frame, where a lazy loader keeps it. */
export const lazySource = (node: Element): string =>
  property(node, 'dataSrc').trim() || property(node, 'dataLazySrc').trim()

/** WordPress draws an emoji as a picture of it; its `alt` is the emoji. */
export const isEmoji = (node: Element): boolean => property(node, 'alt') !== '' && classes(node).some(isEmojiClass)

export const isEmojiClass = (name: string): boolean => name === 'emoji' || name === 'wp-smiley'
