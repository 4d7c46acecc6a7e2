import { setFlagsFromString } from 'node:v8'

// A thread that reads and hands on makes much and keeps nearly nothing, and V8 gives it ever more room for that: 33 MB, on Node.js 24
// 134 MB. The one that does the documents as well is faster with it. Which of them the first thread will be is known late, when
// what it had to load has already made it grow.

/**
 * No thread gets more room for young objects than it has, until `letRoomGrow`, or until V8 sets up a thread: that makes it forget.
 * A run with threads stays so to its end, where what it has collected takes the most of the memory.
 */
export const keepRoom = (): void => setFlagsFromString('--semi-space-growth-factor=1')

export const letRoomGrow = (): void => setFlagsFromString('--semi-space-growth-factor=2')

/**
 * Threads that are started from here on have this room from the beginning.
 *
 * @param size In MB, of both halves.
 */
export const startWithRoom = (size: number): void => setFlagsFromString(`--min-semi-space-size=${size / 2}`)
