import type { Element } from 'hast'
import type { Handle } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { property } from '../../model/hast-properties.ts'
import type { Player } from '../../model/mdast.ts'
import { isSafeUrl } from '../../model/safe-url.ts'
import type { ContentHost } from '../content-host.ts'
import { reportUnloaded } from './report-unloaded.ts'

/** `<audio>` and `<video>`: a player with all its sources; without any, what stands inside for old browsers. */
export function media(host: ContentHost): Handle {
  return (state, node) => {
    const sources = [node, ...elements(node, 'source')].flatMap((element): Player['sources'] => {
      const url = host.resolveText(property(element, 'src').trim())
      const type = property(element, 'type')
      return url === '' || !isSafeUrl(url) ? [] : [{ url, ...(type === '' ? {} : { type }) }]
    })
    if (sources.length === 0) {
      reportUnloaded(node, host)
      return state.all(node)
    }
    const poster = property(node, 'poster')
    const tracks = elements(node, 'track').map((track) => ({
      url: property(track, 'src'),
      ...optional('kind', property(track, 'kind')),
      ...optional('language', property(track, 'srcLang')),
      ...optional('label', property(track, 'label')),
    }))
    const player: Player = {
      type: 'player',
      kind: node.tagName === 'audio' ? 'audio' : 'video',
      sources: sources.filter(({ url }, index) => sources.findIndex((other) => other.url === url) === index),
      ...optional('title', property(node, 'title')),
      ...optional('poster', poster),
      ...(property(node, 'loop') === '' ? {} : { loop: true }),
      ...(property(node, 'autoPlay') === '' ? {} : { autoplay: true }),
      ...(property(node, 'muted') === '' ? {} : { muted: true }),
      ...(tracks.length === 0 ? {} : { tracks }),
      children: [],
    }
    return [player as RootContent]
  }
}

const elements = (node: Element, tagName: string): Element[] =>
  node.children.filter((child): child is Element => child.type === 'element' && child.tagName === tagName)

const optional = <Name extends string>(name: Name, value: string): { [Key in Name]?: string } =>
  (value === '' ? {} : { [name]: value }) as { [Key in Name]?: string }
