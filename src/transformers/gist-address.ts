import { encodeQuery } from '../model/encode-query.ts'
import type { Embed } from '../model/mdast.ts'
import { embedForUrl } from './embed-providers.ts'

/** `57cc50…`, `user/57cc50…` or an address; `file` names one file of several (`github_gist_shortcode`). */
export function gistEmbed(given: string, file: string): Embed | undefined {
  const path = /^\/?((?:[\w-]+\/)?[\da-z]+)\/?$/i.exec(given)?.[1]
  const address = path === undefined ? given : `https://gist.github.com/${path}`
  return embedForUrl(file === '' || address.includes('#') ? address : `${address}?file=${encodeQuery(file)}`)
}
