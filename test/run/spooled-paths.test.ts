import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { SpooledPaths } from '../../src/run/spooled-paths.ts'

function pathsOf(entries: Iterable<readonly [string, string]>): SpooledPaths {
  const paths = new SpooledPaths()
  onTestFinished(() => paths.close())
  for (const [key, path] of entries) paths.add(key, path)
  return paths
}

describe('spooled paths', () => {
  it('are found by their keys, however many there are', () => {
    const entries = Array.from({ length: 20_000 }, (_, id) => [`site.xml#${id}`, `posts/tide-${id}.md`] as const)
    const paths = pathsOf(entries)
    expect(paths.size).toBe(20_000)
    for (const [key, path] of entries) if (paths.get(key) !== path) expect([key, paths.get(key)]).toEqual([key, path])
    expect([...paths.keys()]).toEqual(entries.map(([key]) => key))
    expect([...paths.values()]).toEqual(entries.map(([, path]) => path))
    expect(paths.has('site.xml#20000')).toBe(false)
    expect(paths.get('')).toBeUndefined()
  })

  it('are those of a map, whatever the texts are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 })
    fc.assert(
      fc.property(fc.dictionary(text, text), text, (record, other) => {
        const map = new Map(Object.entries(record))
        const paths = pathsOf(map)
        expect([...paths.keys()].map((key) => [key, paths.get(key)])).toEqual([...map])
        expect([...paths.values()]).toEqual([...map.values()])
        expect(paths.has(other)).toBe(map.has(other))
      }),
    )
    expect(pathsOf([['\ud83d', '\ude00']]).get('\ud83d')).toBe('\ude00')
  })
})
