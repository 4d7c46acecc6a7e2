import type { Element } from 'hast'
import { property } from '../../model/hast-properties.ts'
import type { ContentHost } from '../content-host.ts'

/** What has no address that could be shown. Where nobody chose a file yet, the block editor leaves a bare element: nobody saw one. */
export function reportUnloaded(node: Element, host: ContentHost): void {
  if (node.children.length > 0 || Object.keys(node.properties).some((name) => tells(node, name)))
    host.report('element-dropped', { element: node.tagName })
}

const tells = (node: Element, name: string): boolean =>
  /^(?:alt|data|poster|src|title)/.test(name) && property(node, name).trim() !== ''
