/** Files of `wp-includes/images/smilies` and the emoji that WordPress has used in their place since 4.2 (`smilies_init`). */
const smileys: Readonly<Record<string, string>> = {
  arrow: '➡',
  biggrin: '😀',
  confused: '😕',
  cool: '😎',
  cry: '😥',
  eek: '😮',
  evil: '👿',
  exclaim: '❗',
  frownie: '🙁',
  idea: '💡',
  lol: '😆',
  mad: '😡',
  mrgreen: '😀',
  neutral: '😐',
  question: '❓',
  razz: '😛',
  redface: '😳',
  rolleyes: '🙄',
  sad: '🙁',
  'simple-smile': '🙂',
  smile: '🙂',
  surprised: '😯',
  twisted: '😈',
  wink: '😉',
}

/** What a smiley or a drawing of Twemoji says, by its file: `icon_smile.gif`, `1f642.svg`, `1f1eb-1f1f7.png`. */
export function smileyOf(source: string): string | undefined {
  const name = /([\w-]+)\.(?:gif|png|svg)(?:[?#].*)?$/i.exec(source)?.[1]?.toLowerCase()
  if (name === undefined) return undefined
  const known = name.replace(/^icon_/, '')
  if (Object.hasOwn(smileys, known)) return smileys[known]
  if (!/^[\da-f]{2,6}(?:-[\da-f]{2,6})*$/.test(name)) return undefined
  const points = name.split('-').map((point) => Number.parseInt(point, 16))
  return points.every((point) => point <= 0x10_ff_ff) ? String.fromCodePoint(...points) : undefined
}
