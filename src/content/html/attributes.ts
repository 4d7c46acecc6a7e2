import { decodeHTMLAttribute } from 'entities'
import type { Properties } from 'hast'
import { find, html, type Info } from 'property-information'

const pattern =
  /[\t\n\f\r ]+([a-zA-Z][\w.:-]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r "'`<=>]+)))?/y

/** Names are few, but authors may make up any. */
const mostKnown = 1000
const known = new Map<string, Info>()

export interface Attributes {
  readonly properties: Properties
  /** Behind the last of them. */
  readonly end: number
}

/**
 * The attributes of a tag as hast has them (hastscript, by property-information). `undefined` where one is named twice, has no
 * ordinary name or holds a list with commas; what is written in no ordinary way is left for whoever reads the end of the tag.
 */
export function readAttributes(text: string, start: number): Attributes | undefined {
  const properties: Properties = {}
  let end = start
  pattern.lastIndex = start
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    end = pattern.lastIndex
    const info = infoOf(found[1]!)
    const { property } = info
    if (info.commaSeparated || info.commaOrSpaceSeparated || property in properties) return undefined
    properties[property] = propertyValue(info, textOf(found[2] ?? found[3] ?? found[4] ?? ''))
  }
  return { properties, end }
}

function infoOf(name: string): Info {
  let info = known.get(name)
  if (info === undefined) {
    if (known.size >= mostKnown) known.clear()
    info = find(html, name.toLowerCase())
    known.set(name, info)
  }
  return info
}

function textOf(source: string): string {
  const value = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source
  return value.includes('&') ? decodeHTMLAttribute(value) : value
}

function propertyValue(info: Info, value: string): string | number | true | (string | number)[] {
  if (info.spaceSeparated) {
    const words = value.trim()
    return words === '' ? [] : words.split(/[ \t\n\r\f]+/)
  }
  if (info.number && value !== '' && !Number.isNaN(Number(value))) return Number(value)
  const isFlag = info.boolean || info.overloadedBoolean
  return isFlag && (value === '' || value.toLowerCase() === info.property.toLowerCase()) ? true : value
}
