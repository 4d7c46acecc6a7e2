import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { RunReport } from '../../../src/model/run-report.ts'
import { type HtmlOptions, renderHtml } from '../../../src/reports/html/render-html.ts'
import { optionsFor } from '../judge.ts'

/** Without a sandbox of its own, which containers do not let it have, and without calling home. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags })

export interface OpenReport {
  readonly page: Page
  /** What no report may cause: requests, dialogs, errors, messages. */
  readonly trouble: readonly string[]
}

/** Writes a report to the folder and opens it there, as a reader would. */
export async function openReport(
  browser: Browser,
  folder: string,
  report: RunReport,
  { hash = '', ...options }: Partial<HtmlOptions> & BrowserContextOptions & { readonly hash?: string } = {},
): Promise<OpenReport> {
  const file = join(folder, 'report.html')
  writeFileSync(file, [...renderHtml(report, { ...optionsFor(report), ...options })].join(''))
  const page = await browser.newPage(options)
  const trouble: string[] = []
  page.on('console', (message) => trouble.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', ({ message }) => trouble.push(`error: ${message}`))
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', () => trouble.push('a window'))
  const own = pathToFileURL(file).href
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== own && !request.url().startsWith('data:'))
      trouble.push(`request: ${request.url()}`)
  })
  await page.goto(own + hash)
  return { page, trouble }
}

/**
 * `http://wordpress.example/` is never asked for: a page is where it is, on the disk. Ends when the page has followed, which
 * it does a moment after its address has changed.
 */
export const go = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate(`new Promise((resolve) => {
    if (location.hash === ${JSON.stringify(hash)}) return resolve()
    addEventListener('hashchange', resolve, { once: true })
    location.hash = ${JSON.stringify(hash)}
  })`)
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe holds against the page, a line each. The frame is the reader's document, and not ours to judge. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document, { iframes: false })')) as AxeResults
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}
