import type { TransformContext, TransformInput } from './transformer.ts'

/** Says that a shortcode has no content of its own, and from which settings WordPress made what it showed. */
export function reportDynamic(
  { name, rawAttributes, positional }: Pick<TransformInput<unknown>, 'name' | 'rawAttributes' | 'positional'>,
  context: TransformContext,
): void {
  const settings = [
    ...positional,
    ...Object.entries(rawAttributes).map(([key, value]) => `${key}=${JSON.stringify(value)}`),
  ]
  context.report('block-dynamic', { block: name, settings: settings.join(' ') })
}
