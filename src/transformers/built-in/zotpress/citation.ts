import type { PhrasingContent, RootContent } from 'mdast'
import { text } from '../../attribute-types.ts'
import { link, paragraph, textNode } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

// {1573921:NCXAA92F,10-15}
//  ^^^^^^^ account, of one person or one group
//          ^^^^^^^^ item
//                   ^^^^^ pages
const item = /\{?(?:(\d{1,12}):)?([A-Z\d]{8})(?:,\s*([^{}]*))?\}?/g

/** `[zotpressInText item="{NCXAA92F,10-15}"]`. What the keys stand for is with Zotero. */
export default defineTransformer({
  tags: ['zotpressInText'],
  attributes: {
    item: text,
    items: text,
    userid: text,
  },
  ignoresOthers: true,
  transform({ attributes }, context) {
    const cited = [...`${attributes.item} ${attributes.items}`.matchAll(item)]
    if (cited.length === 0) return decline('no `item`')
    return cited.flatMap(([, account = attributes.userid, key = '', pages = ''], index): RootContent[] => {
      context.report('citation-unresolved', { key, where: 'a Zotero library' })
      const note = context.footnote(
        [paragraph(noteOf(account, key, pages.trim()))],
        `zotero ${account} ${key} ${pages}`,
      )
      return index === 0 ? [note] : [textNode(' '), note]
    })
  },
})

function noteOf(account: string, key: string, pages: string): PhrasingContent[] {
  const code: PhrasingContent = { type: 'inlineCode', value: key }
  const source: PhrasingContent =
    account === '' ? code : { ...link(`https://www.zotero.org/users/${account}/items/${key}`, ''), children: [code] }
  return pages === '' ? [source] : [source, textNode(`, ${pages}`)]
}
