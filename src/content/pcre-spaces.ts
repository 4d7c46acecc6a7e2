/** `\s` as PHP's expressions have it without the `u` flag: these six, where JavaScript's has more. */
export const space = '[ \\t\\n\\v\\f\\r]'

export const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d)

export function skipSpaces(text: string, from: number): number {
  let index = from
  while (isSpace(text.charCodeAt(index))) index += 1
  return index
}
