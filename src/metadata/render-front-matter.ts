import { stringify as stringifyToml } from 'smol-toml'
import { Document, type ScalarTag, visit } from 'yaml'
import type { JsonValue, Metadata } from '../model/metadata.ts'
import { plainField } from './plain-yaml.ts'

export type FrontMatterFormat = 'yaml' | 'toml' | 'json'

/** Fences and data, one line end behind them; empty for empty metadata. */
export function renderFrontMatter(metadata: Metadata, format: FrontMatterFormat): string {
  const names = Object.keys(metadata)
  if (names.length === 0) return ''
  switch (format) {
    case 'yaml': {
      let fields = ''
      for (let index = 0; index < names.length; index++) fields += renderField(names[index]!, metadata[names[index]!]!)
      return `---\n${fields}---\n`
    }
    case 'toml':
      return `+++\n${stringifyToml(withDates(withoutNull(metadata)))}+++\n`
    case 'json':
      return `${JSON.stringify(metadata, null, 2)}\n`
  }
}

function renderField(name: string, value: JsonValue): string {
  const isDate = dateFields.has(name) && typeof value === 'string' && dateTime.test(value)
  return isDate ? `${name}: ${value}\n` : (plainField(name, value) ?? renderYaml({ [name]: value }))
}

/** By the library, which knows all that may have to be quoted. */
export function renderYaml(metadata: Metadata): string {
  const document = new Document(withDates(metadata), {
    // Site generators read YAML 1.1: what would be a boolean, a number or a date there is quoted.
    compat: 'yaml-1.1',
    customTags: (tags) => [...tags, plainTimestamp],
    // The same value twice is written twice: an anchor is no help to a reader.
    aliasDuplicateObjects: false,
  })
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && hasLooseSpace(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ lineWidth: 0, blockQuote: 'literal' })
}

/** White space that a block scalar could lose: before the first character, or alone on a line. */
const hasLooseSpace = (value: string): boolean => /^\s/.test(value) || /^[^\S\n]+$/m.test(value)

/** A date as it was written. The library's own timestamps are turned to UTC, and so lose the day the reader saw. */
const plainTimestamp: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  identify: (value) => value instanceof Date,
  resolve: (source) => source,
  stringify: ({ value }) => (value as Date).toISOString(),
}

/** The fields of WordPress's own dates. Elsewhere what looks like a date may be just a text. */
const dateFields: ReadonlySet<string> = new Set(['date', 'modified'])

/** RFC 3339, or the same without an offset: what is a timestamp in YAML and a date-time in TOML. */
const dateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/

/** Marks dates for the two libraries, which tell them from text by their class. */
const withDates = (metadata: Metadata): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [
      name,
      dateFields.has(name) && typeof value === 'string' && dateTime.test(value) ? writtenAs(value) : value,
    ]),
  )

const writtenAs = (source: string): Date => Object.assign(new Date(source), { toISOString: () => source })

/** TOML has no null. */
function withoutNull(metadata: Metadata): Metadata {
  const strip = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.filter((item) => item !== null).map(strip)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, strip(item)]])),
    )
  }
  return strip(metadata) as Metadata
}
