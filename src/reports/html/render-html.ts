import { createHash } from 'node:crypto'
import { catalogue } from '../../diagnostics/catalogue.ts'
import { compareDiagnostics, compareStrings } from '../../diagnostics/format.ts'
import { visibleJson, visibleText } from '../../diagnostics/visible-text.ts'
import type { DocumentReport, RunReport } from '../../model/run-report.ts'
import { nextSteps } from '../next-steps.ts'
import { interruptedText, type Judge, type JudgedFinding } from '../reporter.ts'
import { setApartAccepted, summarize } from '../summary.ts'
import { detailsOf, findingOf, rowOf } from './document-data.ts'
import { frameStyle, script, style } from './page-assets.ts'
import type { RowData, RunData } from './page-data.ts'

export interface HtmlOptions {
  /** Whether the texts of the documents go in, where the report has them (default: true). */
  readonly bodies?: boolean
  readonly judge: Judge
  /** Whether there is a baseline that holds something. */
  readonly hasBaseline: boolean
}

/** Rows of the list in one element: the page reads them all at once, but an element is not to be of any length. */
const rowsPerElement = 500

/**
 * One page for a browser, piece by piece, that needs nothing from anywhere.
 *
 *     <style> · <script type="application/json"> run, rows … · <script> · <script type="application/json"> document, document …
 *
 * What comes from a site stands in inert JSON and nowhere else; the page makes text nodes of it. The script stands before
 * the documents, so that it runs while a large page is still being read.
 */
export function* renderHtml(report: RunReport, options: HtmlOptions): Generator<string> {
  const { bodies = true, judge } = options
  const judgeDocument = ({ diagnostics, key }: DocumentReport): JudgedFinding[] => judge(diagnostics, key)
  yield head()
  yield data('run', runData(report, bodies, options))
  yield data('frame', frameStyle)
  let rows: RowData[] = []
  for (const document of report.documents) {
    rows.push(rowOf(document, judgeDocument(document)))
    if (rows.length < rowsPerElement) continue
    yield data('rows', rows)
    rows = []
  }
  yield data('rows', rows)
  yield `<script>${script}</script>\n`
  for (const document of report.documents) yield data('document', detailsOf(document, judgeDocument(document), bodies))
  yield '</body>\n</html>\n'
}

function runData(report: RunReport, bodies: boolean, { judge, hasBaseline }: HtmlOptions): RunData {
  const sum = summarize(report)
  const summary = hasBaseline ? setApartAccepted({ report, summary: sum }, judge) : sum
  return {
    dryRun: report.dryRun,
    out: visibleText(report.out),
    inPlace: report.inPlace ?? false,
    ...(report.shard && { shard: report.shard }),
    bodies,
    findings: judge(report.diagnostics.toSorted(compareDiagnostics)).map(findingOf),
    stale: report.stale.toSorted(compareStrings).map(visibleText),
    steps: [...(report.interrupted ? [interruptedText] : []), ...nextSteps(summary)],
    help: Object.fromEntries(Object.entries(catalogue).map(([code, { help }]) => [code, help])),
  }
}

const data = (kind: 'run' | 'frame' | 'rows' | 'document', value: object | string): string =>
  `<script type="application/json" data-kind="${kind}">${inertJson(value)}</script>\n`

/** JSON that cannot end its element, whatever stands in it. */
const inertJson = (value: object | string): string => visibleJson(JSON.stringify(value)).replaceAll('<', '\\u003c')

/**
 * Nothing is loaded and nothing runs but what came with this package: style and script are told by their hashes, pictures
 * by `data:`. Frames get their text from the page and inherit all this.
 */
const policy = (): string =>
  [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)} ${hash(frameStyle)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const head = (): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Migration report</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<noscript>This report needs JavaScript to be shown. It loads nothing from anywhere.</noscript>
<div id="page"></div>
`
