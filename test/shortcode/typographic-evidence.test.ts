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
