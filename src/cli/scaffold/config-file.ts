import { plural } from '../../model/plural.ts'
import type { UseSample } from '../../model/use-sample.ts'
import { commented, key, quote } from './source-text.ts'
import { type Shape, suggestShape } from './suggest-shape.ts'

/** `shortmark.config.ts`: a line to begin with for each shortcode that nobody knows. */
export const renderConfigFile = (samples: readonly UseSample[]): string => `import { defineConfig } from 'shortmark'

export default defineConfig({
  out: './content',
  shortcodes: {
${(samples.length === 0 ? general : samples.flatMap(linesFor)).map((line) => (line === '' ? '' : `    ${line}`)).join('\n')}
  },
})
`

/** Where nothing is known of the site. */
const general = ['// ad: false,', "// button: '[{{content}}]({{url}})',", "// tip: { as: 'callout', kind: 'tip' },"]

function linesFor(sample: UseSample, index: number): string[] {
  const { name, uses, documents, examples } = sample
  const counts = `${plural(uses, 'use')} in ${plural(documents, 'document')}`
  const rule = ruleFor(suggestShape(sample))
  return [
    ...(index === 0 ? [] : ['']),
    `// ${counts}, e.g. ${commented(examples[0] ?? `[${name}]`, 90)}`,
    ...[...new Set(['false', rule])].map((suggestion) => `// ${key(name)}: ${suggestion},`),
  ]
}

function ruleFor(shape: Shape): string {
  switch (shape.as) {
    case 'nothing':
      return 'false'
    case 'text':
      return quote(shape.placeholders.map(placeholder).join(' '))
    case 'link':
      if (shape.holdsText) return quote(`[{{content}}](${placeholder(shape.url)})`)
      return object({ as: 'link', url: placeholder(shape.url), text: shape.text && placeholder(shape.text) })
    case 'details':
      return object({ as: 'details', summary: shape.summary === undefined ? 'More' : `{{${shape.summary}|More}}` })
    default: {
      const { as, ...fields } = shape
      const filled = Object.entries(fields).map(([field, name]) => [field, name && placeholder(name)])
      return object({ as, ...Object.fromEntries(filled) })
    }
  }
}

const placeholder = (name: string): string => `{{${name}}}`

const object = (fields: Readonly<Record<string, string | undefined>>): string =>
  `{ ${Object.entries(fields)
    .flatMap(([field, value]) => (value === undefined ? [] : [`${field}: ${quote(value)}`]))
    .join(', ')} }`
