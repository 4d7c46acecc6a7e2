import type { Comment, Element, Root, RootContent, Text } from 'hast'
import { endsItems, isEndedByOthers, isMarker, type Kind } from './element-kinds.ts'

/** Rules look at what is open: no page nests deeper, and a hostile one costs no more. */
const deepest = 200

interface Open {
  readonly element: Element
  readonly kind: Kind
  /** A `<tbody>` that nobody wrote. */
  readonly isImplied: boolean
}

/**
 * A tree while it is built, and HTML's rules about what a tag opens and ends. Each rule either does what HTML does or answers
 * `false`: then more than one element would have to end, or something would have to move.
 */
export class OpenElements {
  readonly root: Root = { type: 'root', children: [], data: { quirksMode: false } }
  readonly #open: Open[] = []

  get #last(): Open | undefined {
    return this.#open[this.#open.length - 1]
  }

  /** Nothing but white space may stand between the parts of a table. */
  get isBetweenCells(): boolean {
    const kind = this.#last?.kind
    return kind === 'table' || kind === 'section' || kind === 'row'
  }

  get isClosed(): boolean {
    return this.#open.length === 0
  }

  has(name: string): boolean {
    return this.#open.some(({ element }) => element.tagName === name)
  }

  add(node: Element | Comment | Text): void {
    const parent = this.#last?.element ?? this.root
    ;(parent.children as RootContent[]).push(node)
  }

  /** Adds an element that is closed by an end tag. */
  enter(element: Element, kind: Kind, isImplied = false): void {
    this.add(element)
    this.#open.push({ element, kind, isImplied })
  }

  /** What must happen before an element of this name can begin. */
  makeRoom(name: string, kind: Kind): boolean {
    const around = this.#last?.kind
    if (this.#open.length === deepest) return false
    if (kind === 'caption' || kind === 'section') return around === 'table'
    if (kind === 'cell') return around === 'row'
    if (kind === 'row') {
      if (around === 'table')
        this.enter({ type: 'element', tagName: 'tbody', properties: {}, children: [] }, 'section', true)
      return around === 'table' || around === 'section'
    }
    if (this.isBetweenCells || (kind === 'item' && !this.#endItem(name))) return false
    if (kind === 'block' || kind === 'heading' || kind === 'item' || kind === 'table' || name === 'hr') {
      if (this.#last?.element.tagName === 'p') this.#open.pop()
      if (this.#isOpen('p')) return false
    }
    if (kind === 'heading') return this.#last?.kind !== 'heading'
    return !((name === 'a' || name === 'button') && this.#isOpen(name))
  }

  // <li>a<li>
  //      ^
  #endItem(name: string): boolean {
    const isSame = (other: string): boolean => (name === 'li' ? other === 'li' : other === 'dd' || other === 'dt')
    if (this.#last !== undefined && isSame(this.#last.element.tagName)) {
      this.#open.pop()
      return true
    }
    const nearest = this.#open.findLast(({ element: { tagName }, kind }) => isSame(tagName) || endsItems(tagName, kind))
    return nearest === undefined || !isSame(nearest.element.tagName)
  }

  /** Whether an element of this name is open where a new one would be in its way. */
  #isOpen(name: string): boolean {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const { element, kind } = this.#open[index]!
      if (element.tagName === name) return true
      if (isMarker(element.tagName, kind) || (name === 'p' && element.tagName === 'button')) return false
    }
    return false
  }

  /** Closes an element and the items and paragraphs in it. */
  leave(name: string, kind: Kind): Element | undefined {
    if (endsOthers.has(kind) && name !== 'p')
      while (
        this.#last !== undefined &&
        this.#last.element.tagName !== name &&
        isEndedByOthers(this.#last.element.tagName)
      )
        this.#open.pop()
    if (kind === 'table' && this.#last?.isImplied) this.#open.pop()
    return this.#last?.element.tagName === name ? this.#open.pop()?.element : undefined
  }
}

const endsOthers: ReadonlySet<Kind> = new Set<Kind>(['block', 'caption', 'cell', 'heading', 'item', 'scope'])
