import { decodeHTML } from 'entities'
import { phrasingFrom } from '../../../model/phrasing.ts'
import { oneOf } from '../../attribute-types.ts'
import { emphasis, link, paragraph } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Where the paper with this id stands; which authority gave the id can be told from its form, too. */
const pages: Readonly<Record<string, (id: string) => string | undefined>> = {
  doi: (id) => (/^10\.\d{4,9}\/\S+$/.test(id) ? `https://doi.org/${id}` : undefined),
  pubmed: (id) => (/^\d{1,9}$/.test(id) ? `https://pubmed.ncbi.nlm.nih.gov/${id}/` : undefined),
  arxiv: (id) =>
    /^(?:[a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?$/i.test(id) ? `https://arxiv.org/abs/${id}` : undefined,
  url: (id) => (/^https?:\/\/[^\s<>"]+$/i.test(id) ? id : undefined),
}

/** `[cite]10.1093/bioinformatics/btl012[/cite]`, `[cite source="pubmed"]17237047[/cite]`. Elsewhere it is HTML’s `<cite>`. */
export default defineTransformer({
  tags: ['cite'],
  attributes: {
    source: oneOf('doi', 'pubmed', 'arxiv', 'url').optional,
  },
  requires: 'closing tag',
  body: 'opaque',
  transform({ attributes: { source }, content }, context) {
    const id = decodeHTML(content.replace(/<[^<>]*>/g, ''))
      .trim()
      .replace(/^doi:\s*/i, '')
    const asked = source === undefined ? [pages['doi'], pages['url'], pages['arxiv']] : [pages[source], pages['url']]
    const address = asked.map((page) => page?.(id)).find((page) => page !== undefined)
    if (address !== undefined) return context.footnote([paragraph([link(address, address)])], `cite ${address}`)
    const words = phrasingFrom(context.html(content))
    return words.length === 0 ? decline('nothing cited') : emphasis(words)
  },
})
