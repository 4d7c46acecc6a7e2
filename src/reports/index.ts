import type { RunReport } from '../model/run-report.ts'
import type { HtmlOptions } from './html/render-html.ts'
import type { Reporter } from './reporter.ts'

const renderWhole =
  (render: (report: RunReport, options: HtmlOptions) => Iterable<string>, bodies: boolean): Reporter =>
  (report, { judge, hasBaseline }) =>
    render(report, { bodies, judge, hasBaseline })

/** Every kind of report, by the name that `--report` gives it. Loaded when it is asked for. */
export const reporters = {
  json: async () => (await import('./json.ts')).renderJson,
  ndjson: async () => (await import('./ndjson.ts')).renderNdjson,
  sarif: async () => (await import('./sarif.ts')).renderSarif,
  junit: async () => (await import('./junit.ts')).renderJunit,
  github: async () => (await import('./github.ts')).renderGithub,
  summary: async () => (await import('./job-summary.ts')).renderJobSummary,
  html: async () => renderWhole((await import('./html/render-html.ts')).renderHtml, true),
  'html-light': async () => renderWhole((await import('./html/render-html.ts')).renderHtml, false),
  redirects: async () => (await import('./redirects.ts')).renderRedirects,
  netlify: async () => (await import('./redirects.ts')).renderNetlifyRedirects,
  authors: async () => (await import('./authors.ts')).renderAuthors,
  media: async () => (await import('./media.ts')).renderMedia,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>

export type ReportKind = keyof typeof reporters

export const reportKinds = Object.keys(reporters) as readonly ReportKind[]

/** Reports that show the texts of documents, which a run has to keep for them. */
export const showsTexts = (kind: ReportKind): boolean => kind === 'html'

const siteWide: ReadonlySet<ReportKind> = new Set(['redirects', 'netlify', 'authors', 'media'])

/** Lists over the whole site: nothing in them could say that they are only a part. */
export const isSiteWide = (kind: ReportKind): boolean => siteWide.has(kind)

export const isReportKind = (word: string): word is ReportKind => Object.hasOwn(reporters, word)
