// Loaded before a program that is measured (`node --import`): says on descriptor 3 what the program used.
import { readFileSync, writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/**
 * `maxRSS` is handed down through fork and exec, so that of a small child is its parent's. The kernel keeps the peak of
 * each address space apart, where there is `/proc`.
 */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}

// Worker threads load this, too; the numbers are those of the whole process.
if (isMainThread)
  process.once('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage()
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: peak() }))
  })
