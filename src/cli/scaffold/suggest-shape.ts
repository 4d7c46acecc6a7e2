import type { AttributeSample, UseSample } from '../../model/use-sample.ts'

/** What a shortcode may become, judging by how it is used. Fields are names of attributes. */
export type Shape =
  | { readonly as: 'blockquote'; readonly cite: string | undefined }
  | { readonly as: 'callout'; readonly title: string | undefined }
  | { readonly as: 'details'; readonly summary: string | undefined }
  | { readonly as: 'code'; readonly lang: string | undefined }
  | { readonly as: 'link'; readonly url: string; readonly text: string | undefined; readonly holdsText: boolean }
  | {
      readonly as: 'image'
      readonly url: string
      readonly alt: string | undefined
      readonly caption: string | undefined
    }
  | { readonly as: 'embed'; readonly url: string }
  | { readonly as: 'unwrap' }
  /** Only its attributes say something; a decision for somebody who knows the page. */
  | { readonly as: 'text'; readonly placeholders: readonly string[] }
  | { readonly as: 'nothing' }

/** Names that plugins give to the same thing, the best first. */
const names = {
  url: ['url', 'href', 'link', 'uri', 'permalink', 'button_link', 'button_url'],
  image: ['src', 'img', 'image', 'image_url', 'img_src', 'photo', 'picture'],
  text: ['title', 'text', 'label', 'heading', 'caption', 'name', 'button_text'],
  alt: ['alt', 'title'],
  caption: ['caption', 'description'],
  cite: ['cite', 'author', 'source', 'by', 'name'],
  lang: ['lang', 'language', 'type'],
} as const

const imageAddress = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:[?#]|$)|^\d+$/i

export function suggestShape(sample: UseSample): Shape {
  const { name, hasContent, positional, attributes } = sample
  const find = (role: keyof typeof names): AttributeSample | undefined =>
    names[role].flatMap((wanted) => attributes.find((attribute) => attribute.name === wanted) ?? [])[0]
  const text = find('text')?.name
  if (hasContent) {
    if (/quote|testimonial/.test(name)) return { as: 'blockquote', cite: find('cite')?.name }
    if (/code|source|syntax/.test(name)) return { as: 'code', lang: find('lang')?.name }
    if (/toggle|spoiler|accordion|collaps|expand|reveal/.test(name)) return { as: 'details', summary: text }
    if (/alert|notice|note|info|warning|callout|tip|message|box/.test(name)) return { as: 'callout', title: text }
  }
  const url = find('url')?.name
  if (url !== undefined) return { as: 'link', url, text, holdsText: hasContent }
  const image =
    find('image') ?? attributes.find((attribute) => /(?:^|_)(?:img|image|photo|picture)$/.test(attribute.name))
  if (image !== undefined) {
    return image.values.length === 0 || image.values.some((value) => imageAddress.test(value))
      ? { as: 'image', url: image.name, alt: find('alt')?.name, caption: find('caption')?.name }
      : { as: 'embed', url: image.name }
  }
  if (hasContent) return { as: 'unwrap' }
  const candidates = attributes.filter(({ name }) => !isDecoration(name) && isPlaceholderName(name))
  const speaking = candidates.filter(({ values }) => values.some(isSpeaking))
  const shown = (speaking.length > 0 ? speaking : candidates).map(({ name }) => name)
  const placeholders = [...shown, ...(positional > 0 ? ['positional.0'] : [])].slice(0, 3)
  return placeholders.length === 0 ? { as: 'nothing' } : { as: 'text', placeholders }
}

/** Whether a template can ask for it. */
const isPlaceholderName = (name: string): boolean => /^[\w.-]+$/.test(name)

/** A name or words, and no number or setting. */
const isSpeaking = (value: string): boolean => /\p{Lu}\p{Ll}|\S\s+\S/u.test(value)

/** Whether an attribute sounds as if it only said how the old theme painted it. */
export const isDecoration = (name: string): boolean =>
  /(?:^|[_-])(?:animation|background|bg|border|class|classname|colou?r|font|height|margin|padding|radius|rel|style|target|width)(?:[_-]|$)/i.test(
    name,
  )
