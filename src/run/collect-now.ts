import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Collects the garbage of this thread. V8 would wait until there is more of it; but the index and the paths of a large site leave as
 * much behind as is kept of them, and the threads that do the documents take their room at that moment.
 */
export function collectNow(): void {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  collect()
}
