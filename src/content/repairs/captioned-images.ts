import type { Element, ElementContent } from 'hast'
import { classes } from '../../model/hast-properties.ts'
import { element, isBlankText, isElement, isWords, type Repair, repair } from './repair.ts'

/** `[caption]` as WordPress shows it to themes without HTML5, and as its editor once kept it. */
const captionedImage = repair('div dl', (node) => {
  if (!classes(node).includes('wp-caption')) return undefined
  const caption = node.children.find(isCaption)
  const children = node.children.flatMap((child): ElementContent[] =>
    child === caption ? [] : isElement(child, 'dt') ? child.children : [child],
  )
  const start = caption === undefined ? startOfWords(children) : children.length
  const words = caption?.children ?? children.slice(start)
  const captions = words.length === 0 ? [] : [element('figcaption', words)]
  return [element('figure', [...children.slice(0, start), ...captions], { className: [...classes(node)] })]
})

const isCaption = (node: ElementContent): node is Element =>
  isElement(node) && classes(node).some((name) => name === 'wp-caption-text' || name === 'wp-caption-dd')

/** Where the words begin that stand loose behind the picture: whoever wrote the box by hand gave his caption no element. */
function startOfWords(children: readonly ElementContent[]): number {
  const start = children.findLastIndex((child) => !isWords(child)) + 1
  return start === 0 || children.slice(start).every(isEmpty) ? children.length : start
}

const isEmpty = (node: ElementContent): boolean =>
  node.type === 'comment' || isBlankText(node) || (isElement(node) && node.children.every(isEmpty))

export const captionedImageRepairs: readonly Repair[] = [captionedImage]
