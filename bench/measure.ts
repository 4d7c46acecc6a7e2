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
