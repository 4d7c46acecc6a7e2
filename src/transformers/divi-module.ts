import type { AttributeSchema, AttributeValues } from './attribute-types.ts'
import { leaveOut } from './leave-out.ts'
import { libraryPost } from './library-post.ts'
import type { TransformContext, Transformer, TransformInput, TransformResult } from './transformer.ts'

interface Module<Schema extends AttributeSchema> {
  readonly tags: readonly [string, ...string[]]
  readonly attributes: Schema
  readonly layout?: boolean
  // A method, as in `Transformer`.
  transform(input: TransformInput<AttributeValues<Schema>>, context: TransformContext): TransformResult
}

/** Written by the builder for itself; names of modules in its list may be whole sentences. */
const ignored = ['admin_label', 'custom_css_main_element', 'global_colors_info', 'module_class', 'module_id']

/** Modules that show what the site has at each view. What the builder writes for itself says nothing about them. */
export function leaveOutModule(
  input: TransformInput<unknown>,
  context: TransformContext,
  what: string,
): TransformResult {
  const settings = Object.entries(input.rawAttributes).filter(
    ([name]) => !name.startsWith('_') && name !== 'global_colors_info',
  )
  const { positional } = input
  return leaveOut({ ...input, positional, rawAttributes: Object.fromEntries(settings) }, context, what)
}

/**
 * A module of Divi. All of them can be switched off; and where one is kept in the library and the post holds nothing of
 * it, the library has the say (`et_pb_load_global_module`).
 */
export const defineDiviModule = <const Schema extends AttributeSchema>(
  module: Module<Schema>,
): Transformer<Schema> => ({
  ...module,
  ignored,
  ignoresOthers: true,
  transform(input, context) {
    const { name, rawAttributes, content } = input
    if (rawAttributes['disabled'] === 'on' || rawAttributes['disabled_on'] === 'on|on|on') {
      context.report('shortcode-dropped', { tag: name, reason: 'it is switched off' })
      return []
    }
    const id = Number(rawAttributes['global_module'] ?? '')
    const found = Number.isInteger(id) && id > 0 && content.trim() === '' ? libraryPost(id, context) : ''
    return typeof found === 'string' ? module.transform(input, context) : found
  },
})
