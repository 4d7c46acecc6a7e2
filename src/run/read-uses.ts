import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type InspectedUse, inspectPost } from '../migrate/inspect-post.ts'
import type { MigrateOptions } from '../migrate/options.ts'
import { openInputs } from './read-source.ts'
import type { SourceOptions } from './run-options.ts'

export interface ReadUsesOptions extends SourceOptions {
  readonly migrate: Omit<MigrateOptions, 'site'>
}

export interface DocumentUses {
  readonly file: string
  readonly uses: readonly InspectedUse[]
}

export interface ReadUses {
  /** Document by document, in the order of the source. */
  documents(): AsyncIterable<DocumentUses>
  /** What was found while reading; complete when the last document was read. */
  diagnostics(): Diagnostic[]
}

/**
 * The shortcodes and blocks of the input, of whatever type and status the post is. Nothing is transformed.
 *
 * @param tags Count as shortcodes though nothing says so: somebody has named them.
 */
export async function readUses(options: ReadUsesOptions, tags: readonly string[] = []): Promise<ReadUses> {
  const inputs = await openInputs(options)
  const { index, posts, siteTags: found, diagnostics } = await inputs.read()
  inputs.close()
  const siteTags = new Set([...found, ...tags])
  return {
    async *documents() {
      for await (const post of posts()) {
        const uses = inspectPost(post, { ...options.migrate, site: index.siteOf(post), siteTags })
        yield { file: post.source.file, uses }
      }
    },
    diagnostics,
  }
}
