import { escapeText } from 'entities'
import type { JsonValue } from '../model/metadata.ts'
import { element, imageHtml, joinHtml, linkHtml, titleHtml } from './html-fragments.ts'
import { isRecord, readJson, textAt, valueAt } from './json-values.ts'

type Attributes = Readonly<Record<string, string>>

/** What a wide screen shows; Divi falls back to it on all others. `title.innerContent.desktop.value` */
export const innerContent = (attributes: Attributes, name: string): JsonValue | undefined =>
  valueAt(readJson(attributes[name]), 'innerContent', 'desktop', 'value')

/** HTML, which some elements have in an object with more: `{ "text": "…", "url": "…" }`. */
export function innerText(attributes: Attributes, name: string): string {
  const value = innerContent(attributes, name)
  const text = isRecord(value) ? textAt(value, 'text') : textAt({ value: value ?? null }, 'value')
  // A field of some post, filled in at each view.
  return text.startsWith('$variable(') ? '' : text
}

/** Modules whose titles are headings, until the module says otherwise. */
const headingLevels: Readonly<Record<string, string>> = {
  'divi/accordion-item': 'h5',
  'divi/audio': 'h2',
  'divi/blurb': 'h4',
  'divi/circle-counter': 'h3',
  'divi/countdown-timer': 'h4',
  'divi/cta': 'h2',
  'divi/fullwidth-header': 'h1',
  'divi/heading': 'h2',
  'divi/login': 'h2',
  'divi/number-counter': 'h3',
  'divi/pricing-table': 'h2',
  'divi/signup': 'h2',
  'divi/slide': 'h2',
  'divi/team-member': 'h4',
  'divi/toggle': 'h5',
}

type Writer = (attributes: Attributes, name: string, block: string) => string

const title: Writer = (attributes, name, block) => {
  const font = valueAt(readJson(attributes[name]), 'decoration', 'font', 'font', 'desktop', 'value')
  const inner = linkHtml(textAt(innerContent(attributes, name), 'url'), innerText(attributes, name))
  // Pasted with its own tags: a heading holds none.
  return /^<(?:h[1-6]|p)\b/i.test(inner)
    ? inner
    : titleHtml(textAt(font, 'headingLevel') || headingLevels[block] || '', inner)
}

const line: Writer = (attributes, name) => element('p', innerText(attributes, name))

const image: Writer = (attributes, name) => {
  const value = innerContent(attributes, name)
  const url = textAt(value, 'src') || textAt(value, 'url')
  return imageHtml({ url, alt: textAt(value, 'alt'), link: textAt(value, 'linkUrl') })
}

const button: Writer = (attributes, name) => {
  const value = innerContent(attributes, name)
  return element('p', linkHtml(textAt(value, 'linkUrl'), escapeText(textAt(value, 'text'))))
}

const price: Writer = (attributes, name) => {
  const frequency = innerContent(attributes, 'currencyFrequency')
  const amount = innerText(attributes, name)
  const per = textAt(frequency, 'per')
  return element('p', amount && `${textAt(frequency, 'currency')}${amount}${per === '' ? '' : ` / ${per}`}`)
}

const number: Writer = (attributes, name) => {
  const amount = innerText(attributes, name)
  const sign =
    valueAt(readJson(attributes[name]), 'advanced', 'enablePercentSign', 'desktop', 'value') === 'off' ? '' : '%'
  return element('p', element('strong', amount && `${amount}${sign}`))
}

/** The elements of modules, in the order in which all modules show those they have. */
const elements: readonly (readonly [string, Writer])[] = [
  ['logo', image],
  ['image', image],
  ['portrait', image],
  ['beforeLabel', line],
  ['beforeImage', image],
  ['afterLabel', line],
  ['afterImage', image],
  ['title', title],
  ['name', title],
  ['subtitle', line],
  ['subhead', line],
  ['position', line],
  ['artistName', line],
  ['albumName', line],
  ['price', price],
  ['number', number],
  ['barProgress', number],
  ['content', innerText],
  ['excluded', innerText],
  ['caption', innerText],
  ['author', line],
  ['jobTitle', line],
  ['company', line],
  ['button', button],
  ['buttonOne', button],
  ['buttonTwo', button],
]

/** HTML of what a module has in its attributes. */
export const moduleHtml = (block: string, attributes: Attributes): string =>
  joinHtml(
    ...elements
      .filter(([name]) => attributes[name] !== undefined)
      .map(([name, write]) => write(attributes, name, block)),
  )
