import type { Place } from './place.ts'

/**
 * How a body is to be read.
 *
 * - `wordpress`: `post_content` as the database has it, classic or block editor
 * - `html`: finished HTML, whose paragraphs are already marked up (REST `content.rendered`, saved pages)
 * - `text`: plain text, paragraphs parted by blank lines (crawls, feeds)
 * - `markdown`: Markdown with leftovers, of which only the shortcodes change
 */
export type BodyFormat = 'wordpress' | 'html' | 'text' | 'markdown'

export interface Body {
  readonly value: string
  readonly format: BodyFormat
  /** Where `value` begins in its file, so that a place in the body is a place in the file. */
  readonly start: Place
}

export interface PostSource {
  /** Path as the user would type it, with forward slashes. */
  readonly file: string
  /** Unique in a run and the same in every run over the same input: sorts, names and resumes by it. */
  readonly key: string
  /** Path inside the input it was found in, for sources that are one document a file. */
  readonly relativePath?: string
  /** Line of the file on which the document begins. */
  readonly line: number
}

export interface Author {
  readonly login: string
  readonly name: string
}

export interface Term {
  /** WordPress's taxonomy: `category`, `post_tag`, `post_format` or a custom one. */
  readonly taxonomy: string
  readonly slug: string
  readonly name: string
  /** Slug of the parent term. */
  readonly parent?: string
}

/** What a file said about itself before we came: its front matter, kept to the byte. */
export interface FrontMatter {
  /** Including both fences and the line ending after the second. */
  readonly raw: string
  readonly format: 'yaml' | 'toml' | 'json'
  readonly data: Readonly<Record<string, unknown>>
}

/** What is known of a post before its body is read: enough to name its file and to decide whether it is wanted. */
export interface PostSummary {
  readonly source: PostSource
  /** Key of the site it belongs to in `SiteIndex.sites`; none for loose files. */
  readonly site?: string
  readonly id?: number
  /** WordPress's post type; `document` for loose files. */
  readonly type: string
  /** WordPress's `post_status`; `publish` for loose files. */
  readonly status: string
  readonly passwordProtected: boolean
  /** `post_name`; may be empty (drafts) or percent-encoded, as WordPress stores it. */
  readonly slug: string
  /** As stored: may hold entities and inline HTML. */
  readonly title: string
  /** RFC 3339 with offset, in the site's own time: `2021-07-17T01:30:00+02:00`. Without an offset where none is known. */
  readonly date?: string
  readonly link?: string
  readonly parent?: number
}

/** One document of a source, body and all. */
export interface Post extends PostSummary {
  readonly body: Body
  readonly modified?: string
  readonly authors: readonly Author[]
  readonly terms: readonly Term[]
  /** As stored: may hold HTML. */
  readonly excerpt?: string
  readonly order?: number
  readonly sticky?: boolean
  /** Post meta; a key may stand more than once. */
  readonly meta: Readonly<Record<string, readonly string[]>>
  readonly commentCount: number
  readonly frontMatter?: FrontMatter
}
