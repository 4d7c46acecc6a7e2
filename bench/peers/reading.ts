import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { SaxesParser } from 'saxes'
import { openSource } from '../../src/sources/index.ts'
import { type Contender, inTurn, printTable } from '../measure.ts'
import type { BenchOptions } from '../options.ts'
import { withExport } from '../with-export.ts'

/** The way from the file to posts, and what is the least that it could cost. */
export const benchReading = (options: BenchOptions): Promise<void> =>
  withExport(options, { posts: 10_000 }, async (file) => {
    const source = await openSource([file], { cwd: '/', report: () => {} })
    let posts = 0
    for await (const _ of source.posts()) posts++
    const contenders: Contender[] = [
      { name: 'shortmark, posts', run: () => drain(source.posts()) },
      { name: 'shortmark, index', run: async () => (await openSource([file], { cwd: '/', report: () => {} })).index() },
      { name: 'saxes alone', run: () => parse(file) },
      { name: 'the file as text', run: () => drain(textOf(file)) },
    ]
    const times = await inTurn(contenders, options.rounds)
    const size = (await stat(file)).size / 1e6
    printTable(`reading ${posts} posts, ${size.toFixed(0)} MB, best of ${options.rounds}`, [
      ['', 'posts/s', 'MB/s', 'CPU s'],
      ...contenders.map(({ name }, at) => {
        const { wall, cpu } = times[at]!
        return [name, (posts / wall).toFixed(0), (size / wall).toFixed(0), cpu.toFixed(2)]
      }),
    ])
  })

const textOf = (file: string): AsyncIterable<string> => createReadStream(file, { encoding: 'utf8' })

async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

async function parse(file: string): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let texts = 0
  parser.on('cdata', () => texts++)
  for await (const text of textOf(file)) parser.write(text)
  parser.close()
  if (texts === 0) throw new Error(`Unexpected file ${file}, expected an export with texts in CDATA`)
}
