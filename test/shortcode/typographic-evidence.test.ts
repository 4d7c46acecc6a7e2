import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTypographic, mayBeDamaged } from '../../src/shortcode/typographic-evidence.ts'

describe('mayBeDamaged', () => {
  it('sees each character that is evidence of damage', () => {
    const evidence: string[] = []
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code)
      if (isTypographic(`a=${character}b${character} c=/d${character}`)) evidence.push(character)
    }
    expect(evidence.length).toBeGreaterThan(15)
    expect(evidence.filter((character) => !mayBeDamaged(`a=${character}b`))).toEqual([])
  })

  it.each(['a=&#8221;b&#8221;', 'a="b"<br />\nc="d"', 'a=/b&#8211;c'])('sees %s', (text) => {
    expect([isTypographic(text), mayBeDamaged(text)]).toEqual([true, true])
  })

  it('passes over text of any script', () => {
    expect(mayBeDamaged('alt="Łódź, Αθήνα, 東京" width=\'600\'')).toBe(false)
  })
})

describe('isTypographic', () => {
  const address = /[=\s](?:[a-z][a-z\d+.-]*:)?\/[^\s"'<>]*(?:[–—…×’]|&#(?:82(?:11|12|17|30)|215|038);)/i

  it('finds an address as one expression would, which takes its time', () => {
    const pieces = [...' \n=/:+.-aZ9"\'<>&;–—…×’', '&#8211;', '&#215;', '&#038;', '&#8220', 'http:', '//']
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''))
    const bare = (source: string): string => source.replace(/"[^"]*"|'[^']*'/g, '""')
    const isOtherDamage = /[=\s](?:[’′]|&#8220;)/
    fc.assert(
      fc.property(text, (source) => {
        fc.pre(!isOtherDamage.test(source))
        expect(isTypographic(source)).toBe(address.test(source) && address.test(bare(source)))
      }),
      { numRuns: 20_000 },
    )
  })

  // What is quadratic does not end within a test's time at this length.
  it.each(['/=', '=/a', ' =http:/', '=a:', '&#8211', '"/='])('%j again and again', { timeout: 20_000 }, (piece) => {
    expect(isTypographic(`x=/${piece.repeat(300_000)}`)).toBe(false)
  })
})
