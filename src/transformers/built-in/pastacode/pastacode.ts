import { decodeHTMLStrict } from 'entities'
import { text } from '../../attribute-types.ts'
import { embed, link, paragraph } from '../../builders.ts'
import { codeNodes } from '../../code-nodes.ts'
import { gistEmbed } from '../../gist-address.ts'
import { trimLines } from '../../stored-code.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Code of one's own, percent-encoded in an attribute or between the tags, or a file of another site. */
export default defineTransformer({
  tags: ['pastacode'],
  attributes: {
    provider: text,
    lang: text,
    message: text,
    manual: text,
    user: text,
    repos: text,
    revision: text.or('master'),
    path_id: text,
    file: text,
    highlight: text,
  },
  decoration: ['lines', 'linenumbers', 'showinvisible'],
  body: 'opaque',
  transform({ name, attributes, content }, context) {
    const { provider, lang, message, manual, user, repos, revision, path_id, file, highlight } = attributes
    const code = manual === '' ? unwrapped(content) : percentDecoded(manual)
    if (code !== '') {
      // Prism's word for no language.
      const language = lang === 'none' ? '' : lang.replace(/^markup$/, 'html')
      return codeNodes(code, { tag: name, language, title: message, marked: highlight }, context)
    }
    // The code is elsewhere, and so are its lines.
    if (highlight !== '') context.report('decoration-dropped', { tag: name, attributes: ['highlight'] })
    if (provider === 'gist') return gistEmbed(path_id, file) ?? decline('no id of a gist')
    if (provider === 'pastebin' && /^\w+$/.test(path_id))
      return embed({ url: `https://pastebin.com/${path_id}`, title: message })
    const page = { github: 'https://github.com/%/blob/', bitbucket: 'https://bitbucket.org/%/src/' }[provider]
    if (page === undefined || user === '' || repos === '' || path_id === '') return decline('no code and no file')
    const address = `${page.replace('%', `${user}/${repos}`)}${revision}/${path_id}`
    return paragraph([link(address, message || path_id)])
  },
})

function percentDecoded(value: string): string {
  try {
    return trimLines(decodeURIComponent(value).replace(/\r\n?/g, '\n'))
  } catch {
    // A lone percent sign: it was never encoded.
    return trimLines(value)
  }
}

/** Since version 2 the code stands in `<pre><code>`, escaped as the visual editor does it. */
function unwrapped(content: string): string {
  const inner = /^\s*<pre\b[^<>]*>(?:\s*<code\b[^<>]*>)?([\s\S]*?)(?:<\/code>\s*)?<\/pre>\s*$/i.exec(content)?.[1]
  return trimLines(inner === undefined ? content : decodeHTMLStrict(inner))
}
