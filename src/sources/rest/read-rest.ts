import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Entry } from '../entry.ts'
import type { SourceFile } from '../source-file.ts'
import { createPlaceFinder, placeAt } from '../text/cursor.ts'
import { offsetsInJson } from '../text/json-scan.ts'
import { readText, withoutMark } from '../text/read-text.ts'
import type { JsonRecord } from './json-value.ts'
import { idIn, restTextIn } from './json-value.ts'
import type { RestOrigin } from './rest-entry.ts'
import { embeddedMedia, isRestMedia, isRestPost, restAttachment, restIdentity, restPost, siteOf } from './rest-entry.ts'

/**
 * A dump of the REST API: one object or an array of them.
 *
 * @throws What the file system says.
 */
export async function* readRest(file: SourceFile, report: Report): AsyncGenerator<Entry> {
  const text = withoutMark(await readText(file.path, report))
  if (text.trim() === '') return report('file-unrecognised', { reason: 'it is empty' })
  const parsed = parseJson(text, report)
  if (parsed === undefined) return
  const values: unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value]
  const unknown = values.filter((value) => !isRestPost(value) && !isRestMedia(value)).length
  if (unknown > 0 || values.length === 0) report('file-unrecognised', { reason: reasonFor(unknown, values.length) })
  if (unknown === values.length) return

  const locate = createLocator(text, Array.isArray(parsed.value))
  const keys = new Set<string>()
  for (const [index, value] of values.entries()) {
    if (isRestPost(value)) {
      const key = keyOf(file.file, value, index, keys)
      yield* entriesOf(value, { file: file.file, key, ...locate(index, value) })
    } else if (isRestMedia(value)) {
      yield* mediaOf(value)
    }
  }
}

function* entriesOf(record: JsonRecord, origin: RestOrigin): Generator<Entry> {
  const site = siteOf(record)
  const identity = restIdentity(record)
  if (site === undefined) {
    yield { type: 'post', post: restPost(record, origin), identity }
    return
  }
  yield { type: 'site', site, url: site }
  for (const media of embeddedMedia(record)) yield* attachmentOf(media, site)
  const post = restPost(record, { ...origin, site })
  for (const author of post.authors) yield { type: 'author', site, author }
  for (const term of post.terms) yield { type: 'term', site, term, declared: false }
  yield { type: 'post', post, identity }
}

function* mediaOf(record: JsonRecord): Generator<Entry> {
  const site = siteOf(record)
  if (site === undefined) return
  yield { type: 'site', site, url: site }
  yield* attachmentOf(record, site)
}

function* attachmentOf(media: JsonRecord, site: string): Generator<Entry> {
  const attachment = restAttachment(media)
  if (attachment !== undefined) yield { type: 'attachment', site, attachment, identity: restIdentity(media) }
}

function parseJson(text: string, report: Report): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const offset = /at position (\d+)/.exec(reason)?.[1]
    report('json-invalid', { reason }, offset === undefined ? undefined : placeAt(text, Number(offset)))
    return undefined
  }
}

const reasonFor = (unknown: number, total: number): string =>
  unknown === total
    ? 'it is JSON, but no answer of the REST API with posts or media'
    : `${unknown} of its ${total} objects are neither posts nor media of the REST API`

/** Where a post and its content stand in the text. */
function createLocator(
  text: string,
  isArray: boolean,
): (index: number, record: JsonRecord) => Pick<RestOrigin, 'line' | 'contentStart'> {
  const offsets = offsetsInJson(text, (path) => /^(?:\d+\.)?(?:content\.(?:raw|rendered))?$|^\d+$/.test(path))
  const find = createPlaceFinder(text)
  return (index, record) => {
    const prefix = isArray ? `${index}` : ''
    const form = restTextIn(record, 'content')?.form ?? 'rendered'
    const content = offsets.get(`${prefix}${isArray ? '.' : ''}content.${form}`)
    const start = find(offsets.get(prefix) ?? 0)
    return { line: start.line, contentStart: content === undefined ? start : find(content) }
  }
}

function keyOf(file: string, record: JsonRecord, index: number, taken: Set<string>): string {
  const key = `${file}#${idIn(record, 'id') ?? `item-${index + 1}`}`
  const unique = taken.has(key) ? `${key}.${index + 1}` : key
  taken.add(unique)
  return unique
}
