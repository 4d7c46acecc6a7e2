import { defineTransformer } from '../../transformer.ts'

/** Poetry stands in a `<pre>` for its line ends, which makes code of it everywhere else. */
export default defineTransformer({
  blocks: ['core/verse'],
  attributes: {},
  transform({ content }, context) {
    const start = content.search(/<pre\b/i)
    const open = content.indexOf('>', start)
    const close = content.toLowerCase().lastIndexOf('</pre')
    if (start < 0 || open < 0 || close < open) return context.children()
    const lines = content
      .slice(open + 1, close)
      .replace(/^\n/, '')
      .split(/\r\n|\r|\n|<br\s*\/?>/i)
    const stanzas = [[]] as string[][]
    for (const line of lines) {
      if (line.trim() === '') stanzas.push([])
      else stanzas.at(-1)?.push(line.replace(/^[ \t]+/, (indent) => '&nbsp;'.repeat(indent.length)))
    }
    return stanzas
      .filter((stanza) => stanza.length > 0)
      .flatMap((stanza) => context.html(`<p>${stanza.join('<br>')}</p>`))
  },
})
