/** Elements that say something about words and nothing about their place: what stands in one is shown as if it were not there. */
const names = 'abbr|bdi|bdo|cite|del|ins|kbd|mark|q|samp|small|sub|sup|u|var'

/** One tag of such an element, with its name where it opens one. */
export const inlineTag = new RegExp(`</(?:${names})>|<(${names})(?: [a-z]+="[^"<>&\\n]*")*>`, 'y')

const wholes = /^<(?:audio|iframe|table|video)[\t\n\f\r >].*>$/s

const tag = /<(\/?)([a-z][a-z\d]*)(?=[\t\n\f\r />])(?:[^<>"']|"[^"]*"|'[^']*')*>/g

const empty: ReadonlySet<string> = new Set('br col hr img input source track'.split(' '))
const plain: ReadonlySet<string> = new Set(
  'a audio b blockquote caption code del div em figcaption figure h1 h2 h3 h4 h5 h6 i iframe li mark ol p pre s small span strong sub sup table tbody td tfoot th thead tr u ul video'.split(
    ' ',
  ),
)

/** Whether HTML is one element that is read the same wherever it stands: nothing of it stays open behind it. */
export function isWholeElement(html: string): boolean {
  if (!wholes.test(html)) return false
  const open: string[] = []
  let end = 0
  for (const { 0: found, 1: slash, 2: name = '', index } of html.matchAll(tag)) {
    if (html.slice(end, index).includes('<') || (end > 0 && open.length === 0)) return false
    end = index + found.length
    if (empty.has(name)) continue
    if (slash === '' && plain.has(name)) open.push(name)
    else if (slash === '' || open.pop() !== name) return false
  }
  return open.length === 0 && end === html.length
}
