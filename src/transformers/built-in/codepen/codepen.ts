import { text } from '../../attribute-types.ts'
import { embed } from '../../builders.ts'
import { embedFor } from '../../embed-providers.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { unnamedValue } from '../../unnamed-value.ts'

/** `[codepen_embed slug_hash="…" user="…"]See the Pen …[/codepen_embed]`, `[CodePen href=… user=…]`. */
export default defineTransformer({
  tags: ['codepen_embed', 'CodePen', 'codepen'],
  attributes: {
    slug_hash: text,
    href: text,
    slug: text,
    url: text,
    user: text,
    title: text,
    pen_title: text,
  },
  decoration: [
    ...['animations', 'caption', 'data-theme-id', 'default_tab', 'editable', 'height', 'preview', 'safe', 'show'],
    ...['theme', 'theme_id', 'token', 'type', 'version', 'width'],
  ],
  transform(input) {
    const { slug_hash, href, slug, url, user, title, pen_title } = input.attributes
    const hash = slug_hash || href || slug
    const address = url || unnamedAddress(input)
    if (!/^[\w-]+$/.test(hash)) {
      const found = embedFor(hash) ?? embedFor(address)
      return found === undefined ? decline('no pen') : { ...found, provider: 'codepen' }
    }
    // A pen opens under every name; `anon` is the one nobody has.
    const owner = /^[\w-]+$/.test(user) ? user : 'anon'
    return embed({
      url: `https://codepen.io/${owner}/pen/${hash}`,
      provider: 'codepen',
      title: pen_title || title || titleIn(input.content),
    })
  },
})

const unnamedAddress = (input: Parameters<typeof unnamedValue>[0]): string => unnamedValue({ ...input, content: '' })

/** See the Pen <a href="…">its name</a> by somebody. */
const titleIn = (content: string): string =>
  /\bPen\s+<a\b[^<>]*>([^<>]*)<\/a>/i.exec(content.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))?.[1]?.trim() ?? ''
