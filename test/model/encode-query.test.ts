import { describe, expect, it } from 'vitest'
import { encodeQuery } from '../../src/model/encode-query.ts'
import { gistEmbed } from '../../src/transformers/gist-address.ts'

describe('encodeQuery', () => {
  it('encodes what an address cannot hold', () => {
    expect(encodeQuery('a b&c/ø 🐑')).toBe('a%20b%26c%2F%C3%B8%20%F0%9F%90%91')
  })

  it('leaves out half a character', () => {
    expect(encodeQuery('lamp\uD83D.php\uDC11')).toBe('lamp.php')
    expect(gistEmbed('57cc50246aab776e110060926a2face2', 'lamp\uD83D.php')?.url).toMatch(/lamp.*php$/)
  })
})
