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

/**
 * WordPress hides keys that begin with `_` (`is_protected_meta`): most are notes of machinery to itself. These hold what an author
 * wrote or chose for search engines and for those who share the page; scores and counts beside it are none of that.
 */
const authored: readonly RegExp[] = [
  // Yoast SEO.
  /^_yoast_wpseo_(?!(?:content_score|linkdex|inclusive_language_score|estimated-reading-time-minutes|wordproof_timestamp)$)/,
  // All in One SEO, to version 3 and since.
  /^_aioseop?_/,
  // The SEO Framework, which took over the keys of Genesis; the theme keeps its layouts beside them.
  /^_genesis_(?:title|description|keywords|canonical_uri|noindex|nofollow|noarchive)$/,
  /^_(?:open_graph|twitter)_(?:title|description)$/,
  /^_social_image_url$/,
  // SEOPress.
  /^_seopress_(?!(?:analysis_data|content_analysis))/,
]

/** Custom fields that hold something. */
export function reportLeftMeta({ meta }: Post, report: Report): void {
  const keys: string[] = []
  for (const key of Object.keys(meta)) if (isPublic(key) && isLeft(key, meta[key]!)) keys.push(key)
  if (keys.length > 0) report('meta-left', { keys })
}

const isPublic = (key: string): boolean => !key.startsWith('_') || authored.some((pattern) => pattern.test(key))

const isLeft = (key: string, values: readonly string[]): boolean =>
  values.some((value) => value.trim() !== '') && !known.some((pattern) => pattern.test(key))
