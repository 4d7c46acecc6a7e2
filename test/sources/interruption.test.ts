import { describe, expect, it } from 'vitest'
import { openSource } from '../../src/sources/index.ts'
import { folderOf } from './read-inputs.ts'
import { item, wxr } from './wxr.ts'

describe('a source that is interrupted', () => {
  it('ends its first pass at the next entry', async () => {
    const interruption = new AbortController()
    const broken = '<wp:post_password></nothing></wp:post_password>'
    const folder = await folderOf({
      'a.xml': wxr([item(1, 'A', ''), item(2, 'B', '', broken), item(3, 'C', '')]),
      'b.xml': wxr([item(4, 'D', '')]),
    })
    const report = (): void => interruption.abort()
    const source = await openSource(['.'], { cwd: folder, report, signal: interruption.signal })
    expect([...(await source.index()).posts]).toEqual([])
  })

  it('ends its second pass at the next entry', async () => {
    const interruption = new AbortController()
    const folder = await folderOf({ 'a.xml': wxr([1, 2, 3].map((id) => item(id, 'A', ''))), 'b.md': 'B' })
    const source = await openSource(['.'], { cwd: folder, report: () => {}, signal: interruption.signal })
    const seen: string[] = []
    for await (const { source: from } of source.posts()) {
      seen.push(from.key)
      interruption.abort()
    }
    expect(seen).toEqual(['a.xml#1'])
  })
})
