import { describe, expect, it } from 'vitest'
import { embedGiven, unnamedValue, withoutSize } from '../../src/transformers/unnamed-value.ts'

describe('unnamedValue', () => {
  it.each([
    [['=https://a.example/x'], '', 'https://a.example/x'],
    [['="https://a.example/x"'], '', 'https://a.example/x'],
    [['=', "'x1'"], '', 'x1'],
    [['https://a.example/?a=1&amp;b=2', 'wide'], 'other', 'https://a.example/?a=1&b=2'],
    [[], ' <a href="https://a.example/x">https://a.example/x</a> ', 'https://a.example/x'],
    [[''], '', ''],
  ])('of %j and %j is %j', (positional, content, value) => {
    expect(unnamedValue({ positional, content })).toBe(value)
  })
})

describe('withoutSize', () => {
  it.each([
    ['https://a.example/watch?v=1&w=640&h=390', 'https://a.example/watch?v=1'],
    ['https://a.example/watch?w=640&v=1', 'https://a.example/watch?v=1'],
    ['https://a.example/watch?width=640', 'https://a.example/watch'],
    ['https://a.example/watch?what=1&high=2#w=3', 'https://a.example/watch?what=1&high=2#w=3'],
    ['x7tgad0&w=320', 'x7tgad0'],
  ])('%s', (address, rest) => {
    expect(withoutSize(address)).toBe(rest)
  })
})

describe('embedGiven', () => {
  const page = (id: string): string | undefined => (/^\d+$/.test(id) ? `https://films.example/${id}` : undefined)

  it.each([
    ['42', 'https://films.example/42'],
    ['www.films.example/a-film', 'https://www.films.example/a-film'],
    ['//films.example/a-film', 'https://films.example/a-film'],
  ])('%s is shown at %s', (value, url) => {
    expect(embedGiven(value, 'films', page)).toEqual({ type: 'embed', url, provider: 'films', children: [] })
  })

  it('calls a provider that WordPress knows by its name', () => {
    expect(embedGiven('vimeo.com/42', 'films', page)?.provider).toBe('vimeo')
  })

  it.each(['', 'a film', 'javascript:alert(1)', 'https://films.example/a "b'])('%j is neither', (value) => {
    expect(embedGiven(value, 'films', page)).toBeUndefined()
  })
})
