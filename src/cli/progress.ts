import type { Output } from './io.ts'

/** One line that is written over itself, and gone in the end. */
export interface Progress {
  start(total: number): void
  step(): void
  /** Makes room for other text. */
  clear(): void
}

const eraseLine = '\r\u001B[K'

/** Fewer documents are done before anybody could read it. */
const fewest = 20

/** Writes at most a hundred times, however many documents there are: a terminal can be slower than the work. */
export function createProgress(output: Output, isWanted: boolean): Progress {
  let total = 0
  let done = 0
  let isShown = false
  const clear = () => {
    if (isShown) output.write(eraseLine)
    isShown = false
  }
  return {
    start(count) {
      total = count
    },
    step() {
      done++
      if (!isWanted || total < fewest || done % Math.ceil(total / 100) !== 0) return
      output.write(`${eraseLine}${done} of ${total} documents`)
      isShown = true
    },
    clear,
  }
}
