import type { Report } from '../diagnostics/diagnostic.ts'
import type { Post } from '../model/post.ts'

/** Public meta that says nothing about the document, or that is read elsewhere. */
const known: readonly RegExp[] = [
  // Read by the transformers of the components that show it.
  /^(?:ase|aesop)_map_/,
  /^footnotes$/,
  // `do_enclose`: the files linked in the body, for the feed.
  /^enclosure$/,
  // Counters and switches of plugins.
  /^total_sales$/,
  /^(?:sharing_disabled|switch_like_status|spay_email|geo_public)$/,
  /^(?:classic-editor-remember|inline_featured_image|slide_template|ao_post_optimize)$/,
  /^(?:akismet|ampforwp|amp)[-_]/,
]

/** Custom fields that hold something. WordPress hides keys that begin with `_` (`is_protected_meta`). */
export function reportLeftMeta({ meta }: Post, report: Report): void {
  const keys: string[] = []
  for (const key of Object.keys(meta)) if (!key.startsWith('_') && isLeft(key, meta[key]!)) keys.push(key)
  if (keys.length > 0) report('meta-left', { keys })
}

const isLeft = (key: string, values: readonly string[]): boolean =>
  values.some((value) => value.trim() !== '') && !known.some((pattern) => pattern.test(key))
