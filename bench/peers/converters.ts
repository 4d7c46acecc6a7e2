import { gfm } from '@joplin/turndown-plugin-gfm'
import { NodeHtmlMarkdown } from 'node-html-markdown'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import TurndownService from 'turndown'
import { unified } from 'unified'

/** HTML to Markdown, by somebody else. */
export interface Converter {
  readonly name: string
  convert(html: string): string
}

const turndown = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced' }).use(gfm)
const nodeHtmlMarkdown = new NodeHtmlMarkdown()
const chain = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify)
  .freeze()

/** As their manuals show them. */
export const converters: readonly Converter[] = [
  { name: 'turndown', convert: (html) => turndown.turndown(html) },
  { name: 'node-html-markdown', convert: (html) => nodeHtmlMarkdown.translate(html) },
  { name: 'rehype-remark', convert: (html) => String(chain.processSync(html)) },
]
