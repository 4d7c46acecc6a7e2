import type { RootContent } from 'mdast'
import { codeLanguage } from '../model/code-language.ts'
import { emphasis, paragraph } from './builders.ts'
import type { TransformContext } from './transformer.ts'

export interface CodeOptions {
  /** The shortcode, for findings. */
  readonly tag: string
  /** As the plugin names it. */
  readonly language: string
  readonly title?: string
  readonly isInline?: boolean
}

/** Source code as its author typed it, under its title. */
export function codeNodes(value: string, options: CodeOptions, context: TransformContext): RootContent[] {
  const { tag, language, title = '', isInline = false } = options
  if (value.trim() === '') {
    context.report('shortcode-dropped', { tag, reason: 'nothing stands between its tags' })
    return []
  }
  if (isInline && !/[\r\n]/.test(value.trim())) return [{ type: 'inlineCode', value: value.trim() }]
  const lang = codeLanguage(language)
  if (lang === undefined) {
    const expected = 'the name of a language'
    context.report('attribute-invalid', { tag, attribute: 'lang', actual: language, expected })
  }
  return [...(title === '' ? [] : [paragraph([emphasis(title)])]), { type: 'code', ...(lang ? { lang } : {}), value }]
}
