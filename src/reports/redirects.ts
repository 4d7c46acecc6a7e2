import { compareStrings } from '../diagnostics/format.ts'
import { parseUrl } from '../model/parse-url.ts'
import type { RunReport } from '../model/run-report.ts'
import { stringifyJson } from './json.ts'

interface Redirect {
  /** Path and query on the old site; the whole address where the run had several sites. */
  readonly from: string
  /** The file of the document, in the output folder. */
  readonly to: string
}

/** Where each address of the old site has gone, sorted: for the rules of any server. */
export function* renderRedirects(report: RunReport): Generator<string> {
  yield stringifyJson(redirectsOf(report))
}

/**
 * The same as `_redirects` of Netlify and Cloudflare Pages, for a site that serves `posts/fog.md` as `/posts/fog`:
 *
 *     /2021/07/fog/ /posts/fog 301
 *
 * An address with a query has no line: these rules do not look at it.
 */
export function* renderNetlifyRedirects(report: RunReport): Generator<string> {
  let last = ''
  for (const { from, to } of redirectsOf(report)) {
    // Of two rules for one path the first holds.
    if (from === '/' || from.includes('?') || from === last) continue
    last = from
    yield `${from} ${encodeURI(`/${to.replace(/(?:(?:^|\/)index)?\.[^./]+$/, '')}`)} 301\n`
  }
}

/** All of them: they are sorted by address, and documents by key. */
function redirectsOf(report: RunReport): Redirect[] {
  const found: { url: URL; to: string }[] = []
  for (const { link, outcome, writes } of report.documents) {
    const [write] = writes
    if (link === undefined || outcome !== 'migrated' || write === undefined) continue
    const url = parseUrl(link)
    if (url?.protocol === 'http:' || url?.protocol === 'https:') found.push({ url, to: write.path })
  }
  const isOneSite = new Set(found.map(({ url }) => url.host)).size < 2
  return found
    .map(({ url, to }) => ({ from: `${isOneSite ? '' : url.origin}${url.pathname}${url.search}`, to }))
    .sort((a, b) => compareStrings(a.from, b.from) || compareStrings(a.to, b.to))
}
