import type { RootContent } from 'mdast'
import { figure } from './builders.ts'
import { readJson, textAt } from './json-values.ts'
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

/**
 * A block whose inner HTML says all there is to say, but for what it is painted on. The background that the block editor
 * itself gives is a picture of the page; those of builders are said to be left.
 */
export function showInnerHtml(
  { name, rawAttributes }: TransformInput<unknown>,
  context: TransformContext,
): readonly RootContent[] {
  const attributes = backgrounds
    .filter((setting) => rawAttributes[setting] !== undefined && isImage(rawAttributes[setting]))
    .map((setting) => (setting === 'module' || setting === 'style' ? 'backgroundImage' : setting))
  const picture = name.startsWith('core/') ? backgroundOf(rawAttributes['style']) : ''
  if (picture !== '') return [figure({ url: context.media(picture) }), ...context.children()]
  if (attributes.length > 0) context.report('decoration-dropped', { tag: name, attributes })
  return context.children()
}

/** Whether `showInnerHtml` would ask for the children alone: nothing says what such a block is painted on. */
export function isAllInside(rawAttributes: Readonly<Record<string, string>>): boolean {
  for (const name in rawAttributes) if ((backgrounds as readonly string[]).includes(name)) return false
  return true
}

/** `{"background":{"backgroundImage":{"url":"…"}}}`, since WordPress 6.4. */
const backgroundOf = (style: string | undefined): string =>
  textAt(readJson(style), 'background', 'backgroundImage', 'url').trim()
