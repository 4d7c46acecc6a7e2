import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { classes, imageSource, isEmoji, isEmojiClass, property } from '../../model/hast-properties.ts'
import { element, isElement, neighbour, type Repair, repair } from './repair.ts'
import { smileyOf } from './smileys.ts'

/** Counters and trackers: pictures that nobody was to see. */
const hiddenImage = repair('img', (node) => {
  const isHidden = /display\s*:\s*none/i.test(property(node, 'style'))
  const isPixel = property(node, 'width') === '1' && property(node, 'height') === '1'
  return isHidden || isPixel ? [] : undefined
})

/** WordPress draws emoji as pictures of them, with the emoji as `alt`. Editors lose it; the name of the file tells it still. */
const emoji = repair('img', (node) => {
  if (isEmoji(node)) return [{ type: 'text', value: property(node, 'alt').trim() }]
  const value = classes(node).some(isEmojiClass) ? smileyOf(property(node, 'src')) : undefined
  return value === undefined ? undefined : [{ type: 'text', value }]
})

const picture = repair('img', (node) => {
  const mended = loaded(aligned(node))
  return mended === node ? undefined : [mended]
})

/** HTML of before WordPress had classes for it, and of other editors. */
function aligned(node: Element): Element {
  if (classes(node).some((name) => name.startsWith('align'))) return node
  const float = /(?:^|;)\s*float\s*:\s*(left|right)/i.exec(property(node, 'style'))?.[1]
  const side = (float ?? property(node, 'align')).toLowerCase()
  if (side !== 'left' && side !== 'right') return node
  return { ...node, properties: { ...node.properties, className: [...classes(node), `align${side}`] } }
}

/** HTML that stays as it is has no script any more to load it. */
function loaded(node: Element): Element {
  const source = imageSource(node)
  return source === property(node, 'src') ? node : { ...node, properties: { ...node.properties, src: source } }
}

/** A `<picture>` whose `<img>` is left to a script still names its files. */
const pictureSources = repair('picture', (node) => {
  const image = node.children.find((child) => isElement(child, 'img'))
  const source = node.children.find((child) => isElement(child, 'source'))
  if (image === undefined || source === undefined || !isPlaceholder(imageSource(image))) return undefined
  const { srcSet, dataSrcset } = source.properties
  const mended: Element = { ...image, properties: { ...image.properties, srcSet, dataSrcset } }
  return [{ ...node, children: node.children.map((child) => (child === image ? mended : child)) }]
})

const isPlaceholder = (address: string): boolean => address.trim() === '' || address.startsWith('data:')

/** Lazy loaders put the picture twice: once for their script, once for browsers without. */
const noscriptTwin = repair('noscript', (node, place) => {
  const twin = neighbour(place, -1)
  const [inside, ...others] = node.children.filter((child) => isElement(child))
  if (!isElement(inside, 'img') || others.length > 0 || twin === undefined) return undefined
  const before = isElement(twin, 'a') ? twin.children.find((child) => isElement(child, 'img')) : twin
  return isElement(before, 'img') && imageSource(before) === imageSource(inside) ? [] : undefined
})

/** The places one can click on a picture are a list of links; what else stands among them is kept in front of it. */
const imageMap = repair('map', (node) => {
  const areas: Element[] = []
  visit(node, 'element', (area: Element) => {
    if (area.tagName === 'area' && property(area, 'href').trim() !== '') areas.push(area)
  })
  const others = node.children.filter((child) => !isElement(child, 'area'))
  return areas.length === 0 ? others : [...others, element('ul', areas.map(areaItem))]
})

function areaItem(area: Element): Element {
  const href = property(area, 'href').trim()
  const value = property(area, 'alt').trim() || property(area, 'title').trim() || href
  return element('li', [element('a', [{ type: 'text', value }], { href })])
}

export const imageRepairs: readonly Repair[] = [hiddenImage, emoji, picture, pictureSources, noscriptTwin, imageMap]
