import { decodeHTMLStrict } from 'entities'

/** Soft hyphen, zero-width space, word joiner, byte order mark. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g

/** Joiners show nothing either, save in scripts that need them and in emoji. */
const strayJoiner =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}])[\u200C\u200D]|(?<=\p{Script=Latin})[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{Extended_Pictographic}])/gu

/**
 * What a person reads where a crawl has character references and characters that only a browser uses. References
 * without a semicolon are left: `&copy=1` is a query more often than a sign.
 */
export const decodeText = (value: string): string =>
  decodeHTMLStrict(value)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\u00A0', ' ')
    .replace(invisible, '')
    .replace(strayJoiner, '')
