import type { Report } from '../diagnostics/diagnostic.ts'
import { createDiagnostic } from '../diagnostics/format.ts'
import type { Author, Post, PostSummary, Term } from '../model/post.ts'
import type { Site } from '../model/site.ts'
import type { Entry } from './entry.ts'
import { findFiles } from './find-files.ts'
import { type BuiltIndex, IndexBuilder } from './index-builder.ts'
import { readLoose } from './loose/read-loose.ts'
import { createOtherFiles } from './other-files.ts'
import type { FileKind } from './recognise.ts'
import { recognise } from './recognise.ts'
import { readRest } from './rest/read-rest.ts'
import type { InputFile, Source, SourceOptions } from './source.ts'
import type { SourceFile } from './source-file.ts'
import { SpooledList } from './spooled-list.ts'
import { refusalOf } from './unreadable.ts'
import { readWxr } from './wxr/read-wxr.ts'

type ReportFor = (file: string) => Report
type Signal = AbortSignal | undefined

/**
 * Finds the files of the inputs and says how they are read. Nothing is read but the beginnings of files whose name does
 * not tell what they are.
 *
 * @throws InputError When an input matches nothing.
 */
export async function openSource(inputs: readonly string[], options: SourceOptions): Promise<Source> {
  const reportFor = createReportFor(options)
  const files = await knownFiles(await findFiles(inputs, { ...options, reportFor }), reportFor, options.signal)
  const summaries = new SpooledList<PostSummary>()
  let index: Promise<BuiltIndex> | undefined
  const getIndex = (): Promise<BuiltIndex> => {
    index ??= buildIndex(files, new IndexBuilder(reportFor, summaries), reportFor, options)
    return index
  }
  return {
    files,
    index: getIndex,
    posts: () => readPosts(files, getIndex, reportFor, options.signal),
    close: () => summaries.close(),
  }
}

/** Stamps the file. Each pass comes to a file that cannot be read; it is told once. */
function createReportFor({ report }: SourceOptions): ReportFor {
  const unreadable = new Set<string>()
  return (file) => (code, details, place) => {
    if (code === 'file-unreadable' && unreadable.has(file)) return
    if (code === 'file-unreadable') unreadable.add(file)
    report(createDiagnostic(code, details, { file, ...(place !== undefined && { place }) }))
  }
}

async function knownFiles(files: readonly SourceFile[], reportFor: ReportFor, signal: Signal): Promise<InputFile[]> {
  const known: InputFile[] = []
  const others = createOtherFiles()
  for (const file of files) {
    if (signal?.aborted) break
    const report = reportFor(file.file)
    try {
      const found = await recognise(file)
      if (found.kind === 'other') others.add(file.file)
      else if (found.kind === 'unrecognised') report('file-unrecognised', { reason: found.reason })
      else known.push({ ...file, kind: found.kind })
    } catch (error) {
      reportUnreadable(error, report)
    }
  }
  others.report(reportFor)
  return known
}

async function buildIndex(
  files: readonly InputFile[],
  builder: IndexBuilder,
  reportFor: ReportFor,
  { observe, signal }: SourceOptions,
): Promise<BuiltIndex> {
  for (const file of files) {
    const report = reportFor(file.file)
    for await (const entry of readFile(file, report, report, signal)) {
      if (entry.type === 'post') observe?.(entry.post)
      builder.add(entry, file.file)
    }
  }
  return builder.build()
}

async function* readPosts(
  files: readonly InputFile[],
  getIndex: () => Promise<BuiltIndex>,
  reportFor: ReportFor,
  signal: Signal,
): AsyncGenerator<Post> {
  const { siteOf, isTaken } = await getIndex()
  for (const file of files) {
    for await (const entry of readFile(file, silent, reportFor(file.file), signal)) {
      if (entry.type !== 'post' || !isTaken(entry.post.source.key)) continue
      yield withSite(entry.post, siteOf(entry.post))
    }
  }
}

const silent: Report = () => {}

const readers: Readonly<Record<FileKind, (file: SourceFile, report: Report) => AsyncIterable<Entry>>> = {
  wxr: readWxr,
  rest: readRest,
  markdown: (file, report) => readLoose(file, 'markdown', report),
  html: (file, report) => readLoose(file, 'html', report),
  text: (file, report) => readLoose(file, 'text', report),
}

/** One file that cannot be read does not keep the others from it. Stops between two entries. */
async function* readFile(file: InputFile, report: Report, reportUnread: Report, signal: Signal): AsyncGenerator<Entry> {
  if (signal?.aborted) return
  try {
    for await (const entry of readers[file.kind](file, report)) {
      if (signal?.aborted) return
      yield entry
    }
  } catch (error) {
    reportUnreadable(error, reportUnread)
  }
}

function reportUnreadable(error: unknown, report: Report): void {
  const reason = refusalOf(error)
  if (reason === undefined) throw error
  report('file-unreadable', { reason })
}

/** Names and parents, which the site knows and the post does not. */
function withSite(post: Post, site: Site): Post {
  const author = (known: Author): Author => site.authors.get(known.login) ?? known
  const term = (known: Term): Term => site.terms.get(`${known.taxonomy}:${known.slug}`) ?? known
  return { ...post, authors: post.authors.map(author), terms: post.terms.map(term) }
}
