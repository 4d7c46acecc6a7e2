import { decodeHTML } from 'entities'
import type { PhrasingContent, RootContent } from 'mdast'
import { phrasingFrom, trimRun } from '../model/phrasing.ts'
import { isSafeImageUrl } from '../model/safe-url.ts'
import {
  blockquote,
  type CalloutOptions,
  callout,
  details,
  embed,
  figure,
  inFlow,
  link,
  paragraph,
} from './builders.ts'
import { embedForUrl } from './embed-providers.ts'
import { fillInlineTemplate, fillPlainTemplate, fillTemplate, type TemplateValues } from './template.ts'
import { type Declined, decline, type TransformContext, type Transformer, type TransformInput } from './transformer.ts'

/** What a shortcode is to become, said without code. Every text may hold placeholders: `{{url}}`, `{{title|Read on}}`. */
export type ShortcodeShape =
  | { readonly as: 'blockquote'; readonly cite?: string }
  | { readonly as: 'details'; readonly summary: string }
  | { readonly as: 'callout'; readonly kind?: CalloutOptions['kind']; readonly title?: string }
  | { readonly as: 'link'; readonly url: string; readonly text?: string }
  | { readonly as: 'image'; readonly url: string; readonly alt?: string; readonly caption?: string }
  | { readonly as: 'embed'; readonly url: string }
  | { readonly as: 'code'; readonly lang?: string }
  | { readonly as: 'unwrap' }

/** `false` deletes it, a text is a template of Markdown, an alias has it read as another tag. */
export type ShortcodeRule = false | string | ShortcodeShape | { readonly alias: string }

/** The transformers of a table of rules. Aliases are no transformers; see `aliasesOf`. */
export const transformersOf = (rules: Readonly<Record<string, ShortcodeRule>>): Transformer[] =>
  Object.entries(rules).flatMap(([tag, rule]) =>
    typeof rule === 'object' && 'alias' in rule ? [] : [declared(tag, rule)],
  )

/** Which tag is read as which. */
export const aliasesOf = (rules: Readonly<Record<string, ShortcodeRule>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(rules).flatMap(([tag, rule]) =>
      typeof rule === 'object' && 'alias' in rule ? [[tag, rule.alias]] : [],
    ),
  )

function declared(tag: string, rule: false | string | ShortcodeShape): Transformer {
  return {
    tags: [tag],
    attributes: {},
    // Whoever wrote the rule has seen the attributes.
    ignoresOthers: true,
    ...(typeof rule === 'object' && rule.as === 'code' && { body: 'opaque' as const }),
    transform(input, context) {
      if (rule !== false) return typeof rule === 'string' ? filled(rule, input, context) : shaped(rule, input, context)
      context.report('shortcode-dropped', { tag, reason: 'the configuration says so' })
      return []
    },
  }
}

type Input = TransformInput<unknown>

const valuesOf = (input: Input, context: TransformContext): TemplateValues => ({
  attribute: (name) => shown(input.rawAttributes[name.toLowerCase()], context),
  positional: (index) => shown(input.positional[index], context),
  children: () => context.children(),
})

/** WordPress puts attributes into HTML, so a reader sees no references and no tags. */
function shown(value: string | undefined, context: TransformContext): string | readonly RootContent[] | undefined {
  if (value === undefined) return undefined
  return /<[a-z][^>]*>/i.test(value) ? phrasingFrom(context.html(value)) : decodeHTML(value)
}

function filled(template: string, input: Input, context: TransformContext): RootContent[] {
  const nodes = fillTemplate(template, valuesOf(input, context), context.markdown, (url) =>
    context.report('html-unsafe', { what: `an address \`${url.slice(0, 40)}\`` }),
  )
  const [only] = nodes
  // A template of one line goes into the sentence the shortcode stood in.
  return context.placement === 'phrasing' && nodes.length === 1 && only?.type === 'paragraph' ? only.children : nodes
}

function shaped(
  shape: ShortcodeShape,
  input: Input,
  context: TransformContext,
): readonly RootContent[] | RootContent | Declined {
  const values = valuesOf(input, context)
  const text = (template = ''): string => fillPlainTemplate(template, values)
  const line = (template = ''): PhrasingContent[] => fillInlineTemplate(template, values)
  switch (shape.as) {
    case 'unwrap':
      return context.children()
    case 'blockquote': {
      const cite = text(shape.cite)
      return blockquote([...inFlow(context.children()), ...(cite === '' ? [] : [paragraph(`— ${cite}`)])])
    }
    case 'details':
      return details(text(shape.summary), context.children())
    case 'callout':
      return callout(context.children(), { kind: shape.kind, title: line(shape.title) })
    case 'code':
      return { type: 'code', lang: text(shape.lang) || null, value: input.content.replace(/^\r?\n|\r?\n$/g, '') }
    case 'link':
      return withAddress(text(shape.url), (url) => {
        const label = shape.text === undefined ? trimRun(phrasingFrom(context.children())) : line(shape.text)
        return link(url, label.length === 0 ? url : label)
      })
    case 'image':
      return withAddress(text(shape.url), (url) =>
        figure({ url: context.media(url), alt: text(shape.alt), caption: line(shape.caption) }),
      )
    case 'embed':
      return withAddress(text(shape.url), (url) => embedForUrl(url) ?? embed({ url }))
  }
}

const withAddress = (url: string, build: (url: string) => RootContent): RootContent | Declined =>
  url === '' || !isSafeImageUrl(url) ? decline('no address that could be used') : build(url)
