import { decodeHTML } from 'entities'
import type { RootContent } from 'mdast'
import type { Verbatim } from '../model/mdast.ts'
import { paragraph } from './builders.ts'
import type { TransformContext } from './transformer.ts'

export interface FormulaOptions {
  /** On lines of its own. */
  readonly isDisplay: boolean
}

/** A formula as GitHub and most site generators read it, between dollar signs. `undefined` where there is none. */
export function formula(
  content: string,
  { isDisplay }: FormulaOptions,
  { placement }: Pick<TransformContext, 'placement'>,
): RootContent | undefined {
  const tex = readTex(content)
  if (tex === '') return undefined
  if (isDisplay && placement === 'flow') return { type: 'verbatim', value: `$$\n${tex}\n$$` }
  const line = tex.replaceAll('\n', ' ')
  // A dollar sign in `\text{}` would end it; between backticks it does not.
  const value = line.includes('$') ? `$\`${line}\`$` : `$${line}$`
  const node: Verbatim = { type: 'verbatim', value, data: { hName: 'span' } }
  return placement === 'flow' ? paragraph([node]) : node
}

/** What editors did to it is undone (`latex_entity_decode`), and the delimiters that some put into the tag are taken off. */
function readTex(content: string): string {
  const text = decodeHTML(content.replace(/<(?:br|\/?p)\b[^<>]*>/gi, ' '))
  return (
    text
      .trim()
      .replace(/^(\$\$?)([\s\S]*)\1$/, '$2')
      .replace(/^\\[([]([\s\S]*)\\[\])]$/, '$1')
      .split(/\r\n?|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n')
      // TeX does not mind the space; Markdown would take the rest for an element.
      .replace(/<(?=[a-z/!?])/gi, '< ')
  )
}
