import type { Root, RootContent } from 'mdast'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Embed } from '../model/mdast.ts'
import type { MarkData } from './pair-marks.ts'

/** What stands at a mark: its children are converted only when they are asked for. */
export interface MarkedContent extends MarkData {
  readonly placement: 'flow' | 'phrasing'
  children(): RootContent[]
}

/** What the content room asks of the one who joins the rooms. It knows no transformer. */
export interface ContentHost {
  /** The nodes that stand for a shortcode or block. */
  transform(marked: MarkedContent): readonly RootContent[]
  /** Spells semantic nodes: what stays HTML has to know what they are before the document is written. */
  lower(root: Root): Root
  /** Resolves the shortcodes inside an attribute's value to text. */
  resolveText(value: string): string
  /** The embed for an address, where its host is a provider WordPress knows. */
  embed(url: string): Embed | undefined
  /** The number of a footnote of the block editor, by its id. */
  footnote(id: string): string | undefined
  report: Report
}
