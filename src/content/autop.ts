import { afterParagraphs, beforeParagraphs, lineBreaks } from './autop-rules.ts'
import { hasMarks, markPattern } from './marks.ts'
import { space } from './pcre-spaces.ts'
import { plainAutop } from './plain-autop.ts'

/** `trim()` of PHP: no form feed, but NUL. */
const blank = /^[ \t\n\r\0\v]*$/

const paragraphBreak = new RegExp(`\\n${space}*\\n`)

/**
 * WordPress's `wpautop` (wp-includes/formatting.php), byte for byte: empty lines become `<p>`, single newlines `<br />`,
 * block elements and `<pre>` are left alone. A mark counts as the text of its shortcode: inline, without tags in it.
 */
export function autop(text: string): string {
  if (blank.test(text)) return ''
  const padded = `${text}\n`
  return plainAutop(padded) ?? autopByRules(padded)
}

/** The rules one after the other, as they stand in WordPress: the definition. */
export function autopByRules(text: string): string {
  const marks = hideMarks(text)
  const pre = hidePre(marks.text)
  let html = pre.text
  for (const rule of beforeParagraphs) html = rule.apply(html)
  html = wrapParagraphs(html)
  for (const rule of afterParagraphs) html = rule.apply(html)
  for (const rule of lineBreaks) html = rule.apply(html)
  return marks.restore(restoreElementNewlines(pre.restore(html)))
}

interface Hidden {
  readonly text: string
  restore(html: string): string
}

/**
 * Marks become plain text. As comments they would end an unclosed `<` before them, and rules that look for text without
 * tags would not see any.
 */
function hideMarks(text: string): Hidden {
  if (!hasMarks(text)) return { text, restore: (html) => html }
  const marks: string[] = []
  const quote = unusedCharacter(text)
  const hidden = text.replace(markPattern('g'), (mark) => {
    marks.push(mark)
    return `${quote}${marks.length - 1}${quote}`
  })
  const placeholder = new RegExp(`${quote}(\\d+)${quote}`, 'g')
  return {
    text: hidden,
    restore: (html) =>
      marks.length === 0 ? html : html.replace(placeholder, (found, index: string) => marks[Number(index)] ?? found),
  }
}

/** From the private use area, of which no text uses everything. */
function unusedCharacter(text: string): string {
  const used = new Set(text.match(/[\uE000-\uF8FF]/g))
  let code = 0xe000
  while (used.has(String.fromCharCode(code)) && code < 0xf8ff) code += 1
  return String.fromCharCode(code)
}

/**
 * `<pre>` up to its `</pre>` is opaque. Where there is a `<pre` at all, a `</pre>` without one is dropped, as in
 * WordPress. Unlike there, a placeholder that the author wrote himself is not filled.
 */
function hidePre(text: string): Hidden {
  if (!text.includes('<pre')) return { text, restore: (html) => html }
  const contents: string[] = []
  const parts = text.split('</pre>')
  const last = parts.pop() ?? ''
  const hidden = parts.map((part) => {
    const start = part.indexOf('<pre')
    if (start === -1) return part
    contents.push(`${part.slice(start)}</pre>`)
    return `${part.slice(0, start)}<pre wp-pre-tag-${contents.length - 1}></pre>`
  })
  return {
    text: hidden.join('') + last,
    restore: (html) =>
      html.replace(/<pre wp-pre-tag-(\d+)><\/pre>/g, (found, index: string) => contents[Number(index)] ?? found),
  }
}

function wrapParagraphs(text: string): string {
  let html = ''
  for (const paragraph of text.split(paragraphBreak)) {
    if (paragraph === '') continue
    const start = paragraph.startsWith('\n') ? 1 : 0
    const end = paragraph.length > start && paragraph.endsWith('\n') ? -1 : undefined
    html += `<p>${paragraph.slice(start, end)}</p>\n`
  }
  return html
}

/** Undoes the second line of `wp_replace_in_html_tags`. */
const restoreElementNewlines = (html: string): string =>
  html.includes('<!-- wpnl -->') ? html.replaceAll(' <!-- wpnl --> ', '\n').replaceAll('<!-- wpnl -->', '\n') : html
