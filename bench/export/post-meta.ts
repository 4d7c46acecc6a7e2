import { createHash } from 'node:crypto'
import type { Meta } from './item.ts'
import type { Piece } from './piece.ts'
import type { PostHead } from './post-head.ts'
import { phrase, plainText } from './prose.ts'
import type { Random } from './random.ts'
import type { SiteTerm } from './site.ts'
import { serializePhp } from './spelling.ts'

export interface MetaSource {
  readonly random: Random
  readonly head: PostHead
  readonly pieces: readonly Piece[]
  readonly category: SiteTerm
  readonly thumbnail: number | undefined
  readonly editor: number
}

/** What WordPress, the theme, Yoast's plugin and the embeds leave beside a post. */
export function postMeta({ random, head, pieces, category, thumbnail, editor }: MetaSource): Meta[] {
  const text = { random, language: head.language }
  const meta: Meta[] = [['_edit_last', String(editor)]]
  if (thumbnail !== undefined) meta.push(['_thumbnail_id', String(thumbnail)])
  if (random.chance(0.35))
    meta.push(
      ['_yoast_wpseo_content_score', String(random.pick([30, 60, 90]))],
      ['_yoast_wpseo_primary_category', String(category.id)],
      ['_yoast_wpseo_metadesc', plainText(text, 1)],
      ['_yoast_wpseo_focuskw', phrase(text, 1, 2).toLowerCase()],
    )
  if (random.chance(0.1)) meta.push(['subtitle', phrase(text, 3, 8)])
  if (random.chance(0.15))
    meta.push([
      '_theme_layout',
      serializePhp({
        sidebar: random.pick(['left', 'right', 'none']),
        hero: random.chance(0.5),
        note: phrase(text, 2, 4),
      }),
    ])
  if (random.chance(0.05)) meta.push(['_wp_old_slug', `${head.slug}-old`])
  for (const piece of pieces) if (piece.type === 'embed') meta.push(...oembed(piece.url, head.date))
  return meta
}

/** `WP_Embed` keeps what a provider answered under a digest of the address. */
function oembed(url: string, date: number): Meta[] {
  const digest = createHash('md5').update(url).digest('hex')
  const frame = `<iframe title="" width="640" height="360" src="${url.replace('watch?v=', 'embed/')}?feature=oembed" frameborder="0" allow="accelerometer; autoplay; clipboard-write; encrypted-media" allowfullscreen></iframe>`
  return [
    [`_oembed_${digest}`, frame],
    [`_oembed_time_${digest}`, String(Math.floor(date / 1000))],
  ]
}
