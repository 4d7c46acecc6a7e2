import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import type { Report } from '../diagnostics/diagnostic.ts'
import { createDiagnostic } from '../diagnostics/format.ts'
import type { Post } from '../model/post.ts'
import type { Entry } from './entry.ts'
import { findFiles } from './find-files.ts'
import { type BuiltIndex, IndexBuilder, type ListedPost } from './index-builder.ts'
import type { LocatedPost } from './located-post.ts'
import { readLoose } from './loose/read-loose.ts'
import { createOtherFiles } from './other-files.ts'
import type { FileKind } from './recognise.ts'
import { recognise } from './recognise.ts'
import { holdRefusals, refusalCode } from './refusals.ts'
import { readRest } from './rest/read-rest.ts'
import type { InputFile, Source, SourceOptions } from './source.ts'
import type { SourceFile } from './source-file.ts'
import { SpooledList } from './spooled-list.ts'
import { refusalOf } from './unreadable.ts'
import { withSite } from './with-site.ts'
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
  const summaries = new SpooledList<ListedPost>()
  let index: Promise<BuiltIndex> | undefined
  const getIndex = (): Promise<BuiltIndex> => {
    index ??= buildIndex(files, new IndexBuilder(reportFor, summaries), reportFor, options)
    return index
  }
  return {
    files,
    index: getIndex,
    posts: () => readPosts(files, getIndex, reportFor, options.signal),
    located: () => locatePosts(files, getIndex, reportFor, options.signal),
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
      if (found.kind === 'other' && !file.isNamed) others.add(file.file)
      else if (found.kind === 'other') report('input-unrecognised', { reason: 'it is no text' })
      else if (found.kind === 'unrecognised') report(refusalCode(file), { reason: found.reason })
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
    builder.begin()
    for await (const entries of readFile(file, report, report, signal)) {
      for (const entry of entries) {
        if (signal?.aborted) break
        if (entry.type === 'post') observe?.(entry.post)
        builder.add(entry, file.file)
      }
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
  const index = await getIndex()
  for (const file of files) yield* postsOf(file, index, reportFor(file.file), signal)
}

async function* postsOf(
  file: InputFile,
  { siteOf, isTaken }: BuiltIndex,
  report: Report,
  signal: Signal,
): AsyncGenerator<Post> {
  for await (const entries of readFile(file, silent, report, signal)) {
    for (const entry of entries) {
      if (signal?.aborted) return
      if (entry.type === 'post' && isTaken(entry.post.source.key)) yield withSite(entry.post, siteOf(entry.post))
    }
  }
}

async function* locatePosts(
  files: readonly InputFile[],
  getIndex: () => Promise<BuiltIndex>,
  reportFor: ReportFor,
  signal: Signal,
): AsyncGenerator<Post | LocatedPost> {
  const index = await getIndex()
  for (const [number, file] of files.entries()) {
    const report = reportFor(file.file)
    const located = index.locatedIn(number)
    if (located === undefined) {
      yield* postsOf(file, index, report, signal)
    } else if (await canBeRead(file, report)) {
      for (const post of located) {
        if (signal?.aborted) return
        if (index.isTaken(post.source.key)) yield { ...post, path: file.path }
      }
    }
  }
}

/** What cannot be read is reported. */
async function canBeRead({ path }: SourceFile, report: Report): Promise<boolean> {
  try {
    await access(path, constants.R_OK)
    return true
  } catch (error) {
    reportUnreadable(error, report)
    return false
  }
}

const silent: Report = () => {}

type Reader = (file: SourceFile, report: Report) => AsyncIterable<readonly Entry[]>

const readers: Readonly<Record<FileKind, Reader>> = {
  wxr: readWxr,
  rest: (file, report) => oneByOne(readRest(file, report)),
  markdown: (file, report) => oneByOne(readLoose(file, 'markdown', report)),
  html: (file, report) => oneByOne(readLoose(file, 'html', report)),
  text: (file, report) => oneByOne(readLoose(file, 'text', report)),
}

async function* oneByOne(entries: AsyncIterable<Entry>): AsyncGenerator<readonly Entry[]> {
  for await (const entry of entries) yield [entry]
}

/** One file that cannot be read does not keep the others from it. Stops where somebody wants it to. */
async function* readFile(
  file: InputFile,
  report: Report,
  reportUnread: Report,
  signal: Signal,
): AsyncGenerator<readonly Entry[]> {
  if (signal?.aborted) return
  const refusals = holdRefusals(report)
  let isRead = false
  try {
    for await (const entries of readers[file.kind](file, refusals.report)) {
      if (signal?.aborted) return
      isRead ||= entries.length > 0
      yield entries
    }
    refusals.tell(isRead ? 'file-unrecognised' : refusalCode(file))
  } catch (error) {
    reportUnreadable(error, reportUnread)
  }
}

function reportUnreadable(error: unknown, report: Report): void {
  const reason = refusalOf(error)
  if (reason === undefined) throw error
  report('file-unreadable', { reason })
}
