import type { Output } from './io.ts'

/** Resolves when there is room for more: what is read slowly must not pile up. */
export async function writeTo(output: Output, text: string): Promise<void> {
  if (text === '') return
  await new Promise<void>((resolve) => {
    if (output.write(text, () => resolve()) !== false) resolve()
  })
}

/** Piece by piece, and no faster than the other side reads. One who has gone away reads no more, and need not be waited for. */
export async function writeAll(output: Output, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (output.destroyed === true) return
    await writeTo(output, piece)
  }
}
