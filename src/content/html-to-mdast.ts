import type { Root as HastRoot } from 'hast'
import type { Root, RootContent } from 'mdast'
import type { Report } from '../diagnostics/diagnostic.ts'
import { collapseSpace } from './collapse-space.ts'
import type { ContentHost } from './content-host.ts'
import { createState } from './conversion-state.ts'
import { DirectReader } from './direct/direct-reader.ts'
import { resolve } from './direct/resolve.ts'
import { flowFrom } from './flow-from.ts'
import { createHandlers, createNodeHandlers } from './hast-handlers.ts'
import { hastToMdast } from './hast-to-mdast.ts'
import { htmlToHast } from './html-to-hast.ts'
import { keepLinkTargets } from './link-targets.ts'
import { keepFootnotes } from './plugin-footnotes.ts'
import { tidyTree } from './tidy-tree.ts'

export interface HtmlToMdastOptions {
  readonly report: Report
  /** Whether links to places in it, and back, may be footnotes. */
  readonly mayHoldFootnotes: boolean
  /** Who wants the tree of the HTML as well, where there has to be one. */
  readonly keepTree: ((tree: HastRoot) => void) | undefined
}

/**
 * What a fragment of HTML means whose shortcodes and blocks are marks, semantic nodes and all. Marks become what the host makes
 * of them. What a tree of it would become (`readThroughTree`) is the definition; plain HTML comes to the same directly.
 */
export function htmlToMdast(html: string, host: ContentHost, options: HtmlToMdastOptions): Root {
  return readDirectly(html, host) ?? readThroughTree(html, host, options)
}

/** Nothing where the HTML is not plain; the host is not asked about it then. */
export function readDirectly(html: string, host: ContentHost): Root | undefined {
  const children = new DirectReader(html).read()
  if (children === undefined) return undefined
  return tidyTree({ type: 'root', children: flowFrom(resolve(children, { host, convert: converter(host) })) })
}

export function readThroughTree(html: string, host: ContentHost, options: HtmlToMdastOptions): Root {
  const tree = readTree(html, options)
  options.keepTree?.(tree)
  return hastToMdast(tree, host)
}

/** The tree that the handlers see. */
export function readTree(html: string, { report, mayHoldFootnotes }: Omit<HtmlToMdastOptions, 'keepTree'>): HastRoot {
  const tree = htmlToHast(html, report)
  if (mayHoldFootnotes) keepFootnotes(tree)
  return tree
}

/** Most bodies need no handlers. */
function converter(host: ContentHost): (tree: HastRoot) => RootContent[] {
  let state: ReturnType<typeof createState> | undefined
  return (tree) => {
    state ??= createState(createHandlers(host), createNodeHandlers())
    keepLinkTargets(tree)
    return state.all(collapseSpace(tree)) as RootContent[]
  }
}
