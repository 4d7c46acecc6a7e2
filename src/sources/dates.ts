const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i

/** The inhabited earth: UTC−12 to UTC+14. */
const widestOffset = 14 * 60

interface Moment {
  /** Without offset, as written: `2021-07-17T01:30:00`. */
  readonly local: string
  /** The same as if it were UTC, in minutes. */
  readonly minutes: number
}

/**
 * WordPress keeps a date twice, in the site's time and in UTC; the difference is the offset of that day, summer time and
 * all. `0000-00-00 00:00:00` (a draft's UTC date) is none, nor is `-0001-11-30`, which PHP makes of it.
 *
 * @returns RFC 3339; without an offset where only the local date is known.
 */
export function wordPressDate(local: string | undefined, utc: string | undefined): string | undefined {
  const here = momentOf(local)
  const there = momentOf(utc)
  if (here === undefined) return there === undefined ? undefined : `${there.local}+00:00`
  if (there === undefined) return here.local
  const offset = Math.round(here.minutes - there.minutes)
  return Math.abs(offset) <= widestOffset ? `${here.local}${formatOffset(offset)}` : here.local
}

/**
 * A date as people and other tools write it, in RFC 3339 as far as it goes: a day stays a day, a time without an offset
 * stays without.
 */
export function looseDate(value: string): string | undefined {
  const match = pattern.exec(value.trim())
  const moment = momentOf(value)
  if (match === null || moment === undefined) return undefined
  const [, year, month, day, hour, , , zone] = match
  if (hour === undefined) return `${year}-${month}-${day}`
  if (zone === undefined) return moment.local
  return moment.local + (/^[zu]/i.test(zone) ? '+00:00' : `${zone.slice(0, 3)}:${zone.slice(-2)}`)
}

/** As databases have it: `2021-07-17 01:30:00`. */
const usual = /^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/

/** Days that every month has. */
const shortestMonth = 28

/** Nothing where a closer look is needed. */
function usualMoment(value: string): Moment | undefined {
  if (value.length !== '2021-07-17 01:30:00'.length || !usual.test(value)) return undefined
  const year = digits(value, 0) * 100 + digits(value, 2)
  const [month, day] = [digits(value, 5), digits(value, 8)]
  const [hour, minute, second] = [digits(value, 11), digits(value, 14), digits(value, 17)]
  if (month === 0 || month > 12 || day === 0 || day > shortestMonth) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const minutes = Date.UTC(year, month - 1, day, hour, minute) / 60_000 + second / 60
  return { local: `${value.slice(0, 10)}T${value.slice(11)}`, minutes }
}

/** The number of two digits. */
const digits = (text: string, at: number): number => (text.charCodeAt(at) - 0x30) * 10 + text.charCodeAt(at + 1) - 0x30

function momentOf(value: string | undefined): Moment | undefined {
  if (value === undefined) return undefined
  return usualMoment(value) ?? anyMoment(value.trim())
}

function anyMoment(value: string): Moment | undefined {
  const match = pattern.exec(value)
  if (match === null) return undefined
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] = match
  if (Number(year) === 0) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  // `Date.UTC` takes two digits for a year of the last century.
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  // 31 February would be 3 March.
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined
  const minutes = date.getTime() / 60_000 + Number(hour) * 60 + Number(minute) + Number(second) / 60
  return { local: `${year}-${month}-${day}T${hour}:${minute}:${second}`, minutes }
}

function formatOffset(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
