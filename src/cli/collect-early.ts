import { setFlagsFromString } from 'node:v8'

/**
 * V8 lets garbage pile up to several times what lives, in each thread. A long run makes nearly nothing else: it is as quick
 * where that is collected at 1.3 times, and needs a sixth to a third less memory. For the command alone: whoever calls us
 * from a program of their own has the say over its memory.
 */
export const collectEarly = (): void => setFlagsFromString('--heap-growing-percent=30')
