import { createDiagnostic } from '../../../src/diagnostics/format.ts'
import type { DocumentBodies, DocumentReport, RunReport } from '../../../src/model/run-report.ts'
import { document, fullReport, report, unknown, use } from '../sample-report.ts'

export const bodies = (given: Partial<DocumentBodies> = {}): DocumentBodies => ({
  source: '<p>Low &amp; high water</p>\n[gist id=1]\n<p>A lost day</p>',
  format: 'wordpress',
  start: { line: 11, column: 1 },
  markdown: 'Low & high water\n\n[gist id=1]\n\nA new day\n',
  html: '<p>Low &#x26; high water</p>\n<p>[gist id=1]</p>\n<p>A new <a href="https://x.example/">day</a></p>',
  ...given,
})

/** The run with something of everything, and two documents with their texts. */
export const shownReport: RunReport = {
  ...fullReport,
  documents: [
    ...fullReport.documents,
    document('t', {
      title: 'Tides',
      link: 'https://old.example/tides',
      uses: [use('gist', { outcome: 'kept', place: { line: 12, column: 1 }, source: '[gist id=1]' })],
      diagnostics: [
        unknown('gist', 12),
        createDiagnostic('text-lost', { count: 1, words: 'lost' }, { place: { line: 13, column: 6 } }),
      ],
      verification: { facts: 12, lost: 1 },
      bodies: bodies(),
    }),
    document('u', {
      title: 'Unchanged',
      writes: [{ path: 'posts/u.md', action: 'unchanged', key: 'u' }],
      bodies: bodies({ html: '<p>Still</p>' }),
    }),
  ],
}

/** What would be seen as `globalThis.hacked`, a request, a dialog or an error, if any of it were taken for what it says. */
export const hostile = [
  '</script><script>globalThis.hacked = 1</script>',
  '<!--<script>',
  ']]><img src="https://hostile.example/a.png" onerror="parent.hacked = 1; top.hacked = 1">',
  '<svg/onload=globalThis.hacked=1><style>@import "https://hostile.example/b.css"</style>',
  '<iframe src="https://hostile.example/c"></iframe><base href="https://hostile.example/">',
  '<meta http-equiv="refresh" content="0; url=https://hostile.example/d">',
  '<a href="javascript:globalThis.hacked=1" autofocus onfocus="hacked=1">x</a>',
  '\u2028\u2029\u202e\u0000\ud800',
].join('\n')

/** An open comment or script would hide what comes after it. */
const alive = hostile.replace('<!--<script>', '')

export const hostileDocument: DocumentReport = {
  // Addresses have no half characters.
  ...document(`h${hostile.replace('\ud800', '')}`),
  title: hostile,
  type: hostile,
  status: hostile,
  file: hostile,
  link: 'javascript:globalThis.hacked=1',
  authors: [{ login: hostile, name: hostile }],
  media: [hostile],
  writes: [{ path: hostile, action: 'create', key: 'h' }],
  uses: [use(hostile, { source: hostile, result: hostile })],
  diagnostics: [createDiagnostic('shortcode-unknown', { tag: hostile, policy: hostile as 'keep' }, { file: hostile })],
  bodies: { source: hostile, format: 'html', start: { line: 1, column: 1 }, markdown: hostile, html: alive },
}

export const hostileReport: RunReport = report({
  out: hostile,
  documents: [hostileDocument],
  stale: [hostile],
  diagnostics: [createDiagnostic('file-unrecognised', { reason: hostile }, { file: hostile })],
})
