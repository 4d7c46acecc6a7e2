import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWholeLines } from '../../src/run/read-whole-lines.ts'
import { temporaryFolder } from '../output/temporary-folder.ts'

describe('readWholeLines', () => {
  it('yields each line with its place in bytes, but not a last one that was cut off', async () => {
    const path = join(await temporaryFolder(), 'lines')
    const line = fc.string({ unit: 'grapheme', maxLength: 9 }).map((text) => text.replaceAll('\n', ''))
    await fc.assert(
      fc.asyncProperty(fc.array(line), line, async (lines, torn) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join('') + torn)
        await writeFile(path, bytes)
        const read = [...readWholeLines(path)]
        expect(read.map(({ text }) => text)).toEqual(lines)
        for (const { text, start, length } of read)
          expect(bytes.toString('utf8', start, start + length)).toBe(`${text}\n`)
      }),
      { numRuns: 50 },
    )
  })

  it('knows lines that are longer than what it reads at a time', async () => {
    const path = join(await temporaryFolder(), 'lines')
    const lines = ['é'.repeat(70_000), 'x'.repeat(0x10000), 'short']
    await writeFile(path, `${lines.join('\n')}\n`)
    expect([...readWholeLines(path)].map(({ text }) => text)).toEqual(lines)
  })

  it('finds none in a file that is not there', async () => {
    expect([...readWholeLines(join(await temporaryFolder(), 'nothing'))]).toEqual([])
  })
})
