import type { Handle } from 'hast-util-to-mdast'
import { property } from '../../model/hast-properties.ts'
import type { ContentHost } from '../content-host.ts'

/** Scripts that draw what stands beside them as text, link or embed already. */
const harmless =
  /^(?:https?:)?\/\/(?:platform\.twitter\.com\/widgets|(?:www|platform)\.instagram\.com\/(?:embed|\w+\/embeds)|www\.tiktok\.com\/embed|connect\.facebook\.net\/|embed\.redditmedia\.com\/|assets\.pinterest\.com\/|s\.imgur\.com\/|static\.codepen\.io\/|cpwebassets\.codepen\.io\/)/i

/** A script is gone. One that showed something of another site, as a gist does, leaves the embed. */
export function script(host: ContentHost): Handle {
  return (_state, node) => {
    const source = host.resolveText(property(node, 'src').trim())
    if (harmless.test(source)) return []
    const address = source.startsWith('//') ? `https:${source}` : source
    const embed = /^https?:\/\/gist\.github\.com\//i.test(address) ? host.embed(address) : undefined
    if (embed !== undefined) return [embed]
    host.report('html-unsafe', { what: source === '' ? 'a script' : `a script from \`${source}\`` })
    return []
  }
}
