import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { compareStrings } from '../diagnostics/format.ts'
import type { DocumentReport, RunReport } from '../model/run-report.ts'
import { documentLineSchema, endLineSchema, reportSchema, runLineSchema } from '../reports/report-schema.ts'
import { InputError } from '../sources/index.ts'
import { readLines } from './read-lines.ts'

/**
 * What `--report json` or `--report ndjson` has written. Of NDJSON the documents stay on disk, and are read whenever they are
 * walked.
 *
 * @param file As the user typed it.
 * @throws {InputError} When it is none, or not all of it is there.
 */
export function readReport(file: string, cwd: string): RunReport {
  const path = resolve(cwd, file)
  try {
    return isNdjson(path) ? readNdjson(path, file) : readJson(path, file)
  } catch (error) {
    if (error instanceof InputError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw error instanceof Error && 'syscall' in error
      ? new InputError(`Unexpected \`${file}\`, expected the file of a report (${reason.split(',')[0]})`)
      : unusable(file, reason)
  }
}

function isNdjson(path: string): boolean {
  for (const line of readLines(path)) return line.startsWith('{"record"')
  return false
}

function readJson(path: string, file: string): RunReport {
  const report = check(reportSchema, JSON.parse(readFileSync(path, 'utf8')), file)
  return { ...report, documents: sorted(report.documents, file) }
}

function readNdjson(path: string, file: string): RunReport {
  let head: v.InferOutput<typeof runLineSchema> | undefined
  let end: v.InferOutput<typeof endLineSchema> | undefined
  let documents = 0
  let last = ''
  let number = 0
  for (const line of readLines(path)) {
    number++
    const where = `${file}:${number}`
    if (end !== undefined) throw unusable(where, 'there is more behind its end')
    const value: unknown = JSON.parse(line)
    if (head === undefined) head = check(runLineSchema, value, where)
    else if (isEnd(value)) end = check(endLineSchema, value, where)
    else {
      const { key } = check(documentLineSchema, value, where)
      if (compareStrings(key, last) < 0) throw unsorted(where)
      last = key
      documents++
    }
  }
  if (head === undefined || end === undefined || end.documents !== documents) throw unusable(file, 'it was cut off')
  const { record: _record, ...run } = head
  const { stale, diagnostics } = end
  return { ...run, documents: { [Symbol.iterator]: () => documentsOf(path) }, stale, diagnostics }
}

/** They were looked at when the report was read. */
function* documentsOf(path: string): Generator<DocumentReport> {
  for (const line of readLines(path)) {
    const { record, ...value } = JSON.parse(line) as { record: string } & DocumentReport
    if (record === 'document') yield value
  }
}

const isEnd = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'record' in value && value.record === 'end'

function sorted(documents: Iterable<DocumentReport>, file: string): Iterable<DocumentReport> {
  let last = ''
  for (const { key } of documents) {
    if (compareStrings(key, last) < 0) throw unsorted(file)
    last = key
  }
  return documents
}

function check<Schema extends v.GenericSchema>(schema: Schema, value: unknown, where: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  throw unusable(where, `\`${v.getDotPath(issue) ?? 'it'}\`: ${issue.message}`)
}

const unsorted = (where: string): InputError => unusable(where, 'its documents are not sorted by key')

const unusable = (where: string, reason: string): InputError =>
  new InputError(
    `Unexpected content of \`${where}\` (${reason}), expected a report of this version; write it with \`--report ndjson=<file>\``,
  )
