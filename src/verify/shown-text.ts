import type { Element } from 'hast'
import { toText } from 'hast-util-to-text'

/** What is part of the line it stands in. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code del em font i img input ins kbd mark object q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
)

/** These are no characters to `toText`, which takes the words at both sides for one. */
const invisible = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/

/** The text of a heading or cell, where a browser would break it; white space may be more than the browser shows. */
export function textOfLine(element: Element): string {
  const text = inlineText(element)
  return text === undefined || invisible.test(text) ? toText(element) : text
}

/** The text of a `<pre>`, to the byte. */
export function textOfCode(element: Element): string {
  const text = element.properties['wrap'] ? undefined : inlineText(element)
  return text ?? toText(element, { whitespace: 'pre' })
}

/** What stands in an element, where nothing of it would be laid out by itself: `toText` asks of each element how it is. */
function inlineText({ children }: Element): string | undefined {
  let text = ''
  for (const child of children) {
    if (child.type === 'text') text += child.value
    if (child.type !== 'element') continue
    if (!inline.has(child.tagName) || child.properties['hidden']) return undefined
    const inner = child.tagName === 'br' ? '\n' : inlineText(child)
    if (inner === undefined) return undefined
    text += inner
  }
  return text
}
