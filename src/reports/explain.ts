import pc from 'picocolors'
import type { Code } from '../diagnostics/catalogue.ts'
import { catalogue } from '../diagnostics/catalogue.ts'
import { visibleText } from '../diagnostics/visible-text.ts'
import type { Explanation, Handler, HandlerAttribute } from '../model/explanation.ts'
import { tagLabel } from '../model/tag-label.ts'
import { paintSeverity } from './findings.ts'
import { renderTable } from './table.ts'

export interface ExplainOptions {
  readonly color: boolean
}

type Colors = ReturnType<typeof pc.createColors>

/** @param example A message with this code, where one is at hand. */
export function renderCode(code: Code, example: string | undefined, { color }: ExplainOptions): string {
  const colors = pc.createColors(color)
  const { severity, help } = catalogue[code]
  const exit =
    severity === 'error' ? 'It makes the exit code 1.' : `It makes the exit code 1 only with \`--fail-on ${code}\`.`
  return lines([
    `${colors.bold(code)} ${paintSeverity(severity, colors)(severity)}`,
    ...(example === undefined ? [] : [`For example: ${visibleText(example)}`]),
    '',
    `What to do: ${help}`,
    exit,
  ])
}

/** Who takes a shortcode or block, with which attributes, and how to have it otherwise. */
export function renderExplanation(explanation: Explanation, { color }: ExplainOptions): string {
  const colors = pc.createColors(color)
  const { kind, name, alias, handlers, policy } = explanation
  const title = colors.bold(kind === 'shortcode' ? tagLabel(visibleText(name)) : visibleText(name))
  return lines([
    `${title} is a ${kind}${alias === undefined ? '' : ` that the configuration reads as [${visibleText(alias)}]`}.`,
    '',
    ...handlers.flatMap((handler, index) => [...renderHandler(handler, index, name, colors), '']),
    handlers.length === 0
      ? `No transformer knows it; what happens to it: ${policy}.`
      : kind === 'shortcode'
        ? 'What cannot be used stays as it was written, and is reported as `shortcode-declined`.'
        : 'Of a block that cannot be used the HTML within stays, and it is reported as `shortcode-declined`.',
    '',
    ...waysToChange(explanation, colors),
  ])
}

function renderHandler(handler: Handler, index: number, name: string, { bold, dim }: Colors): string[] {
  const { preset, file, names, attributes, decoration, ignored, isOpaque, needsClosingTag } = handler
  const who = preset === undefined ? 'your configuration' : `the built-in preset \`${preset}\``
  const others = names.filter((other) => other !== name)
  const examples = preset === undefined ? '' : ` (examples: docs/shortcodes.md, under \`${preset}\`)`
  return [
    `${index === 0 ? 'Asked first' : 'Then'}: a transformer of ${who}${dim(examples)}`,
    ...(file === undefined ? [] : [dim(`In the repository: ${file}`)]),
    ...listLine('It takes as well', others),
    ...(attributes.length === 0 ? [] : [bold('Attributes'), ...renderTable(attributes.map(attributeRow), '  ')]),
    ...listLine('Decoration, dropped and reported', decoration),
    ...listLine('Dropped without a word', ignored),
    ...(isOpaque ? ['What stands between its tags is code, and stays byte for byte.'] : []),
    ...(needsClosingTag ? ['It counts only in a text that has its closing tag or gives it attributes.'] : []),
  ]
}

const attributeRow = ({ name, expected, fallback }: HandlerAttribute): string[] => [
  visibleText(name),
  visibleText(expected),
  fallback === undefined || fallback === '""' || fallback === '[]'
    ? 'may be absent'
    : `default: ${visibleText(fallback)}`,
]

const listLine = (label: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${label}: ${names.map(visibleText).join(', ')}`]

function waysToChange({ kind, name, handlers }: Explanation, { bold }: Colors): string[] {
  const preset = handlers.find((handler) => handler.preset !== undefined)?.preset
  const shown = visibleText(name)
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${shown}'`
  const ways = [
    ...(kind === 'shortcode'
      ? [[`shortcodes: { ${key}: … }`, 'in the configuration: `false`, a template, `{ as: … }` or `{ alias: … }`']]
      : []),
    [`migrate create-transformer ${shown}`, 'a transformer of your own, which is asked first'],
    ...(preset === undefined
      ? []
      : [[`presets: { ${preset}: false }`, 'in the configuration: nothing of this plugin is known any more']]),
    ...(kind === 'shortcode' && handlers.length === 0
      ? [[`--unknown ${shown}=drop`, 'or keep, unwrap, comment, fail']]
      : []),
  ]
  return [bold('To have it otherwise'), ...renderTable(ways, '  ')]
}

const lines = (parts: readonly string[]): string => `${parts.join('\n')}\n`
