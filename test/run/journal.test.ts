import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { hashOf } from '../../src/output/hash.ts'
import { toLines } from '../../src/run/document-lines.ts'
import { type Journal, openJournal } from '../../src/run/journal.ts'
import type { TaskResult } from '../../src/run/task.ts'
import { temporaryFolder } from '../output/temporary-folder.ts'
import { sampleResult } from './sample-task.ts'

let root: string
let folder: string
beforeEach(async () => {
  root = await temporaryFolder()
  folder = join(root, '.shortmark')
  await mkdir(folder)
})

const run = () => join(folder, 'run.ndjson')
const notes = () => join(folder, 'writes.ndjson')
const open = (fingerprint: string | undefined = 'f', part?: string): Journal =>
  openJournal({ root, folder, fingerprint, part })
const doneOf = (journal: Journal): string[] => ['a', 'b', 'c'].filter((key) => journal.isDone(key))

/** A document whose file is on the disk. */
async function written(key: string): Promise<TaskResult> {
  const text = `Text of ${key}.\n`
  await writeFile(join(root, `${key}.md`), text)
  return sampleResult(key, hashOf(text))
}

/** A run that was broken off after these documents. */
async function brokenOff(...keys: string[]): Promise<void> {
  const journal = open()
  for (const key of keys) journal.store.add(toLines([await written(key)]))
  journal.close(true)
}

describe('a journal', () => {
  it('of the same run tells what was done, with its reports and files', async () => {
    await brokenOff('b', 'a')
    const journal = open()
    expect([doneOf(journal), journal.done]).toEqual([['a', 'b'], 2])
    expect([...journal.store].map(({ key }) => key)).toEqual(['a', 'b'])
    expect([...journal.store.written()].map(({ path }) => path)).toEqual(['b.md', 'a.md'])
    journal.close(false)
    expect(existsSync(run())).toBe(false)
  })

  it('of another run is none', async () => {
    await brokenOff('a')
    const journal = open('another')
    expect([doneOf(journal), journal.done, journal.store.size]).toEqual([[], 0, 0])
    journal.close(true)
  })

  it('is none where nobody can tell what a run does', async () => {
    const first = openJournal({ root, folder, fingerprint: undefined })
    first.store.add(toLines([await written('a')]))
    first.close(true)
    const journal = openJournal({ root, folder, fingerprint: undefined })
    expect(doneOf(journal)).toEqual([])
    journal.close(false)
  })

  it('whose last line was torn has those before it', async () => {
    await brokenOff('a', 'b')
    const { length } = await readFile(run())
    for (const cut of [1, 40, 200]) {
      await truncate(run(), length - cut)
      const journal = open()
      expect(doneOf(journal)).toEqual(['a'])
      journal.close(true)
    }
  })

  it('is added to behind its last whole line', async () => {
    await brokenOff('a', 'b')
    await truncate(run(), (await readFile(run())).length - 10)
    const second = open()
    second.store.add(toLines([await written('c')]))
    second.close(true)
    const third = open()
    expect(doneOf(third)).toEqual(['a', 'c'])
    third.close(false)
  })

  it('that holds nonsense holds nothing', async () => {
    for (const text of [
      'nonsense\n',
      '{"fingerprint":7}\n',
      '{"fingerprint":"f"}\nnull\n{"written":1}\n',
      '\u0000\n',
    ]) {
      await writeFile(run(), text)
      const journal = open()
      expect(doneOf(journal)).toEqual([])
      journal.close(false)
    }
  })

  it('lets a file that was edited, lost or replaced by a folder be done again', async () => {
    await brokenOff('a', 'b', 'c')
    await appendFile(join(root, 'a.md'), 'mine')
    await rm(join(root, 'b.md'))
    await rm(join(root, 'c.md'))
    await mkdir(join(root, 'c.md'))
    const journal = open()
    expect([doneOf(journal), journal.store.size]).toEqual([[], 0])
    journal.close(false)
  })

  it('lets a conflict be done again: somebody may have settled it', async () => {
    const first = open()
    const { report } = sampleResult('a')
    const left: TaskResult['report'] = { ...report, writes: [{ path: 'a.md', key: 'a', action: 'conflict' }] }
    first.store.add(toLines([{ report: left, written: [], writes: [] }, await written('b')]))
    first.close(true)
    const journal = open()
    expect(doneOf(journal)).toEqual(['b'])
    journal.close(false)
  })

  it('does not count what was left out among what is done', async () => {
    const first = open()
    const { report } = sampleResult('a')
    const skipped: TaskResult['report'] = { ...report, outcome: 'skipped', writes: [] }
    first.store.add(toLines([{ report: skipped, written: [], writes: [] }, await written('b')]))
    first.close(true)
    const journal = open()
    expect([doneOf(journal), journal.done]).toEqual([['a', 'b'], 1])
    journal.close(false)
  })

  it('of a shard is its own', async () => {
    const shard = open('f', '1-of-2')
    shard.store.add(toLines([await written('a')]))
    shard.close(true)
    expect(existsSync(join(folder, 'run.1-of-2.ndjson'))).toBe(true)
    const journal = open()
    expect(doneOf(journal)).toEqual([])
    journal.close(false)
  })
})

describe('notes of what is about to be written', () => {
  const note = (key: string) => JSON.stringify(sampleResult(key).written[0])

  it('are known to the next run, but for one that was cut off, whatever the next run adds behind it', async () => {
    await writeFile(notes(), `\n${note('a')}\n\n${note('b').slice(0, 20)}\n${note('c')}\n${note('b').slice(0, 5)}`)
    const journal = open()
    expect([...journal.noted.keys()]).toEqual(['a.md', 'c.md'])
    journal.close(true)
  })

  it('outlive a run that did not get as far as its first document', async () => {
    await writeFile(notes(), `${note('a')}\n`)
    open('another').close(true)
    expect([...open().noted.keys()]).toEqual(['a.md'])
  })

  it('are gone with a run that came to its end', async () => {
    await writeFile(notes(), `${note('a')}\n`)
    open().close(false)
    expect(existsSync(notes())).toBe(false)
  })
})
