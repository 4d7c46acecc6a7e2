import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Facts, Metadata } from './metadata.ts'
import type { Place } from './place.ts'
import type { PostSummary } from './post.ts'
import type { DocumentBodies } from './run-report.ts'

/** What became of one shortcode or block. */
export type Outcome = 'transformed' | 'dropped' | 'declined' | 'kept' | 'unwrapped' | 'commented' | 'failed'

export interface ShortcodeUse {
  readonly kind: 'shortcode' | 'block'
  readonly name: string
  readonly outcome: Outcome
  readonly place: Place
  /** The source of the opening tag, for reports. */
  readonly source: string
  /** The Markdown it became; only where `--diff=source` asked for it. */
  readonly result?: string
}

/** Words, links, images, embeds, blocks of code, headings and table cells. */
export interface VerificationTally {
  readonly facts: number
  readonly lost: number
}

/** The whole result for one post. Plain data: it crosses worker boundaries by structured clone. */
export interface MigratedDocument {
  readonly post: PostSummary
  /** The file: front matter and body. */
  readonly content: string
  /** The body alone. */
  readonly markdown: string
  readonly metadata: Metadata
  readonly facts: Facts
  /** Addresses of the pictures, sounds and films it shows, sorted. */
  readonly media: readonly string[]
  /** JSON for the file beside it, with `metadata: 'sidecar'`. */
  readonly sidecar?: string
  readonly uses: readonly ShortcodeUse[]
  /** What the verifier looked for and what of it was missing; none where it did not run. */
  readonly verification?: VerificationTally
  /** Only with the option `bodies`. */
  readonly bodies?: DocumentBodies
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[]
}
