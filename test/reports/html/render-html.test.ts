import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { DocumentReport, RunReport } from '../../../src/model/run-report.ts'
import { type HtmlOptions, renderHtml } from '../../../src/reports/html/render-html.ts'
import { baselineOf, optionsFor } from '../judge.ts'
import { document, report } from '../sample-report.ts'
import { hostileReport, shownReport } from './html-report.ts'

const render = (report: RunReport, options: Partial<HtmlOptions> = {}): string =>
  [...renderHtml(report, { ...optionsFor(report), ...options })].join('')

const scripts = (html: string): string[] =>
  [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text!)

describe('the page', () => {
  test('is the same to the byte for the same run', () => {
    expect(render(shownReport)).toBe(render(structuredClone(shownReport)))
  })

  test('names nothing to load and lets nothing run but its own script', () => {
    const html = render(shownReport)
    expect(html).not.toMatch(/<(?:script|img|iframe)[^>]*\ssrc=|<link[^>]*href="(?!data:,)|@import|url\(/)
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    const [run] = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)]
    const hash = createHash('sha256').update(run![1]!).digest('base64')
    expect(policy).toContain(`script-src 'sha256-${hash}';`)
  })

  test('keeps what a site says in inert JSON', () => {
    const html = render(hostileReport)
    const plain = render(report({ documents: [document('a')] }))
    const tags = (text: string) => text.match(/<[!/a-z][^>]*>/gi)
    expect(scripts(html).every((text) => !/<\/script|<!--/i.test(text))).toBe(true)
    expect(tags(html)).toEqual(tags(plain))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is asked
    expect(html).not.toMatch(/[\u0000-\u0008\u0080-\u009f\u2028-\u202e\ud800-\udfff]/)
  })

  test('says first of all that the run was interrupted', () => {
    expect(render({ ...shownReport, interrupted: true })).toContain('"steps":["The run was interrupted: ')
    expect(render(shownReport)).not.toContain('"The run was interrupted')
  })

  test('says which findings the baseline holds, and asks for nothing because of them', () => {
    const { judge } = optionsFor(shownReport, { baseline: baselineOf(shownReport) })
    const html = render(shownReport, { judge, hasBaseline: true })
    expect(html.match(/"accepted":true/g)).toHaveLength(9)
    expect(html).not.toContain('Look at the errors first')
    expect(render(shownReport)).toContain('Look at the errors first')
    expect(render(shownReport)).not.toContain('"accepted":true')
  })

  test('holds texts only where they are wanted', () => {
    const holds = (options: Partial<HtmlOptions>) => render(shownReport, options).includes('A new day')
    expect([holds({}), holds({ bodies: true }), holds({ bodies: false })]).toEqual([true, true, false])
  })

  test('is written while the documents are walked, and holds none of them', () => {
    let alive = 0
    function* documents(): Generator<DocumentReport> {
      for (let index = 0; index < 2000; index++) {
        alive = index
        yield document(`d${String(index).padStart(4, '0')}`)
      }
    }
    const walked = { [Symbol.iterator]: documents }
    const chunks = renderHtml(report({ documents: walked }), optionsFor(report()))
    const seen: number[] = []
    for (const chunk of chunks) if (chunk.includes('data-kind="rows"')) seen.push(alive)
    expect(seen).toEqual([499, 999, 1499, 1999, 1999])
    expect(render(report({ documents: walked })).match(/data-kind="document"/g)).toHaveLength(2000)
  })

  test('has the script and the styles that its folder holds', () => {
    const script = new URL('../../../scripts/generate-report-page.js', import.meta.url)
    expect(() => execFileSync(process.execPath, [script.pathname, '--check'], { stdio: 'pipe' })).not.toThrow()
  })
})
