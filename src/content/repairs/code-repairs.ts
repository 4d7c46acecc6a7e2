import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { property } from '../../model/hast-properties.ts'
import { codeLanguageOf } from '../handlers/code-language-of.ts'
import { type Child, element, isBlankText, isElement, neighbour, type Place, type Repair, repair } from './repair.ts'

const unwrapCodeAroundPre = repair('code', (node) => {
  if (node.children.length === 0) return []
  return node.children.some((child) => isElement(child, 'pre')) ? node.children : undefined
})

/** A `<pre>` without text shows no code; a picture in it is shown. */
const emptyPre = repair('pre', (node) => {
  if (textOf(node).trim() !== '') return undefined
  return node.children.filter((child) => !isBlankText(child))
})

/** `<code>` with line breaks is a block of code to whoever reads it; two lines within a sentence are none. */
const codeOfSeveralLines = repair('code', (node, place) => {
  if (!node.children.some(isBreak)) return undefined
  if (!standsAlone(place) && node.children.filter(isBreak).length < 2) return inlineLines(node)
  const children = node.children.map((child, index): ElementContent => {
    if (isBreak(child)) return { type: 'text', value: '\n' }
    // `wpautop` writes `<br />` in front of the line ending, which stays.
    const follows = index > 0 && isBreak(node.children[index - 1]!)
    return child.type === 'text' && follows ? { ...child, value: child.value.replace(/^\n/, '') } : child
  })
  return [element('pre', [{ ...node, children }])]
})

const isBreak = (node: Child): boolean => isElement(node, 'br')

/** Whether nothing stands beside it in its line. */
const standsAlone = (place: Place): boolean =>
  ([-1, 1] as const).every((step) => {
    const next = neighbour(place, step)
    return next === undefined || isBreak(next)
  })

function inlineLines(node: Element): Child[] {
  const lines: ElementContent[][] = [[]]
  for (const child of node.children) {
    if (isBreak(child)) lines.push([])
    else lines.at(-1)!.push(child)
  }
  return lines.flatMap((children, index): Child[] =>
    index === 0 ? [{ ...node, children }] : [element('br', []), { ...node, children }],
  )
}

/** Backquotes hold only text: a link around code is one, a link in code is not, and a picture is none of both. */
const linkInCode = repair('code tt samp', (node) => {
  if (!holdsMore(node)) return undefined
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? [{ ...node, children: [child] }] : [child]
    if (isElement(child, 'img')) return [child]
    if (isElement(child, 'a') || holdsMore(child))
      return [{ ...child, children: [{ ...node, children: child.children }] }]
    return [{ ...node, children: [child] }]
  })
})

const holdsMore = (node: Element): boolean =>
  node.children.some(
    (child) =>
      isElement(child) &&
      ((isElement(child, 'a') && property(child, 'href') !== '') || isElement(child, 'img') || holdsMore(child)),
  )

/** Rouge, Pygments and GitHub name the language on what stands around the block. */
const languageOfWrapper = repair('div figure', (node) => {
  let inner: Element | undefined = node
  for (let depth = 0; depth < 4 && inner !== undefined && !isElement(inner, 'pre', 'table'); depth++)
    inner = onlyElement(inner)
  if (!isElement(inner, 'pre', 'table')) return undefined
  const language = codeLanguageOf(node)
  if (language !== undefined && codeLanguageOf(inner) === undefined) inner.properties['dataLang'] = language
  return undefined
})

function onlyElement(node: Element): Element | undefined {
  const shown = node.children.filter((child) => !isBlankText(child))
  const [only] = shown
  return shown.length === 1 && isElement(only) ? only : undefined
}

export const codeRepairs: readonly Repair[] = [
  emptyPre,
  unwrapCodeAroundPre,
  codeOfSeveralLines,
  linkInCode,
  languageOfWrapper,
]
