/** Prefixes of plugins that name all their shortcodes alike. Nobody begins a word of prose with one. */
const prefixes = [
  'aesop_ av_ cmsms_ cs_ edd_ eo_ et_pb_ fusion_ gravityform intense_ jetpack_ mfn_ mk_ nectar_ ngg_ ninja_ penci_ siteorigin_',
  'sow_ su_ td_ themify_ thrive_ tribe_ us_ vc_ woocommerce_ wpdm_ wpforms wysija_ x_ yikes-',
].flatMap((line) => line.split(' '))

/** Tags whose body is code, of plugins that no transformer is for: Crayon, CodeColorer, formulas, languages used as tags. */
const codeTags = new Set('asciimath crayon json katex latex math noautop prism r raw rust snippet'.split(' '))

export const isCodeTag = (name: string): boolean => codeTags.has(name) || /^cc[bceiln]?(?:_\w+)?$/i.test(name)

/** How much of a tag is read for evidence; longer ones exist, but show theirs earlier. */
const reach = 2000

/** `[name`, a name as plugins choose them; what prose puts in brackets mostly has other characters in or behind it. */
const opening = /\[([A-Za-z][\w-]{0,60})(?=[\s\]/\u00a0])/y

/** A named attribute, quoted in any spelling, or a value without spaces. */
const attribute = /[\s\u00a0][\w-]+\s*=\s*(?:["'“”„″‘’‚′«»]|&(?:quot|#8\d{3});|[^\s"'=])/

/** A bare tag with nothing behind it on its line, or in its paragraph. */
const alone = /\[([a-z][\w-]{0,60})\][ \t]*(?=$|[\r\n<])/y

/**
 * The bare words in brackets that stand alone on a line. In one text that says little (`[sic]` may); a word that does so in
 * several texts of a site is a shortcode of it.
 */
export function loneTags(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    if (!beginsLine(text, at)) continue
    alone.lastIndex = at
    const name = alone.exec(text)?.[1]
    if (name !== undefined) found.add(name)
  }
  return found
}

function beginsLine(text: string, at: number): boolean {
  let before = at - 1
  while (text[before] === ' ' || text[before] === '\t') before -= 1
  return before < 0 || text[before] === '\n' || text[before] === '>'
}

const closersIn = (text: string): Set<string> =>
  new Set(
    text.includes('[/') ? [...text.matchAll(/\[\/([A-Za-z][\w-]{0,60})\]/g)].map(([, closer]) => closer!) : undefined,
  )

/**
 * The tags of a text that nobody knows and that are shortcodes all the same: they have attributes, a closing tag, the
 * prefix of a known plugin, or they stand alone on a line and are no word (`[site-map]`). `[sic]`, `[1]` and
 * `[Editor’s note: …]` have none of these.
 */
export function evidentTags(text: string, isKnown: (name: string) => boolean): Set<string> {
  const evident = new Set<string>()
  if (!text.includes('[')) return evident
  for (const name of loneTags(text)) if (/[_-]/.test(name) && !isKnown(name)) evident.add(name)
  const refused = new Set<string>()
  let closers: Set<string> | undefined
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    opening.lastIndex = at
    const name = opening.exec(text)?.[1]
    if (name === undefined || evident.has(name) || isKnown(name)) continue
    if (!refused.has(name)) {
      closers ??= closersIn(text)
      if (closers.has(name) || prefixes.some((prefix) => name.startsWith(prefix))) {
        evident.add(name)
        continue
      }
      refused.add(name)
    }
    const from = at + name.length + 1
    const tag = text.slice(from, from + reach)
    const end = tag.indexOf(']')
    if (end !== -1 && attribute.test(tag.slice(0, end))) evident.add(name)
  }
  return evident
}
