import { reservedWords } from './reserved-words.ts'
import { key } from './source-text.ts'
import type { Shape } from './suggest-shape.ts'

/** The body of `transform`, line by line, and what it needs. */
export interface Draft {
  /** Attributes that it reads, by name. */
  readonly reads: readonly string[]
  readonly input: readonly string[]
  readonly usesContext: boolean
  readonly imports: readonly string[]
  readonly body: readonly string[]
}

/** What a shortcode of this shape may become. Where nothing suggests itself, it declines: then nothing is lost. */
export function draftTransform(shape: Shape): Draft {
  switch (shape.as) {
    case 'link':
      return draftLink(shape.url, shape.text, shape.holdsText)
    case 'image': {
      const { url, alt, caption } = shape
      const fields = [`url: context.media(${variable(url)})`, ...field('alt', alt), ...field('caption', caption)]
      return {
        ...needing(url, [alt, caption], ['figure'], `figure({ ${fields.join(', ')} })`),
        usesContext: true,
      }
    }
    case 'embed':
      return needing(shape.url, [], ['embed'], `embed({ url: ${variable(shape.url)} })`)
    case 'blockquote': {
      const cite = shape.cite === undefined ? [] : [variable(shape.cite)]
      const line = cite.map((name) => `...(${name} === undefined ? [] : [paragraph(\`— \${${name}}\`)])`)
      return {
        ...{ reads: list(shape.cite), input: [], usesContext: true },
        imports: ['blockquote', ...(cite.length === 0 ? [] : ['paragraph'])],
        body: [`return blockquote([${['...context.children()', ...line].join(', ')}])`],
      }
    }
    case 'callout': {
      const options = shape.title === undefined ? '' : `, { ${field('title', shape.title).join()} }`
      return {
        ...{ reads: list(shape.title), input: [], usesContext: true, imports: ['callout'] },
        body: [`return callout(context.children()${options})`],
      }
    }
    case 'details': {
      const summary = shape.summary === undefined ? "'More'" : `${variable(shape.summary)} ?? 'More'`
      return {
        ...{ reads: list(shape.summary), input: [], usesContext: true, imports: ['details'] },
        body: [`return details(${summary}, context.children())`],
      }
    }
    case 'code': {
      const lang = shape.lang === undefined ? '' : `lang: ${variable(shape.lang)} ?? null, `
      return {
        ...{ reads: list(shape.lang), input: ['content'], usesContext: false, imports: [] },
        body: [`return { type: 'code', ${lang}value: content.replace(/^\\r?\\n|\\r?\\n$/g, '') }`],
      }
    }
    case 'unwrap':
      return { reads: [], input: [], usesContext: true, imports: [], body: ['return context.children()'] }
    case 'text':
    case 'nothing':
      return {
        ...{ reads: [], input: [], usesContext: false, imports: ['decline'] },
        body: [
          '// Nodes, `[]` to delete it, or `decline(reason)` to leave it as it was written.',
          "return decline('its transformer is not written yet')",
        ],
      }
  }
}

function draftLink(url: string, text: string | undefined, holdsText: boolean): Draft {
  if (holdsText) {
    return {
      ...needing(url, [], ['link'], `link(${variable(url)}, content.replace(/<[^>]*>/g, ''))`),
      input: ['content'],
    }
  }
  const label = text === undefined ? variable(url) : `${variable(text)} ?? ${variable(url)}`
  return needing(url, [text], ['link'], `link(${variable(url)}, ${label})`)
}

/** Without this attribute there is nothing to show. */
const needing = (
  name: string,
  others: readonly (string | undefined)[],
  imports: readonly string[],
  result: string,
): Draft => ({
  reads: [...new Set([name, ...others.flatMap(list)])],
  input: [],
  usesContext: false,
  imports: ['decline', ...imports],
  body: [`if (${variable(name)} === undefined) return decline('no \`${name}\`')`, `return ${result}`],
})

const list = (name: string | undefined): string[] => (name === undefined ? [] : [name])

const field = (name: string, attribute: string | undefined): string[] =>
  attribute === undefined ? [] : [name === variable(attribute) ? name : `${name}: ${variable(attribute)}`]

/** How an attribute is called inside `transform`: `button-url` is no identifier, and `link` is the name of a builder. */
export const variable = (name: string): string => {
  const camel = name.replace(/[-_.](\w)/g, (_match, letter: string) => letter.toUpperCase())
  return reserved.has(camel) ? `${camel}Value` : camel
}

/** The part of a pattern that takes an attribute out: `url: urlValue`, `alt`. */
export const binding = (name: string): string => (variable(name) === name ? name : `${key(name)}: ${variable(name)}`)

/** Everything that a draft may import or name, and words of the language. */
const reserved: ReadonlySet<string> = new Set([
  ...['blockquote', 'callout', 'decline', 'defineTransformer', 'details', 'embed', 'figure', 'link', 'paragraph'],
  ...['content', 'context', 'undefined'],
  ...reservedWords,
])
