import type { Element, ElementContent, Parents, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { classes, property } from '../model/hast-properties.ts'
import { type Formula, findFormulas } from './math-formulas.ts'
import { type Child, element, isElement } from './repairs/repair.ts'

declare module 'hast' {
  interface ElementData {
    /** A formula as Markdown has it, dollar signs and all. */
    math?: string
  }
}

const opaque: ReadonlySet<string> = new Set('code kbd math pre samp script style svg textarea tt'.split(' '))

/** Stands for `<br>` while a run of text is searched: HTML's parser lets none through. */
const lineBreak = '\0'

/**
 * Formulas are no Markdown: an underscore or a backslash in them is LaTeX. All ways in which WordPress sites write them become
 * the dollar signs of GitHub, Hugo, remark-math and others.
 */
export function keepMath(root: Root): void {
  const waiting: Parents[] = [root]
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const children = parent.children as Child[]
    if (children.some(mayBeMath)) parent.children = withFormulas(children) as typeof parent.children
    for (const child of parent.children)
      if (isElement(child) && !opaque.has(child.tagName) && child.data?.math === undefined) waiting.push(child)
  }
}

const formulaStart = /\$\$|\$latex|\\[([]|\\begin/

export const mayHoldFormula = (text: string): boolean =>
  (text.includes('$') || text.includes('\\')) && formulaStart.test(text)

/** Whether HTML may hold a formula or one that was drawn. A reference may stand for any of these signs. */
export const mayHoldMath = (html: string): boolean => /[$\\]|&(?:#|dollar|bsol)|katex|latex|<math/i.test(html)

/** Of what KaTeX drew, and of the pictures that Jetpack has of formulas. */
export const drawnFormula = { element: 'katex', picture: 'latex' } as const

/** Most of a text is none; nothing is copied for it. */
const mayBeMath = (node: Child): boolean =>
  node.type === 'text'
    ? mayHoldFormula(node.value)
    : isElement(node, 'img', 'math') || (isElement(node) && classes(node).includes(drawnFormula.element))

function withFormulas(children: readonly Child[]): Child[] {
  const result: Child[] = []
  let run: Child[] = []
  const close = () => {
    result.push(...withFormulasInRun(run))
    run = []
  }
  for (const child of children) {
    if (child.type === 'text' || isElement(child, 'br')) run.push(child)
    else {
      close()
      result.push(drawn(child))
    }
  }
  close()
  return result
}

function withFormulasInRun(run: readonly Child[]): readonly Child[] {
  if (!run.some((node) => node.type === 'text' && mayHoldFormula(node.value))) return run
  const text = run.map((node) => (node.type === 'text' ? node.value : lineBreak)).join('')
  const formulas = findFormulas(text)
  if (formulas.length === 0) return run
  const result: Child[] = []
  let from = 0
  for (const formula of formulas) {
    result.push(...textNodes(text.slice(from, formula.start)), mathElement(formula))
    from = formula.end
  }
  return [...result, ...textNodes(text.slice(from))]
}

const textNodes = (text: string): Child[] =>
  text.split(lineBreak).flatMap((value, index): Child[] => {
    const nodes: Child[] = value === '' ? [] : [{ type: 'text', value }]
    return index === 0 ? nodes : [element('br', []), ...nodes]
  })

const mathElement = ({ value, isBlock }: Pick<Formula, 'value' | 'isBlock'>): Element => ({
  ...element(isBlock ? 'div' : 'span', [{ type: 'text', value }]),
  data: { math: value, position: {} },
})

/** Formulas that were drawn before the page was saved: MathML and KaTeX with their source, and the pictures of Jetpack. */
function drawn(node: Child): Child {
  if (!isElement(node)) return node
  const names = classes(node)
  if (isElement(node, 'img') && names.includes(drawnFormula.picture) && property(node, 'alt').trim() !== '')
    return mathElement({ value: `$${property(node, 'alt').trim()}$`, isBlock: false })
  if (!isElement(node, 'math') && !names.includes(drawnFormula.element)) return node
  const source = annotationIn(node)
  return source === undefined ? node : mathElement({ value: `$${textOf(source).trim()}$`, isBlock: false })
}

function annotationIn(node: Element): Element | undefined {
  for (const child of node.children as ElementContent[]) {
    if (!isElement(child)) continue
    if (isElement(child, 'annotation') && property(child, 'encoding') === 'application/x-tex') return child
    const inner = annotationIn(child)
    if (inner !== undefined) return inner
  }
  return undefined
}
