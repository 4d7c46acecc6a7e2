import type { Sample } from './sample-process.ts'

/** A line for each part of the run, with the most that was resident in it. */
export function curve(samples: readonly Sample[], lines = 25, width = 60): string[] {
  const end = samples.at(-1)?.at ?? 0
  const most = Math.max(...samples.map(({ resident }) => resident))
  const parts = new Map<number, Sample>()
  for (const sample of samples) {
    const part = end === 0 ? 0 : Math.min(lines - 1, Math.floor((sample.at / end) * lines))
    const before = parts.get(part)
    if (before === undefined || before.resident < sample.resident) parts.set(part, sample)
  }
  return [
    '   time  seconds   GB read  MB resident',
    ...[...parts.values()].map(({ at, resident, read }) => {
      const share = end === 0 ? 100 : (at / end) * 100
      const columns = [
        `${share.toFixed(0)} %`.padStart(7),
        at.toFixed(0).padStart(8),
        (read / 1e9).toFixed(2).padStart(9),
      ]
      const bar = '█'.repeat(Math.round((resident / most) * width))
      return `${columns.join(' ')} ${(resident / 1e6).toFixed(0).padStart(12)}  ${bar}`
    }),
  ]
}
