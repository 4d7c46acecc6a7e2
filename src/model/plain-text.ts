import { decodeHTML } from 'entities'

/** Tags that part two words, or two lines, of the text around them. */
const breaks = /<(?:br|\/?(?:p|div|li|ul|ol|h[1-6]|blockquote|tr|table|figure))(?:\s[^<>]*)?\/?>/gi

/** Stops at the next `<`, so that a long run of them costs no more than its length. */
const tags = /<[a-z/!][^<>]*>/gi

/**
 * What a person reads of a value that WordPress stores as HTML: titles, term names, excerpts. Line ends are kept where
 * the HTML has them.
 */
export const plainText = (html: string): string => (isMarked.test(html) ? read(html) : html)

/** The same on one line. */
export const plainLine = (html: string): string => (isMarked.test(html) ? read(html).replaceAll('\n', ' ') : html)

const read = (html: string): string =>
  decodeHTML(html.replace(breaks, '\n').replace(tags, ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()

/** Most titles and names are single words with single spaces between them. */
const isMarked = /[<&]|[^\S ]|^ | {2}| $/
