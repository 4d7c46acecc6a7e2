import { describe, expect, it } from 'vitest'
import { codeLanguage } from '../../src/model/code-language.ts'

describe('codeLanguage', () => {
  it.each([
    ['jscript', 'javascript'],
    [' PY ', 'python'],
    ['c-sharp', 'csharp'],
    ['C++', 'cpp'],
    ['php', 'php'],
    ['brainfuck', 'brainfuck'],
  ])('%s is %s', (name, language) => {
    expect(codeLanguage(name)).toBe(language)
  })

  it.each(['', 'plain', 'Text', 'none'])('“%s” is no language', (name) => {
    expect(codeLanguage(name)).toBe('')
  })

  it.each(['two words', 'a"b', '{1}', 'x`y'])('%s is no name', (name) => {
    expect(codeLanguage(name)).toBeUndefined()
  })

  it('takes no property of objects for a name', () => {
    expect(codeLanguage('constructor')).toBe('constructor')
  })
})
