import type { Element, ElementContent, Parents, Root, RootContent } from 'hast'
import { imageSource, isEmoji, property } from '../model/hast-properties.ts'
import type { FactCollector } from './extract-facts.ts'
import { textOfCode, textOfLine } from './shown-text.ts'

/** Whether what stands in an element counts; it does by default. */
export type IsShown = (element: Element) => boolean

const everything: IsShown = () => true

/** Nothing in these is text that a reader sees; what they lose is reported where they are dropped. */
const invisible = new Set(
  'datalist head math noscript option script select style svg template textarea title'.split(' '),
)

/** Tells what an HTML tree shows. */
export function showTree(tree: Root, facts: FactCollector, isShown: IsShown = everything): void {
  const layouts: boolean[] = []
  enterAll(tree)

  /** What dissolved around a word leaves it in two nodes of text: it is one word all the same. */
  function enterAll({ children }: Parents): void {
    let text = ''
    for (const child of children as readonly (RootContent | ElementContent)[]) {
      if (child.type === 'text') {
        text = text === '' ? child.value : text + child.value
        continue
      }
      if (text !== '') facts.addText(text)
      text = ''
      if (child.type === 'element') enter(child)
    }
    if (text !== '') facts.addText(text)
  }

  function enter(element: Element): void {
    const { tagName } = element
    if (invisible.has(tagName) || !isShown(element)) return
    switch (tagName) {
      case 'img':
        if (isEmoji(element)) facts.addText(property(element, 'alt'))
        else facts.addPicture(imageSource(element))
        break
      case 'pre':
        facts.addCode(textOfCode(element))
        return
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        if (!holdsMark(element)) facts.addHeading(tagName.charAt(1), textOfLine(element))
        break
      case 'table':
        layouts.push(isLayout(element))
        enterAll(element)
        layouts.pop()
        return
      case 'td':
      case 'th':
        if (layouts.at(-1) !== true && !holdsMark(element)) facts.addCell(textOfLine(element))
        break
      case 'a':
        if (isVisible(element)) facts.addLink(property(element, 'href'))
        break
      case 'iframe':
      case 'source':
      case 'audio':
      case 'video':
      case 'embed':
        facts.addEmbed(property(element, 'src'))
        break
    }
    enterAll(element)
  }
}

/** A link around nothing is what HTML parsers leave where tags cross. */
const isVisible = (element: Element): boolean =>
  element.children.some(
    (child) =>
      (child.type === 'text' && child.value.trim() !== '') ||
      (child.type === 'element' && (child.tagName === 'img' || child.data?.mark !== undefined || isVisible(child))),
  )

/** Nobody knows yet what else will stand in it. Its words are counted all the same. */
const holdsMark = (element: Element): boolean =>
  element.children.some((child) => child.type === 'element' && (child.data?.mark !== undefined || holdsMark(child)))

/** A table of one cell is no table to a reader. */
const isLayout = (table: Element): boolean => cellsIn(table) <= 1

const cellsIn = (element: Element): number =>
  element.children.reduce((sum, child) => {
    if (child.type !== 'element' || child.tagName === 'table') return sum
    return sum + (child.tagName === 'td' || child.tagName === 'th' ? 1 : cellsIn(child))
  }, 0)
