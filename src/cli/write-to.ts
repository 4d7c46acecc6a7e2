import type { Output } from './io.ts'

/** Resolves when there is room for more: what is read slowly must not pile up. */
export async function writeTo(output: Output, text: string): Promise<void> {
  if (text === '') return
  await new Promise<void>((resolve) => {
    if (output.write(text, () => resolve()) !== false) resolve()
  })
}
