import { readFileSync } from 'node:fs'

export interface Sample {
  /** Seconds since the first. */
  readonly at: number
  /** Resident memory, in bytes. */
  readonly resident: number
  /** What the process has read so far from files and pipes, in bytes. */
  readonly read: number
}

/** Looks at a process every second until told to stop. */
export function sampleProcess(pid: number): { stop(): Sample[] } {
  const samples: Sample[] = []
  const start = performance.now()
  const look = (): void => {
    try {
      const facts = factsOf(pid)
      // Before its program is loaded, and after its end, a process has none.
      if (facts.resident > 0) samples.push({ at: (performance.now() - start) / 1000, ...facts })
    } catch {
      // The process has ended since.
    }
  }
  look()
  const timer = setInterval(look, 1000)
  return {
    stop() {
      clearInterval(timer)
      return samples
    },
  }
}

function factsOf(pid: number): Omit<Sample, 'at'> {
  const field = (file: string, name: RegExp): number =>
    Number(name.exec(readFileSync(`/proc/${pid}/${file}`, 'latin1'))?.[1] ?? 0)
  return { resident: field('status', /^VmRSS:\s+(\d+) kB$/m) * 1024, read: field('io', /^rchar: (\d+)$/m) }
}
