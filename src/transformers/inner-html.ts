import type { RootContent } from 'mdast'
import type { TransformContext, TransformInput } from './transformer.ts'

/** Settings that hold the image a section is painted on, alone or among others. */
const backgrounds = ['backgroundImage', 'backgroundImg', 'bgImage', 'bgImg', 'module', 'overlayBgImg', 'style'] as const

// {"background":{"backgroundImage":{"url":"https://…","id":7}}}, {"background":{"desktop":{"value":{"image":{"url":"…"}}}}}
const backgroundUrl = /"(?:backgroundImage|image)":\{(?:[^{}]*,)?"url":"[^"]/

const isImage = (value: string): boolean =>
  /^(?:https?:)?\/\/\S/i.test(value) ||
  backgroundUrl.test(value) ||
  (/"bgImg":"[^"]/.test(value) && value.startsWith('[')) ||
  /^\{"(?:id|image)":.*"url":"[^"]/s.test(value)

/** A block whose inner HTML says all there is to say, but for what it is painted on: that is said to be left. */
export function showInnerHtml(
  { name, rawAttributes }: TransformInput<unknown>,
  context: TransformContext,
): readonly RootContent[] {
  const attributes = backgrounds
    .filter((setting) => isImage(rawAttributes[setting] ?? ''))
    .map((setting) => (setting === 'module' || setting === 'style' ? 'backgroundImage' : setting))
  if (attributes.length > 0) context.report('decoration-dropped', { tag: name, attributes })
  return context.children()
}
