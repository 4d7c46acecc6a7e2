/** What a highlighter says of the lines of a block of code. */
export interface CodeLines {
  /** `2,4-6`: as the plugin lists those it marks. */
  readonly marked?: string
  /** The number of the first line. */
  readonly start?: number
  /** Whether `marked` counts from `start`; else from 1, whatever numbers are shown. */
  readonly countsFromStart?: boolean
}

/** No block of code has more lines. */
const most = 100_000

/**
 * What stands behind the language of a fence: `{2,4-6} showLineNumbers=10`, which counts marked lines from 1, as Docusaurus,
 * Gatsby, Expressive Code, rehype-pretty-code and others read it. Empty for nothing, `undefined` where `marked` is no list of lines.
 */
export function codeMeta({ marked = '', start = 1, countsFromStart = false }: CodeLines): string | undefined {
  const first = Number.isInteger(start) && start > 0 ? start : 1
  const lines = readLines(marked, countsFromStart ? first - 1 : 0)
  if (lines === undefined) return undefined
  const parts = lines.length === 0 ? [] : [`{${lines.map(spelled).join(',')}}`]
  if (first > 1) parts.push(`showLineNumbers=${first}`)
  return parts.join(' ')
}

type Lines = readonly [first: number, last: number]

const spelled = ([first, last]: Lines): string => (first === last ? String(first) : `${first}-${last}`)

/** `[2, 4-6]`, `2;4..6`: ascending, each line once. */
function readLines(listed: string, offset: number): Lines[] | undefined {
  const words = listed.replace(/^\s*\[|\]\s*$|\s+(?=[-–.])|(?<=[-–.])\s+/g, '').split(/[\s,;]+/)
  const ranges: [number, number][] = []
  for (const word of words) {
    if (word === '') continue
    const [, from, to = from] = /^(\d{1,6})(?:(?:[-–]|\.\.)(\d{1,6}))?$/.exec(word) ?? []
    const first = Number(from) - offset
    const last = Number(to) - offset
    if (from === undefined || last < first || first < 1 || last > most) return undefined
    ranges.push([first, last])
  }
  ranges.sort((a, b) => a[0] - b[0])
  const apart: [number, number][] = []
  for (const [first, last] of ranges) {
    const before = apart.at(-1)
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else apart.push([first, last])
  }
  return apart
}
