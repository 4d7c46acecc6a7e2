import type { Output } from './io.ts'

/** Resolves when there is room for more: what is read slowly must not pile up. One who has gone away is not waited for. */
export async function writeTo(output: Output, text: string): Promise<void> {
  if (text === '' || output.write(text) !== false || output.on === undefined) return
  await new Promise<void>((resolve) => {
    const go = (): void => {
      for (const event of ['drain', 'close'] as const) output.off?.(event, go)
      resolve()
    }
    for (const event of ['drain', 'close'] as const) output.on?.(event, go)
  })
}

/** Piece by piece, and no faster than the other side reads. */
export async function writeAll(output: Output, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (output.destroyed === true) return
    await writeTo(output, piece)
  }
}
