import { plural } from '../../model/plural.ts'
import type { AttributeSample, UseSample } from '../../model/use-sample.ts'
import { binding, type Draft, draftTransform } from './draft-transform.ts'
import { guessType, type TypeGuess, typed } from './guess-type.ts'
import { commented, key, quote } from './source-text.ts'
import { isDecoration, type Shape, suggestShape } from './suggest-shape.ts'

/** A transformer to begin with: the attributes seen, their likely types, and a draft of what it becomes. */
export function renderTransformerFile(sample: UseSample): string {
  const shape = suggestShape(sample)
  const draft = draftTransform(shape)
  const isKept = ({ name }: AttributeSample): boolean => draft.reads.includes(name) || !isDecoration(name)
  const attributes = sample.attributes.filter(isKept).map((attribute) => ({
    attribute,
    guess: draft.reads.includes(attribute.name) ? typeIn(shape, attribute) : guessType(attribute),
  }))
  const decoration = sample.attributes.filter((attribute) => !isKept(attribute)).map(({ name }) => quote(name))
  const imports = new Set(['defineTransformer', ...draft.imports, ...attributes.flatMap(({ guess }) => guess.imports)])
  const unread = attributes.some(({ attribute: { name } }) => !draft.reads.includes(name))
  return [
    `import { ${[...imports].sort().join(', ')} } from 'shortmark'`,
    '',
    ...summary(sample),
    'export default defineTransformer({',
    `  ${sample.kind === 'shortcode' ? 'tags' : 'blocks'}: [${quote(sample.name)}],`,
    ...(unread ? ['  // What is named here and not used below is lost without a word: use it, or take it out.'] : []),
    `  attributes: {${attributes.length === 0 ? '},' : ''}`,
    ...attributes.map(({ attribute, guess }) => `    ${key(attribute.name)}: ${guess.type},${seen(attribute)}`),
    ...(attributes.length === 0 ? [] : ['  },']),
    ...(decoration.length === 0 ? [] : [`  decoration: [${decoration.join(', ')}],`]),
    ...(shape.as === 'code' ? ["  body: 'opaque',"] : []),
    `  transform(${parametersOf(draft)}) {`,
    ...draft.body.map((line) => `    ${line}`),
    '  },',
    '})',
    '',
  ].join('\n')
}

/** What the draft can use: text nearly everywhere, whatever the values look like. */
function typeIn(shape: Shape, attribute: AttributeSample): TypeGuess {
  const guess = guessType(attribute)
  const { name } = attribute
  const isAddress = 'url' in shape && name === shape.url
  const isInline = (shape.as === 'image' && name === shape.caption) || (shape.as === 'callout' && name === shape.title)
  const isUsable = (isAddress && guess.imports.includes('url')) || (isInline && guess.imports.includes('html'))
  return isUsable ? guess : typed('text')
}

function summary({ name, kind, uses, documents, examples }: UseSample): string[] {
  const example = commented(examples[0] ?? (kind === 'shortcode' ? `[${name}]` : name), 100)
  return uses === 0
    ? [`/** ${example} */`]
    : [`/** ${plural(uses, 'use')} in ${plural(documents, 'document')}, e.g. ${example} */`]
}

/** A few values that were seen, for the eye. */
const seen = ({ values }: AttributeSample): string =>
  values.length === 0
    ? ''
    : ` // ${values
        .slice(0, 3)
        .map((value) => commented(value, 30))
        .join(' · ')}`

function parametersOf({ reads, input, usesContext }: Draft): string {
  const parts = [...(reads.length === 0 ? [] : [`attributes: { ${reads.map(binding).join(', ')} }`]), ...input]
  if (parts.length > 0) return `{ ${parts.join(', ')} }${usesContext ? ', context' : ''}`
  return usesContext ? '_input, context' : ''
}
