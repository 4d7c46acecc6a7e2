import { isSafeUrl } from '../model/safe-url.ts'
import type { TransformContext } from './transformer.ts'

/**
 * The address of a post that a shortcode names by its id: the one WordPress redirects from, since an index knows no
 * other. An address in place of the id is taken as it is.
 */
export function postAddress(reference: string, { site }: TransformContext): string | undefined {
  const word = reference.trim()
  if (/^(?:https?:\/\/|\/(?!\/))\S+$/i.test(word) && isSafeUrl(word)) return word
  if (!/^\d{1,18}$/.test(word) || site.url === undefined) return undefined
  return `${site.url.replace(/\/+$/, '')}/?p=${word}`
}
