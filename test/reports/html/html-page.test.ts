import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentReport } from '../../../src/model/run-report.ts'
import { baselineOf, optionsFor } from '../judge.ts'
import { document, report } from '../sample-report.ts'
import { go, type OpenReport, openBrowser, openReport, violations } from './browser.ts'
import { bodies, hostileDocument, hostileReport, shownReport } from './html-report.ts'

// Asks for a Chromium, which a quick `npm test` does without.
describe.skipIf(process.env['SHORTMARK_BROWSER'] !== '1')('the report in Chromium', () => {
  let browser: Browser
  let folder = ''
  const opened: Page[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shortmark-report-'))
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async (
    ...given: Parameters<typeof openReport> extends [Browser, string, ...infer Rest] ? Rest : never
  ): Promise<OpenReport> => {
    const result = await openReport(browser, folder, ...given)
    opened.push(result.page)
    return result
  }

  const titles = (page: Page): Promise<string[]> => page.locator('.rows .row .name a').allTextContents()
  const status = (page: Page): Promise<string | null> => page.locator('.title [role=status]').textContent()
  /** Asked from the page around it: in the frame no script runs, not even that of a test. */
  const inFrame = async (page: Page, expression: string): Promise<unknown> => {
    await page.waitForFunction('document.querySelector("iframe").contentDocument.documentElement.dataset.theme')
    return page.evaluate(`((root) => ${expression})(document.querySelector("iframe").contentDocument.documentElement)`)
  }
  const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.textContent')

  test('shows the run in numbers that lead to its documents', async () => {
    const { page, trouble } = await open(shownReport)
    await expect.poll(() => page.locator('h1').textContent()).toBe('Overview')
    expect(await page.locator('.figures li').allTextContents()).toEqual([
      '6 migrated',
      '1 skipped',
      '1 failed',
      '2 errors',
      '5 warnings',
      '2 notes',
      '91.6% of what the source shows is there',
    ])
    await page.getByRole('link', { name: 'text-lost' }).first().click()
    await expect.poll(() => titles(page)).toEqual(['Tides'])
    expect(page.url()).toContain('#documents?code=text-lost')
    await page.goBack()
    await page.getByRole('link', { name: '[gist] 3' }).click()
    await expect.poll(() => titles(page)).toEqual(['b', 'Tides'])
    expect(trouble).toEqual([])
  })

  test('sets apart what the baseline holds', async () => {
    const before = { ...shownReport, documents: [...shownReport.documents].filter(({ key }) => key !== 't') }
    const { judge } = optionsFor(shownReport, { baseline: baselineOf(before, ({ severity }) => severity !== 'info') })
    const { page, trouble } = await open(shownReport, { judge, hasBaseline: true })
    await expect.poll(() => page.locator('h1').textContent()).toBe('Overview')
    expect((await page.locator('.figures li').allTextContents()).slice(3)).toEqual([
      '1 errors',
      '1 warnings',
      '2 notes',
      '4 accepted by the baseline',
      '91.6% of what the source shows is there',
    ])
    await page.getByRole('link', { name: 'shortcode-unknown 1' }).click()
    await expect.poll(() => titles(page)).toEqual(['Tides'])
    expect(page.url()).toContain('#documents?code=shortcode-unknown&baseline=new')
    await page.getByLabel('Baseline').selectOption('accepted')
    await expect.poll(() => titles(page)).toEqual(['b'])
    expect(await page.locator('.rows .badge.accepted').allTextContents()).toEqual(['3 accepted'])
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'b', exact: true }).click()
    await expect.poll(() => page.locator('.findings .badge.accepted').count()).toBe(3)
    await go(page, '#overview')
    const losses = page.locator('.card', { has: page.getByRole('heading', { name: 'Losses' }) })
    await expect.poll(() => losses.getByRole('link').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    expect(trouble).toEqual([])
  })

  test('shows a filter that its address asks for, though there is no baseline', async () => {
    const { page } = await open(shownReport, { hash: '#documents?baseline=accepted' })
    await page.getByText('No document is like this').waitFor()
    expect(await page.getByLabel('Baseline').inputValue()).toBe('accepted')
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect.poll(() => status(page)).toBe('8 documents')
    expect(await page.getByLabel('Baseline').isVisible()).toBe(false)
  })

  test('holds losses that the baseline holds for none', async () => {
    const { judge } = optionsFor(shownReport, { baseline: baselineOf(shownReport) })
    const { page } = await open(shownReport, { judge, hasBaseline: true })
    await page.getByText('None but those that the baseline holds.').waitFor()
    expect(await page.locator('.figures .error').allTextContents()).toEqual(['0 errors'])
  })

  test('filters, and says in its address by what', async () => {
    const { page, trouble } = await open(shownReport, { hash: '#documents' })
    await expect.poll(() => status(page)).toBe('8 documents')
    await page.getByLabel('Type').selectOption('page')
    await expect.poll(() => titles(page)).toEqual(['c', 'd'])
    await expect.poll(() => status(page)).toBe('2 of 8 documents')
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByLabel('Severity').selectOption('error')
    await page.getByLabel('Order').selectOption('losses')
    await expect.poll(() => titles(page)).toEqual(['Tides', 'f'])
    const address = page.url()
    await page.getByLabel('Search', { exact: true }).fill('nothing like it')
    await page.getByText('No document is like this').waitFor()
    await page.goto(address)
    await page.reload()
    await expect.poll(() => titles(page)).toEqual(['Tides', 'f'])
    expect(trouble).toEqual([])
  })

  test('looks in texts when asked to', async () => {
    const { page } = await open(shownReport, { hash: '#documents?q=high%20water' })
    await expect.poll(() => titles(page)).toEqual([])
    await page.getByLabel('Search in texts').check()
    await expect.poll(() => titles(page)).toEqual(['Tides', 'Unchanged'])
  })

  test('goes by keys alone', async () => {
    const { page, trouble } = await open(shownReport)
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await press('g', 'd')
    // The page follows its address a moment later.
    await page.locator('#filter-q').waitFor()
    await press('/')
    await page.keyboard.type('t')
    await page.waitForURL(/q=t/)
    expect(await page.evaluate('document.activeElement.id')).toBe('filter-q')
    await press('Escape', 'End')
    await expect.poll(() => focused(page)).toBe('Unchanged')
    await press('k', 'Enter')
    await page.locator('.panes').waitFor()
    await expect.poll(() => focused(page)).toBe('Tides')
    expect(await page.locator('.pane:visible').count()).toBe(3)
    await press('2')
    await expect.poll(() => page.locator('.pane:visible h2').allTextContents()).toEqual(['Source', 'Rendered'])
    await press('d')
    expect(await page.getByRole('button', { name: 'Differences' }).getAttribute('aria-pressed')).toBe('false')
    await press('j')
    await expect.poll(() => page.locator('h1').textContent()).toBe('Unchanged')
    await press('Escape')
    await expect.poll(() => focused(page)).toBe('Unchanged')
    await press('?')
    await page.getByRole('dialog').waitFor()
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await press('Escape')
    await expect.poll(() => page.locator('h1').textContent()).toBe('Overview')
    expect(trouble).toEqual([])
  })

  test('shows source, Markdown and result of a document, and marks what differs', async () => {
    const { page, trouble } = await open(shownReport, { hash: '#document?doc=t' })
    const numbers = page.locator('.pane .line')
    expect(await Promise.all([0, 2, 3].map((at) => numbers.nth(at).getAttribute('data-line')))).toEqual([
      '11',
      '13',
      '1',
    ])
    const marks = (kind: string) => page.locator(`.pane mark.${kind}`).allTextContents()
    expect(await marks('use')).toEqual(['[g', 'ist', ' id=1]'])
    expect(await marks('lost')).toEqual(['lost'])
    expect(await marks('added')).toEqual(['new'])
    expect(await inFrame(page, '[...root.querySelectorAll("ins")].map((ins) => ins.textContent)')).toEqual(['new'])
    expect(await inFrame(page, 'root.textContent')).toContain('Low & high water')
    await page.getByRole('button', { name: 'Show 13:6 in the source' }).click()
    await expect.poll(() => page.locator('mark.here').allTextContents()).toEqual(['lost'])
    // Neither a link nor a key pressed in the frame is lost in it.
    const frame = (await page.locator('iframe').boundingBox())!
    const link = (await inFrame(page, 'root.querySelector("a").getBoundingClientRect().toJSON()')) as {
      x: number
      y: number
    }
    await page.mouse.click(frame.x + link.x + 4, frame.y + link.y + 4)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('h1').textContent()).toBe('Documents')
    expect(trouble).toEqual([])
  })

  test('says what there is no text of', async () => {
    const { page } = await open(shownReport, { hash: '#document?doc=e' })
    expect(await page.getByText('It has no texts to show: it was skipped.').isVisible()).toBe(true)
    await go(page, '#document?doc=nowhere')
    await expect.poll(() => page.locator('h1').textContent()).toBe('No such document')
    const light = await open(shownReport, { hash: '#document?doc=t', bodies: false })
    expect(await light.page.getByText('written without the texts').isVisible()).toBe(true)
  })

  const views = ['#overview', '#documents', '#documents?q=nothing%20like%20it', '#document?doc=t', '#document?doc=e']

  test.each(['light', 'dark'] as const)('has nothing that axe finds fault with, in %s', async (colorScheme) => {
    const { page, trouble } = await open(shownReport, { colorScheme })
    for (const hash of views) {
      await go(page, hash)
      expect(await violations(page), hash).toEqual([])
    }
    await page.keyboard.press('?')
    expect(await violations(page), 'keys').toEqual([])
    expect(trouble).toEqual([])
  })

  test('is no wider than a telephone', async () => {
    const { page } = await open(shownReport, { viewport: { width: 320, height: 640 } })
    for (const hash of views) {
      await go(page, hash)
      expect(await page.evaluate('document.documentElement.scrollWidth'), hash).toBe(320)
      expect(await violations(page), hash).toEqual([])
    }
  })

  test('takes the colours a reader chooses, in the frame too', async () => {
    const { page } = await open(shownReport, { hash: '#document?doc=t', colorScheme: 'light' })
    const colours = async () => [
      await page.evaluate('getComputedStyle(document.body).backgroundColor'),
      await inFrame(page, 'getComputedStyle(root).backgroundColor'),
    ]
    expect(await colours()).toEqual(['rgb(247, 247, 245)', 'rgb(255, 255, 255)'])
    const button = page.getByRole('button', { name: 'Theme' })
    await button.click()
    await button.click()
    expect(await button.textContent()).toBe('Theme: dark')
    expect(await colours()).toEqual(['rgb(20, 23, 27)', 'rgb(27, 31, 37)'])
    await page.reload()
    expect(await colours()).toEqual(['rgb(20, 23, 27)', 'rgb(27, 31, 37)'])
  })

  test('lets nothing of a site run or load', async () => {
    const { page, trouble } = await open(hostileReport)
    for (const hash of ['#overview', '#documents', `#document?doc=${encodeURIComponent(hostileDocument.key)}`]) {
      await go(page, hash)
      await page.locator('h1').waitFor()
    }
    // The HTML in it is not the sanitizer's: somebody may have made a report by hand.
    expect(await inFrame(page, 'root.querySelectorAll("img").length')).toBeGreaterThan(0)
    expect(await inFrame(page, 'root.outerHTML')).not.toMatch(/\s(?:src|on\w+)=|<(?:script|svg|iframe|base|meta http)/i)
    await page.waitForTimeout(300)
    expect(await page.evaluate('globalThis.hacked')).toBe(undefined)
    // What the parser finds is held against the policy before it is stripped.
    expect(trouble.filter((line) => !/^error: (?:Executing|Applying) inline .* violates/.test(line))).toEqual([])
  })

  test('would let nothing run or load if its script were wrong', async () => {
    const { page, trouble } = await open(shownReport)
    const refused = await page.evaluate(`new Promise((resolve) => {
      const refused = []
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (refused.push(effectiveDirective) === 5) resolve(refused.sort())
      })
      const script = document.createElement('script')
      script.textContent = 'globalThis.hacked = 1'
      document.body.append(script)
      const frame = document.createElement('iframe')
      frame.src = 'https://hostile.example/'
      document.body.append(frame)
      document.body.insertAdjacentHTML('beforeend', '<img src="https://hostile.example/a.png"><p style="color: red" onclick="hacked = 1">')
      // Some versions of Chromium look at a handler only when it is to run.
      document.body.lastElementChild.click()
    })`)
    expect(refused).toEqual(['frame-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr'])
    expect(await page.evaluate('globalThis.hacked')).toBe(undefined)
    expect(
      trouble.filter((line) => !line.includes('Content Security Policy') && !line.startsWith('request: ')),
    ).toEqual([])
  })

  test('has a bounded number of rows for ten thousand documents', async () => {
    function* documents(): Generator<DocumentReport> {
      for (let index = 0; index < 10_000; index++) {
        const key = `d${String(index).padStart(5, '0')}`
        yield document(key, { title: `Day ${index}`, bodies: bodies() })
      }
    }
    const { page, trouble } = await open(report({ documents: { [Symbol.iterator]: documents } }), {
      hash: '#documents',
    })
    const rows = page.locator('.rows .row')
    await expect.poll(() => status(page)).toBe('10,000 documents')
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('10001')
    expect(await rows.count()).toBeLessThan(60)
    await page.keyboard.press('End')
    await expect.poll(() => focused(page)).toBe('Day 9999')
    expect(await rows.count()).toBeLessThan(60)
    await page.evaluate('document.querySelector(".scroller").scrollTop = 100000')
    await expect.poll(() => rows.filter({ hasText: 'd01790' }).count()).toBe(1)
    expect(await rows.count()).toBeLessThan(60)
    // On paper there is no scrolling, but there is an end.
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    expect(await rows.count()).toBe(1001)
    await page.evaluate('document.querySelector(".scroller").scrollTop = 200000')
    await expect.poll(() => rows.count()).toBeLessThan(60)
    // Scrolled away, and not lost.
    await expect.poll(() => focused(page)).toBe('Day 9999')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await page.locator('.panes').waitFor()
    await expect.poll(() => page.locator('h1').textContent()).toBe('Day 9998')
    expect(await page.evaluate('document.querySelectorAll("body *").length')).toBeLessThan(10_500)
    expect(trouble).toEqual([])
  })
})
