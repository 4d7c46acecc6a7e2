import { parseAttributes, parseShortcodes } from '../src/shortcode/index.ts'
import { fastest, printTable } from './measure.ts'

const nested = (n: number): string => {
  const names = Array.from({ length: n }, (_, level) => `t${level}`)
  return (
    names.map((name) => `[${name}]`).join('') +
    names
      .reverse()
      .map((name) => `[/${name}]`)
      .join('')
  )
}

const texts: Readonly<Record<string, (n: number) => string>> = {
  '[': (n) => '['.repeat(n),
  '[a ': (n) => '[a '.repeat(n),
  '[a x="': (n) => '[a x="'.repeat(n),
  '[a x=”': (n) => '[a x=”'.repeat(n),
  '[a], nested': (n) => '[a]'.repeat(n) + '[/a]'.repeat(n),
  '[a], unclosed': (n) => '[a]'.repeat(n),
  '[/a]': (n) => '[/a]'.repeat(n),
  '[[': (n) => '[['.repeat(n),
  '[a][b]': (n) => '[a][b]'.repeat(n),
  'levels of nesting': nested,
  'long value': (n) => `[a x="${'y'.repeat(10 * n)}"]`,
  'long typographic value': (n) => `[a x=”${'y ” '.repeat(n)}”]`,
  'many typographic attributes': (n) => `[a ${'x=”y” '.repeat(n)}]`,
  'many attributes, open quotes': (n) => `[a ${'x=” , '.repeat(n)}]`,
  'escapes of Markdown': (n) => '\\[a x="\\_"\\]'.repeat(n),
  '<': (n) => `[a]${'<'.repeat(n)}`,
  '<!--': (n) => `[a]${'<!--'.repeat(n)}`,
  'no bracket': (n) => 'abcdefghij'.repeat(20 * n),
}

/** The time for twice the input over the time for the input: 2 is linear, 4 is quadratic. */
export function benchHostile(): void {
  const n = 50_000
  const tags = (name: string): boolean => name === 'a' || name === 'b' || name.startsWith('t')
  const rows = Object.entries(texts).map(([name, make]) => {
    const [once, twice] = [make(n), make(2 * n)].map((text) =>
      fastest(() => parseShortcodes(text, { tags, dialect: name.startsWith('escapes') ? 'markdown' : 'auto' }), {
        runs: 3,
      }),
    )
    return [name, (once! * 1000).toFixed(1), (twice! * 1000).toFixed(1), (twice! / once!).toFixed(2)]
  })
  printTable('hostile texts, n = 50,000 and 100,000', [['', 'ms', 'ms for twice', 'ratio'], ...rows])

  const attributes: Readonly<Record<string, (count: number) => string>> = {
    'a="': (count) => 'a="'.repeat(count),
    '\' "': (count) => `' "`.repeat(count),
    'a = ': (count) => 'a = '.repeat(count),
    backslashes: (count) => `a="${'\\'.repeat(count)}"`,
  }
  const attributeRows = Object.entries(attributes).map(([name, make]) => {
    const [once, twice] = [make(n), make(2 * n)].map((text) => fastest(() => parseAttributes(text), { runs: 3 }))
    return [name, (once! * 1000).toFixed(1), (twice! * 1000).toFixed(1), (twice! / once!).toFixed(2)]
  })
  printTable('hostile attributes', [['', 'ms', 'ms for twice', 'ratio'], ...attributeRows])
}
