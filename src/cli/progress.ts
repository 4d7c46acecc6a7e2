import pc from 'picocolors'
import type { Output } from './io.ts'
import { progressLine } from './progress-line.ts'

/** One line that is written over itself, and gone in the end. */
export interface Progress {
  /** The input is read, and nobody knows how much there is. */
  read(): void
  start(total: number): void
  /** @param hasRoom Whether the terminal is free (default: it is). */
  step(hasRoom?: boolean): void
  /** Makes room for other text. */
  clear(): void
}

export interface ProgressOptions {
  readonly isWanted: boolean
  readonly color: boolean
  /** A clock in milliseconds. */
  readonly now?: () => number
}

const eraseLine = '\r\u001B[K'

/** What takes no longer needs no line. */
const patience = 1000

/** Milliseconds between two drawings: a terminal can be slower than the work. */
const interval = 200

/** Drawings that the rate is taken from: what went before says little of what comes. */
const remembered = 25

/** Draws when a document is done, never by a timer: a thread that is at work would not let it run. */
export function createProgress(
  output: Output,
  { isWanted, color, now = () => performance.now() }: ProgressOptions,
): Progress {
  const colors = pc.createColors(color)
  const samples: { readonly time: number; readonly done: number }[] = []
  let total = 0
  let done = 0
  let nextDrawing = Number.POSITIVE_INFINITY
  let isShown = false
  let waiting: NodeJS.Timeout | undefined

  const clear = () => {
    clearTimeout(waiting)
    if (isShown) output.write(eraseLine)
    isShown = false
  }
  const show = (line: string) => {
    output.write(`${eraseLine}${line}`)
    isShown = true
  }
  const rateAt = (time: number): number | undefined => {
    const [first] = samples
    return first === undefined || time <= first.time ? undefined : ((done - first.done) / (time - first.time)) * 1000
  }

  return {
    read() {
      if (isWanted) waiting = setTimeout(show, patience, colors.dim('Reading the input …')).unref()
    },
    start(count) {
      clear()
      total = count
      const time = now()
      samples.push({ time, done })
      nextDrawing = time + patience
    },
    step(hasRoom = true) {
      done++
      if (!isWanted || !hasRoom) return
      const time = now()
      if (time < nextDrawing) return
      show(progressLine({ done, total, rate: rateAt(time) }, { colors, columns: output.columns || 80 }))
      nextDrawing = time + interval
      samples.push({ time, done })
      if (samples.length > remembered) samples.shift()
    },
    clear,
  }
}
