import { describe, expect, it } from 'vitest'
import { parseAttributes } from '../../src/shortcode/index.ts'

describe('parseAttributes', () => {
  it.each([
    ['', {}, []],
    [' id="7" WIDTH=\'300\' align=left ', { id: '7', width: '300', align: 'left' }, []],
    ['a = "x" b= \'y\' c =z', { a: 'x', b: 'y', c: 'z' }, []],
    ['"first one" \'second\' third', {}, ['first one', 'second', 'third']],
    ['="https://a.example/?v=1"', {}, ['="https://a.example/?v=1"']],
    ['a="x"b="y"', {}, ['a="x"b="y"']],
    ['a="it\'s" b=\'say "hi"\'', { a: "it's", b: 'say "hi"' }, []],
    ['a="1" a="2"', { a: '2' }, []],
    ['a="un', {}, ['a="un']],
    ['""', {}, []],
    ['0="gone" 3="x" y', {}, ['x', 'y']],
    ['a="line\nbreak"', { a: 'line\nbreak' }, []],
    ['a\u00a0=\u00a0"nbsp"\u200bb=1', { a: 'nbsp', b: '1' }, []],
    [String.raw`a="C:\\dir\x41\101\q"`, { a: 'C:\\dirAAq' }, []],
    [String.raw`a="\xc3\xa9"`, { a: 'é' }, []],
    ['a="<b>bold</b>" c="<b" d="1 < 2"', { a: '<b>bold</b>', c: '', d: '' }, []],
    ['__proto__="x" constructor=y', { ['__proto__']: 'x', constructor: 'y' }, []],
  ])('%j', (text, attributes, positional) => {
    const read = parseAttributes(text)
    expect(Object.entries(read.attributes)).toEqual(Object.entries(attributes))
    expect(read.positional).toEqual(positional)
  })
})
