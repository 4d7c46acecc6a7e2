import type { RootContent } from 'mdast'
import { link, paragraph } from './builders.ts'
import { holdsLink, inlineRun } from './inline-run.ts'

/** A link whose label is what stands between two tags; `label` where nothing does, at last the address itself. */
export function linkAround(url: string, nodes: readonly RootContent[], label = ''): readonly RootContent[] {
  const run = inlineRun(nodes)
  if (run?.length === 0) return [link(url, label.trim() || url)]
  if (run !== undefined && !holdsLink(run)) return [link(url, run)]
  const [figure] = nodes
  if (nodes.length === 1 && figure?.type === 'figure') return [{ ...figure, link: figure.link ?? url }]
  return [...nodes, paragraph([link(url, label.trim() || url)])]
}
