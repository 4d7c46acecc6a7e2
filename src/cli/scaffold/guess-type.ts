import type { AttributeSample } from '../../model/use-sample.ts'

/** The type of an attribute as it is written in a schema, and the names that it imports. */
export interface TypeGuess {
  readonly type: string
  readonly imports: readonly string[]
}

export const typed = (name: string): TypeGuess => ({ type: `${name}.optional`, imports: [name] })

/** A guess, never a promise: it has seen a few values. */
export function guessType({ name, uses, values }: AttributeSample): TypeGuess {
  const every = (pattern: RegExp): boolean => values.length > 0 && values.every((value) => pattern.test(value))
  if (every(/^(?:https?:)?\/\/\S+$|^\/\S*$|^mailto:\S+$/i) || /^(?:url|href|src|link)$|_url$/i.test(name))
    return typed('url')
  // An id with zeros in front is a name.
  if (every(/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:px|%|em)?$/)) return typed('number')
  if (every(/^\d+(?:\s*,\s*\d+)+$/)) return typed('list')
  if (every(/^(?:on|off|true|false|yes|no)$/i)) return typed('flag')
  if (values.some((value) => /<[a-z]/i.test(value))) return typed('html')
  // Few words used again and again are a choice.
  if (every(/^[a-z][a-z-]*$/) && values.length > 1 && values.length <= 5 && uses >= 3 * values.length) {
    const words = values.toSorted().map((word) => `'${word}'`)
    return { type: `oneOf(${words.join(', ')}).optional`, imports: ['oneOf'] }
  }
  return typed('text')
}
