/** What `Char` of XML 1.0, section 2.2, leaves out. Lone surrogates are not among it: no decoder yields them. */
const ranges: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0xfffe, 0xffff],
]

const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`

const forbiddenClass = `[${ranges.map(([from, to]) => `${unit(from)}-${unit(to)}`).join('')}]`

export const forbiddenCharacters = new RegExp(forbiddenClass, 'g')

const forbiddenCharacter = new RegExp(forbiddenClass)

export const hasForbidden = (text: string): boolean => forbiddenCharacter.test(text)
