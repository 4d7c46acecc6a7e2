export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;')

/** `wxr_cdata`. */
export const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** `sanitize_title`: accents go, letters of other scripts become percent signs. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('œ', 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return encodeURIComponent(plain).toLowerCase()
}

export type PhpValue = string | number | boolean | { readonly [key: string]: PhpValue } | readonly PhpValue[]

/** PHP's `serialize`, which counts bytes. */
export function serializePhp(value: PhpValue): string {
  switch (typeof value) {
    case 'string':
      return `s:${Buffer.byteLength(value)}:"${value}";`
    case 'number':
      return `i:${value};`
    case 'boolean':
      return `b:${value ? 1 : 0};`
    default: {
      const entries: readonly (readonly [string | number, PhpValue])[] = Array.isArray(value)
        ? value.map((item, index) => [index, item])
        : Object.entries(value)
      return `a:${entries.length}:{${entries.map(([key, item]) => serializePhp(key) + serializePhp(item)).join('')}}`
    }
  }
}
