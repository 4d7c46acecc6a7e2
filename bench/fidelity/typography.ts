/**
 * One spelling for what `wptexturize` sets typographically and what hands type otherwise, so that neither side is held
 * to the other's quotes. Everything that counts as the same text is here.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  // Soft hyphens, zero-width characters, variation selectors: nobody sees them.
  [/\u00AD|[\u200B-\u200F\u2060\uFEFF]|\uFE0E|\uFE0F/g, ''],
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' '],
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟″]/g, '"'],
  [/''/g, '"'],
  [/[‐‑‒–—―-]+/g, '-'],
  [/…/g, '...'],
  [/×/g, 'x'],
  [/™/g, '(tm)'],
]

export const plainTypography = (text: string): string =>
  spellings.reduce((spelled, [from, to]) => spelled.replace(from, to), text.normalize('NFC'))
