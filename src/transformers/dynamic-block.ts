import type { RootContent } from 'mdast'
import { readTemplate } from './template-blocks.ts'
import type { TransformContext, TransformInput } from './transformer.ts'

/** Says that there is nothing to migrate but settings, and keeps the words that stand beside what was made of them. */
export function leaveDynamicBlock(
  { name, rawAttributes, content }: TransformInput<unknown>,
  context: TransformContext,
): readonly RootContent[] {
  // The blocks within only say how it is shown: one finding is enough for all of them.
  const { html, held } = readTemplate(content)
  context.report('block-dynamic', {
    block: name,
    settings: settingsOf(rawAttributes),
    ...(held > 0 ? { held } : {}),
  })
  return held > 0 ? context.html(html) : context.children()
}

/** Objects reach a transformer as JSON; a string of JSON in JSON is hard to read. */
export function settingsOf(attributes: Readonly<Record<string, string>>): string {
  const settings = Object.entries(attributes).map(([name, value]) => `${JSON.stringify(name)}:${asJson(value)}`)
  return settings.length > 0 ? `{${settings.join(',')}}` : ''
}

function asJson(value: string): string {
  if (!/^[[{]/.test(value)) return JSON.stringify(value)
  try {
    return JSON.stringify(JSON.parse(value))
  } catch {
    return JSON.stringify(value)
  }
}
