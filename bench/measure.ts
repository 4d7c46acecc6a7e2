/** Seconds of the fastest of some runs: what else the machine does can only make a run slower. */
export function fastest(
  run: () => unknown,
  { runs = 5, minimum = 0.05 }: { runs?: number; minimum?: number } = {},
): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < runs; round++) {
    let times = 0
    const start = performance.now()
    let elapsed = 0
    do {
      run()
      times++
      elapsed = (performance.now() - start) / 1000
    } while (elapsed < minimum)
    best = Math.min(best, elapsed / times)
  }
  return best
}

/** In seconds; `cpu` is that of all threads, in the system, too. */
export interface Time {
  readonly wall: number
  readonly cpu: number
}

export interface Contender {
  readonly name: string
  run(): unknown
}

/**
 * The best of each contender. All run once unmeasured, so that their code is compiled, and then in turn, so that a machine
 * that is busy for a while is so for all of them.
 */
export async function inTurn(contenders: readonly Contender[], rounds: number): Promise<Time[]> {
  for (const contender of contenders) await contender.run()
  const best = contenders.map((): Time => ({ wall: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY }))
  for (let round = 0; round < rounds; round++)
    for (const [index, contender] of contenders.entries()) best[index] = faster(best[index]!, await time(contender))
  return best
}

export const faster = (a: Time, b: Time): Time => ({ wall: Math.min(a.wall, b.wall), cpu: Math.min(a.cpu, b.cpu) })

async function time(contender: Contender): Promise<Time> {
  const before = process.cpuUsage()
  const start = performance.now()
  await contender.run()
  const wall = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  return { wall, cpu: (user + system) / 1e6 }
}

export const megabytes = (text: string): number => Buffer.byteLength(text) / 1e6

/** Rows of cells, sized once. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  console.log(`\n${title}`)
  for (const row of rows)
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')}`,
    )
}
