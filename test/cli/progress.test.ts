import pc from 'picocolors'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createProgress, type ProgressOptions } from '../../src/cli/progress.ts'
import { type ProgressState, progressLine } from '../../src/cli/progress-line.ts'

const erase = '\r\u001B[K'

describe('the line', () => {
  const line = (state: ProgressState, columns = 80) => progressLine(state, { colors: pc.createColors(false), columns })

  it('says how much is done, how fast, and how long it takes', () => {
    expect(line({ done: 12_345, total: 300_000, rate: 1210.4 }, 90)).toBe(
      '──────────────────── 12,345 of 300,000 documents · 1,210/s · 4 min left',
    )
    expect(line({ done: 150_000, total: 300_000, rate: undefined })).toBe(
      '━━━━━━━━━━────────── 150,000 of 300,000 documents',
    )
    expect(line({ done: 300, total: 300, rate: 3 })).toBe(
      '━━━━━━━━━━━━━━━━━━━━ 300 of 300 documents · 3.0/s · 0 s left',
    )
  })

  it.each([
    [0.4, '1 s left'],
    [58, '58 s left'],
    [61, '2 min left'],
    [3599, '1 h 0 min left'],
    [9000, '2 h 30 min left'],
  ])('%f seconds more are “%s”', (seconds, text) => {
    const rate = 1000 / seconds
    const said = line({ done: 0, total: 1000, rate })
    expect(said.slice(said.lastIndexOf('·') + 2)).toBe(text)
  })

  it('is never as wide as the terminal', () => {
    const state = { done: 12_345, total: 300_000, rate: 1210 }
    expect(line(state, 60)).toBe('12,345 of 300,000 documents · 1,210/s · 4 min left')
    expect(line(state, 40)).toBe('12,345 of 300,000 documents')
    expect(line(state, 20)).toBe('12,345 of 300,000 d')
  })

  it('is painted in colours, or not', () => {
    const colors = pc.createColors(true)
    expect(progressLine({ done: 1, total: 2, rate: 1 }, { colors, columns: 80 })).toBe(
      '\u001B[36m━━━━━━━━━━\u001B[39m\u001B[2m──────────\u001B[22m 1 of 2 documents\u001B[2m · 1.0/s · 1 s left\u001B[22m',
    )
  })
})

describe('progress', () => {
  /** Each document takes so many milliseconds. */
  function watch(total: number, each: (done: number) => number, options: Partial<ProgressOptions> = {}): string[] {
    const written: string[] = []
    let time = 5000
    const progress = createProgress(
      { write: (text) => written.push(text) },
      { isWanted: true, color: false, now: () => time, ...options },
    )
    progress.start(total)
    for (let done = 0; done < total; done++) {
      time += each(done)
      progress.step()
    }
    progress.clear()
    progress.clear()
    return written
  }

  it('draws some times a second, writes over itself, and is gone in the end', () => {
    const written = watch(10_000, () => 1)
    expect(written[0]).toBe(`${erase}━━────────────────── 1,000 of 10,000 documents · 1,000/s · 9 s left`)
    expect(written[1]).toBe(`${erase}━━────────────────── 1,200 of 10,000 documents · 1,000/s · 9 s left`)
    expect(written.at(-1)).toBe(erase)
    expect(written).toHaveLength(1 + 45 + 1)
  })

  it('takes the rate of the last seconds', () => {
    const written = watch(40_000, (done) => (done < 10_000 ? 1 : 0.5))
    expect(written.at(-2)).toMatch(/ 40,000 of 40,000 documents · 2,000\/s · 0 s left$/)
  })

  it('says nothing of a short run, nor where nobody looks', () => {
    expect(watch(900, () => 1)).toEqual([])
    expect(watch(10_000, () => 1, { isWanted: false })).toEqual([])
  })

  describe('while the input is read', () => {
    afterEach(() => vi.useRealTimers())

    it('says so when it takes its time', () => {
      vi.useFakeTimers()
      const written: string[] = []
      const progress = createProgress({ write: (text) => written.push(text) }, { isWanted: true, color: false })
      progress.read()
      vi.advanceTimersByTime(999)
      expect(written).toEqual([])
      vi.advanceTimersByTime(1)
      expect(written).toEqual([`${erase}Reading the input …`])
      progress.start(3)
      expect(written).toEqual([`${erase}Reading the input …`, erase])
    })

    it('says nothing when it is quick', () => {
      vi.useFakeTimers()
      const written: string[] = []
      const progress = createProgress({ write: (text) => written.push(text) }, { isWanted: true, color: false })
      progress.read()
      progress.start(3)
      vi.advanceTimersByTime(5000)
      expect(written).toEqual([])
    })
  })
})
