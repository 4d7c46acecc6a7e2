import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { compareStrings } from '../../src/diagnostics/format.ts'
import { OutputError } from '../../src/output/output-error.ts'
import { toLines } from '../../src/run/document-lines.ts'
import { DocumentStore } from '../../src/run/document-store.ts'
import { temporaryFolder } from '../output/temporary-folder.ts'
import { sampleResult } from './sample-task.ts'

let path: string
beforeEach(async () => {
  path = join(await temporaryFolder(), 'run.ndjson')
})

const open = (end?: number) => new DocumentStore(path, 'run.ndjson', end)
const keysIn = (store: DocumentStore): string[] => [...store].map(({ key }) => key)

describe('DocumentStore', () => {
  it('is walked in the order of the keys, as often as one likes', () => {
    const store = open()
    store.add(toLines(['b', 'ä', 'Z', 'a10', 'a9'].map((key) => sampleResult(key))))
    store.add(toLines([sampleResult('0')]))
    for (let walk = 0; walk < 3; walk++) expect(keysIn(store)).toEqual(['0', 'Z', 'a10', 'a9', 'b', 'ä'])
    expect(store.size).toBe(6)
    store.close(false)
  })

  it('sorts by keys whatever is in them, and however long they are', () => {
    const store = open()
    const key = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', 'é', 'x'.repeat(300), '\ud800'))
    const keys = [...new Set(fc.sample(key, 200))]
    store.add(toLines(keys.map((each) => sampleResult(each))))
    expect(keysIn(store)).toEqual(keys.sort(compareStrings))
    store.close(false)
  })

  it('may be walked by two at a time, and added to meanwhile', () => {
    const store = open()
    store.add(toLines([sampleResult('a'), sampleResult('b')]))
    const first = store[Symbol.iterator]()
    first.next()
    const second = store[Symbol.iterator]()
    expect(second.next().value).toMatchObject({ key: 'a' })
    store.add(toLines([sampleResult('c')]))
    expect(first.next().value).toMatchObject({ key: 'b' })
    expect(keysIn(store)).toEqual(['a', 'b', 'c'])
    store.close(false)
  })

  it('gives back what was put in, whatever the text', () => {
    const store = open()
    const title = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(title, (text) => {
        const { report, written } = sampleResult(`${store.size}`)
        const before = store.size
        store.add(toLines([{ report: { ...report, title: text }, written, writes: [] }]))
        expect([...store].find(({ key }) => key === `${before}`)?.title).toBe(text)
      }),
      { numRuns: 30 },
    )
    store.close(false)
  })

  it('tells the files in the order in which they were done', () => {
    const store = open()
    store.add(toLines([sampleResult('b'), { ...sampleResult('none'), written: [] }, sampleResult('a')]))
    expect([...store.written()].map(({ path }) => path)).toEqual(['b.md', 'a.md'])
    store.close(false)
  })

  it('goes on behind the lines that are to stay, and over what is broken behind them', async () => {
    const first = open()
    first.add(toLines([sampleResult('a')]))
    first.close(true)
    const whole = await readFile(path)
    await writeFile(path, Buffer.concat([whole, Buffer.from('{"written":[{"pa')]))
    const second = open(whole.length)
    expect(second.size).toBe(0)
    second.know(0, whole.length, JSON.stringify(sampleResult('a').written).length)
    second.add(toLines([sampleResult('b')]))
    expect(keysIn(second)).toEqual(['a', 'b'])
    expect([...second.written()].map(({ path }) => path)).toEqual(['a.md', 'b.md'])
    second.close(true)
    expect((await readFile(path, 'utf8')).trimEnd().split('\n')).toHaveLength(2)
  })

  it('stays only where it is wanted', () => {
    open().close(true)
    expect(existsSync(path)).toBe(true)
    open().close(false)
    expect(existsSync(path)).toBe(false)
  })

  it('says in words that it cannot be opened', () => {
    expect(() => new DocumentStore(join(path, 'under/a/file'), 'run.ndjson')).toThrow(OutputError)
  })
})
