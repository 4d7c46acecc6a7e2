import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Piece, readPieces } from '../../src/sources/text/read-pieces.ts'
import { readChunks } from '../../src/sources/text/read-text.ts'
import { cutItem } from '../../src/sources/wxr/cut-items.ts'
import { folderOf } from './read-inputs.ts'

interface Read {
  readonly pieces: readonly Piece[]
  readonly findings: readonly unknown[]
}

async function read(file: string, cut: (bytes: Buffer) => number): Promise<Read> {
  const pieces: Piece[] = []
  const findings: unknown[] = []
  for await (const some of readPieces(file, (...finding) => findings.push(finding), cut)) pieces.push(...some)
  return { pieces, findings }
}

async function readWhole(file: string): Promise<{ text: string; findings: unknown[] }> {
  let text = ''
  const findings: unknown[] = []
  for await (const chunk of readChunks(file, (...finding) => findings.push(finding))) text += chunk
  return { text, findings }
}

/** Long enough for several readings of the disk. */
const filler = (word: string): string => word.repeat(Math.ceil(300_000 / word.length))

describe('readPieces', () => {
  it.each([
    ['nothing', ''],
    ['a byte order mark', '\ufeff<a>é</a>'],
    ['items', '<rss><item>a</item>\n\t<item>é🌊</item></rss>'],
    [
      'items longer than what is read at a time',
      `<rss><item>${filler('tide ')}</item><item>${filler('é🌊')}</item></rss>`,
    ],
    ['no item that ends', `<rss><item>${filler('🌊ab')}`],
    ['no tags', filler('é🌊a')],
    [
      'bytes of windows-1252',
      Buffer.from(`<rss>\n<item>\x93tide\x94</item><item>${filler('caf\xe9 ')}</item>`, 'latin1'),
    ],
    ['half a character at the end', Buffer.concat([Buffer.from('<item>a</item>'), Buffer.from([0xf0, 0x9f])])],
    ['UTF-16', Buffer.from('\ufeff<rss><item>é</item></rss>', 'utf16le')],
  ])('has the text of a file, and where it stands: %s', async (_, content) => {
    const file = path.join(await folderOf({ 'a.xml': content }), 'a.xml')
    const { pieces, findings } = await read(file, cutItem)
    const whole = await readWhole(file)
    expect(pieces.map(({ text }) => text).join('') === whole.text).toBe(true)
    expect(findings).toEqual(whole.findings)
    const bytes = Buffer.from(content)
    for (const { text, bytes: range } of pieces) {
      if (range !== undefined)
        expect(bytes.toString('utf8', range.start, range.start + range.length) === text).toBe(true)
    }
  })

  it('cuts through no character, wherever somebody cuts', async () => {
    const content = Buffer.from('<rss>é🌊aé</rss>'.repeat(20))
    const file = path.join(await folderOf({ 'a.xml': content }), 'a.xml')
    await fc.assert(
      fc.asyncProperty(fc.nat(30), async (most) => {
        const { pieces, findings } = await read(file, (bytes) => {
          const end = Math.min(most, bytes.length)
          let whole = end
          while (whole > 0 && whole < bytes.length && (bytes[whole]! & 0xc0) === 0x80) whole--
          return whole
        })
        expect(pieces.map(({ text }) => text).join('')).toBe(content.toString())
        expect(findings).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

describe('cutItem', () => {
  it.each([
    ['<rss><channel><item>', '<rss><channel>'],
    ['<item>a</item>\n\t<item>', '<item>a</item>\n\t'],
    ['<item>a', ''],
    ['\n</channel></rss>\n', '\n</channel></rss>'],
    ['<items>a</items>', '<items>a</items>'],
  ])('of %j takes %j', (text, part) => {
    expect(cutItem(Buffer.from(text))).toBe(part.length)
  })
})
