import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PackedPaths } from '../../src/run/packed-paths.ts'

function packed(entries: Iterable<readonly [string, string]>): PackedPaths {
  const paths = new PackedPaths()
  for (const [key, path] of entries) paths.add(key, path)
  return paths
}

describe('packed paths', () => {
  it('are found by their keys, however many there are', () => {
    const entries = Array.from({ length: 20_000 }, (_, id) => [`site.xml#${id}`, `posts/tide-${id}.md`] as const)
    const paths = packed(entries)
    expect(paths.size).toBe(20_000)
    for (const [key, path] of entries) if (paths.get(key) !== path) expect([key, paths.get(key)]).toEqual([key, path])
    expect([...paths.keys()]).toEqual(entries.map(([key]) => key))
    expect(paths.has('site.xml#20000')).toBe(false)
    expect(paths.get('')).toBeUndefined()
  })

  it('are those of a map, whatever the texts are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 })
    fc.assert(
      fc.property(fc.dictionary(text, text), text, (record, other) => {
        const map = new Map(Object.entries(record))
        const paths = packed(map)
        expect([...paths.keys()].map((key) => [key, paths.get(key)])).toEqual([...map])
        expect(paths.has(other)).toBe(map.has(other))
      }),
    )
    expect(packed([['\ud83d', '\ude00']]).get('\ud83d')).toBe('\ude00')
  })
})
