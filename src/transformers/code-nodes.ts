import type { RootContent } from 'mdast'
import { codeLanguage } from '../model/code-language.ts'
import { type CodeLines, codeMeta } from '../model/code-meta.ts'
import { emphasis, paragraph } from './builders.ts'
import type { TransformContext } from './transformer.ts'

export interface FenceOptions extends CodeLines {
  /** The shortcode, for findings. */
  readonly tag: string
  /** As the plugin names it. */
  readonly language: string
}

export interface CodeOptions extends FenceOptions {
  readonly title?: string
  readonly isInline?: boolean
}

/** Source code as its author typed it, under its title. */
export function codeNodes(value: string, options: CodeOptions, context: TransformContext): RootContent[] {
  const { tag, title = '', isInline = false } = options
  if (value.trim() === '') {
    context.report('shortcode-dropped', { tag, reason: 'nothing stands between its tags' })
    return []
  }
  if (isInline && !/[\r\n]/.test(value.trim())) return [{ type: 'inlineCode', value: value.trim() }]
  return [
    ...(title === '' ? [] : [paragraph([emphasis(title)])]),
    { type: 'code', ...fenceInfo(options, context), value },
  ]
}

/** What stands behind the fence. */
export function fenceInfo(options: FenceOptions, context: TransformContext): { lang?: string; meta?: string } {
  const { tag, language, marked = '' } = options
  const lang = codeLanguage(language)
  const known = codeMeta(options)
  const meta = known ?? codeMeta({ ...options, marked: '' })
  const invalid = (attribute: string, actual: string, expected: string): void =>
    context.report('attribute-invalid', { tag, attribute, actual, expected })
  if (lang === undefined) invalid('language', language, 'the name of a language')
  if (known === undefined) invalid('highlight', marked, 'numbers of its lines')
  return { ...(lang && { lang }), ...(meta && { meta }) }
}
