import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInShard, shardName } from '../../src/run/shard.ts'

const shardOf = (key: string, count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter((index) => isInShard(key, { index, count }))

describe('isInShard', () => {
  it('puts each document into exactly one shard', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 60 }), (key, count) => {
        expect(shardOf(key, count)).toHaveLength(1)
      }),
    )
  })

  it('puts it where every version before has put it: the shards of a site outlive an upgrade', () => {
    const keys = ['site.xml#1', 'site.xml#2', 'site.xml#3', 'notes/tide.md', 'notes/ebb.md']
    expect(keys.map((key) => shardOf(key, 4))).toEqual([[4], [1], [2], [2], [3]])
    expect(keys.map((key) => shardOf(key, 7))).toEqual([[3], [5], [1], [1], [3]])
  })

  it('makes shards of about the same size', () => {
    const sizes = [0, 0, 0, 0]
    for (let id = 0; id < 4000; id++) sizes[shardOf(`site.xml#${id}`, 4)[0]! - 1]!++
    for (const size of sizes) expect(Math.abs(size - 1000)).toBeLessThan(150)
  })
})

describe('shardName', () => {
  it('is made for the name of a file', () => {
    expect(shardName({ index: 2, count: 12 })).toBe('2-of-12')
  })
})
