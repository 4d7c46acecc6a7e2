import { decodeHTMLAttribute } from 'entities'
import type { PhrasingContent } from 'mdast'
import { isSafeImageUrl } from '../model/safe-url.ts'

/** What turning a string into a value may need of the engine. */
export interface AttributeTools {
  /** Character references decoded: WordPress puts attribute values into HTML. */
  text(raw: string): string
  /** An HTML fragment as phrasing content. */
  phrasing(fragment: string): PhrasingContent[]
}

/** How one attribute is read. `undefined` from `parse` means: not a value of this type. */
export interface AttributeType<Value> {
  /** What a value looks like, for messages: “a number”. */
  readonly expected: string
  /** Whether an absent attribute is `undefined`; else `fallback` stands for it. */
  readonly isOptional: boolean
  readonly fallback: string | Value | undefined
  parse(raw: string, tools: AttributeTools): Value | undefined
}

export interface AttributeTypeBuilder<Value> extends AttributeType<Value> {
  readonly optional: AttributeType<Value | undefined>
  /** Absent, empty or invalid: this value. */
  or(fallback: Value): AttributeType<Value>
}

export type AttributeSchema = Readonly<Record<string, AttributeType<unknown>>>

export type AttributeValues<Schema extends AttributeSchema> = {
  readonly [Name in keyof Schema]: Schema[Name] extends AttributeType<infer Value> ? Value : never
}

function attributeType<Value>(
  expected: string,
  parse: AttributeType<Value>['parse'],
  whenAbsent?: Value,
): AttributeTypeBuilder<Value> {
  const base = { expected, parse, isOptional: false, fallback: whenAbsent }
  return {
    ...base,
    optional: { ...base, isOptional: true, fallback: undefined },
    or: (fallback) => ({ ...base, fallback }),
  }
}

/** Plain text. Absent: empty. */
export const text = attributeType<string>('text', (raw, tools) => tools.text(raw), '')

/** Text that may hold inline HTML. Absent: no nodes. */
export const html = attributeType<readonly PhrasingContent[]>(
  'text or inline HTML',
  (raw, tools) => tools.phrasing(raw),
  [],
)

/** HTML that may hold blocks, as it was written: to be given to `context.html`. Absent: empty. */
export const markup = attributeType<string>('HTML', (raw) => raw, '')

/**
 * A web address or a path. An empty one is absent. Read as the attribute of an element is, into which WordPress puts it:
 * `&copy=1` is no copyright sign there.
 */
export const url = attributeType<string>(
  'a URL that runs no code',
  (raw) => {
    const address = decodeHTMLAttribute(raw).trim()
    return address !== '' && isSafeImageUrl(address) ? address : undefined
  },
  '',
)

/** A finite number; a unit behind it is passed over, as CSS lengths have one. */
export const number = attributeType<number>(
  'a number',
  (raw) => {
    const value = Number.parseFloat(raw)
    return Number.isFinite(value) ? value : undefined
  },
  0,
)

const yes = new Set(['1', 'on', 'true', 'yes'])
const no = new Set(['', '0', 'false', 'no', 'off'])

/** On or off, in every spelling WordPress plugins use. */
export const flag = attributeType<boolean>(
  '`on` or `off`',
  (raw) => {
    const value = raw.trim().toLowerCase()
    return yes.has(value) ? true : no.has(value) ? false : undefined
  },
  false,
)

/** Ids or words parted by commas. */
export const list = attributeType<readonly string[]>(
  'a list parted by commas',
  (raw) =>
    raw
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  [],
)

/** One of the words given. Absent: the first. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(
  ...words: Words
): AttributeTypeBuilder<Words[number]> =>
  attributeType<Words[number]>(
    words.map((word) => `\`${word}\``).join(', '),
    (raw) => {
      const value = raw.trim()
      return words.find((word) => word === value) ?? words.find((word) => word.toLowerCase() === value.toLowerCase())
    },
    words[0],
  )
