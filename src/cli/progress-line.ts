import type pc from 'picocolors'
import { textWidth } from '../diagnostics/text-width.ts'
import { grouped } from '../model/grouped.ts'
import { plural } from '../model/plural.ts'

export interface ProgressState {
  readonly done: number
  readonly total: number
  /** Documents a second; none where it cannot be told yet. */
  readonly rate: number | undefined
}

export interface ProgressStyle {
  readonly colors: ReturnType<typeof pc.createColors>
  readonly columns: number
}

/** Characters of the bar. */
const barLength = 20

/**
 *     ━━━━━━━━──────────── 12,345 of 300,000 documents · 1,210/s · 4 min left
 *
 * A narrow terminal does without the bar, then without rate and time: a line that wraps cannot be written over.
 */
export function progressLine(state: ProgressState, { colors, columns }: ProgressStyle): string {
  const { done, total, rate } = state
  const count = `${grouped(done)} of ${plural(total, 'document')}`
  const pace = rate === undefined || rate === 0 ? '' : ` · ${spellRate(rate)} · ${timeLeft((total - done) / rate)}`
  const filled = Math.floor((barLength * done) / Math.max(1, total))
  if (textWidth(`${count}${pace}`) + barLength + 1 < columns)
    return `${colors.cyan('━'.repeat(filled))}${colors.dim('─'.repeat(barLength - filled))} ${count}${colors.dim(pace)}`
  return textWidth(`${count}${pace}`) < columns ? `${count}${colors.dim(pace)}` : count.slice(0, columns - 1)
}

const spellRate = (rate: number): string => `${rate < 9.95 ? rate.toFixed(1) : grouped(Math.round(rate))}/s`

/** No more exact than it can be known. */
function timeLeft(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s left`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return `${minutes} min left`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min left`
}
