/** A formula in a text, and how Markdown has it. */
export interface Formula {
  readonly start: number
  readonly end: number
  readonly value: string
  /** It stands on lines of its own. */
  readonly isBlock: boolean
}

/** Jetpack, LaTeX's own for MathJax, TeX's for a formula between lines, and environments that need none of them. */
const opener =
  /\$\$|\$latex[ =]|\\\(|\\\[|\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|displaymath)\*?)\}/g

/** A formula is no chapter. */
const longest = 5000

const display: ReadonlySet<string> = new Set(['$$', '\\['])

/** In the order of the text. What only looks like one stays text: prices, regular expressions. */
export function findFormulas(text: string): Formula[] {
  const formulas: Formula[] = []
  const missing = new Set<string>()
  opener.lastIndex = 0
  for (let found = opener.exec(text); found !== null; found = opener.exec(text)) {
    const { 0: open, 1: environment, index } = found
    const closer = closerOf(open, environment)
    const close = missing.has(closer) ? -1 : indexOfCloser(text, closer, opener.lastIndex)
    if (close === -1) missing.add(closer)
    if (close === -1 || close - index > longest) continue
    const end = close + closer.length
    const source = environment === undefined ? text.slice(opener.lastIndex, close) : text.slice(index, end)
    const lines = linesOf(open.startsWith('$latex') ? source.replace(/(?:&(?:bg|fg|s)=[^&]*)+$/, '') : source)
    if (!looksLikeMath(lines.join(' '))) continue
    const isDisplay = display.has(open) || environment !== undefined
    const isBlock = isDisplay && standsAlone(text, index, end)
    const fence = isDisplay ? '$$' : '$'
    const value = isBlock ? [fence, ...lines, fence].join('\n') : `${fence}${lines.join(' ')}${fence}`
    formulas.push({ start: index, end, value, isBlock })
    opener.lastIndex = end
  }
  return formulas
}

function closerOf(open: string, environment: string | undefined): string {
  if (environment !== undefined) return `\\end{${environment}}`
  return open === '$$' ? '$$' : open === '\\(' ? '\\)' : open === '\\[' ? '\\]' : '$'
}

function indexOfCloser(text: string, closer: string, from: number): number {
  let index = text.indexOf(closer, from)
  while (index > 0 && closer === '$' && text.charAt(index - 1) === '\\') index = text.indexOf(closer, index + 1)
  return index
}

/** Commands, scripts, groups and relations; else one letter or number, or several with a sign between them. */
const looksLikeMath = (source: string): boolean =>
  /\\[a-z]|[\^_{}=<>]/i.test(source) || /^\w$/.test(source) || (/[-+*/]/.test(source) && !/[a-z]{2}/i.test(source))

/** What Markdown would take for a list, a quote or an underline stays on the line before; LaTeX does not mind. */
const blockStart = /\n(?=[ \t]*(?:[-+*>#=]|\d+[.)]))/g

function linesOf(source: string): string[] {
  return source
    .replace(/\0\n?/g, '\n')
    .replace(/\n\s*\n/g, '\n')
    .trim()
    .replace(blockStart, ' ')
    .replace(/<(?=[a-z/!?])/gi, '< ')
    .replaceAll('](', '] (')
    .split('\n')
    .map((line) => line.trim())
}

/** Between line endings, or the ends of the text. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  /(?:^|[\n\0])[ \t]*$/.test(text.slice(Math.max(0, start - 40), start)) &&
  /^[ \t]*(?:$|[\n\0])/.test(text.slice(end, end + 40))
