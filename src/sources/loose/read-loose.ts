import type { Report } from '../../diagnostics/diagnostic.ts'
import type { BodyFormat, Post } from '../../model/post.ts'
import type { Entry } from '../entry.ts'
import type { SourceFile } from '../source-file.ts'
import { placeAt } from '../text/cursor.ts'
import { readText, withoutMark } from '../text/read-text.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { LooseFields } from './front-matter-fields.ts'
import { fieldsOfFrontMatter } from './front-matter-fields.ts'
import { isHtmlPage, readHtmlPage } from './html-page.ts'

export type LooseKind = 'markdown' | 'html' | 'text'

/** The part of a text that is the document. */
interface Part {
  readonly format: BodyFormat
  readonly start: number
  readonly end: number
  readonly fields: LooseFields
}

/**
 * A file that is one document.
 *
 * @throws What the file system says.
 */
export async function* readLoose(file: SourceFile, kind: LooseKind, report: Report): AsyncGenerator<Entry> {
  const text = await readText(file.path, report)
  if (withoutMark(text).trim() === '') {
    report('file-unrecognised', { reason: 'it is empty' })
  } else if (text.includes('\0')) {
    report('file-unrecognised', { reason: 'it is no text' })
  } else {
    const post = postOf(file, kind, text, report)
    yield { type: 'post', post, identity: { slug: post.slug } }
  }
}

function postOf(file: SourceFile, kind: LooseKind, text: string, report: Report): Post {
  const { frontMatter, body, problem } = splitFrontMatter(text)
  if (problem !== undefined) report('front-matter-invalid', { reason: problem }, { line: 1, column: 1 })
  const offset = text.length - body.length
  const part = partOf(kind, body)
  const fields: LooseFields = {
    ...part.fields,
    ...(frontMatter !== undefined && fieldsOfFrontMatter(frontMatter.data)),
  }
  return {
    source: { file: file.file, key: keyOf(file.file), relativePath: file.relativePath, line: 1 },
    type: 'document',
    status: 'publish',
    passwordProtected: false,
    slug: '',
    title: '',
    authors: [],
    terms: [],
    meta: {},
    commentCount: 0,
    ...fields,
    body: { value: body.slice(part.start, part.end), format: part.format, start: placeAt(text, offset + part.start) },
    ...(frontMatter !== undefined && { frontMatter }),
  }
}

/** Keys of exports are `file#id`; the name of a file may look like that. */
const keyOf = (file: string): string => (file.includes('#') ? `${file}#` : file)

function partOf(kind: LooseKind, body: string): Part {
  // Markdown is written back to the byte, so a byte order mark stays.
  if (kind === 'markdown') return { format: 'markdown', start: 0, end: body.length, fields: {} }
  const start = body.startsWith('\ufeff') ? 1 : 0
  const whole = { start, end: body.length, fields: {} }
  if (isHtmlPage(body)) {
    const page = readHtmlPage(body) ?? whole
    return { ...page, format: formatOfHtml(body.slice(page.start, page.end)) }
  }
  if (kind === 'html') return { ...whole, format: formatOfHtml(body) }
  return { ...whole, format: looksLikeHtml(body) ? 'wordpress' : 'text' }
}

/** Block delimiters stand only in what WordPress stores, never in what it shows. */
const formatOfHtml = (text: string): BodyFormat => (text.includes('<!-- wp:') ? 'wordpress' : 'html')

const startsWithTag = /^\s*<(?:!--|[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>)/i
const blockElement =
  /<\/?(?:address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|table|tbody|td|th|tr|ul)(?:\s[^<>]*)?\/?>/i

/** Plain text may mention a tag or speak of `<b>`, but has no paragraphs marked up. */
const looksLikeHtml = (text: string): boolean => startsWithTag.test(text.slice(0, 10_000)) || blockElement.test(text)
