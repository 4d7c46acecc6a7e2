import { h } from './dom.ts'

/** Rows kept beyond each edge, so that scrolling shows no gap. */
const margin = 8

const printed = 1000

export interface VirtualRows {
  readonly element: HTMLElement
  /** Shows as many rows as there are now. */
  reset(count: number): void
  /** Scrolls there and gives the row the focus. */
  focus(index: number): void
  /** Scrolls there and leaves the focus where it is. */
  reveal(index: number): void
  /** Draws the first rows, as many as anybody prints. */
  print(): void
  /** The row that has the focus or had it last; -1 before. */
  current(): number
}

/**
 * A table of any length with a bounded number of rows in the document: those in sight, and the one with the focus, so that
 * the focus is not lost when it is scrolled away.
 */
export function virtualRows(label: string, header: HTMLElement, makeRow: (index: number) => HTMLElement): VirtualRows {
  const body = h('div', { role: 'rowgroup', class: 'rows' })
  const table = h('div', { role: 'table', 'aria-label': label }, h('div', { role: 'rowgroup' }, header), body)
  const element = h('div', { class: 'scroller' }, table)
  const drawn = new Map<number, HTMLElement>()
  let count = 0
  let current = -1
  let rowHeight = 0

  function draw(): void {
    rowHeight ||= measure()
    const height = Math.max(element.clientHeight, rowHeight)
    const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - margin)
    const last = Math.min(count - 1, Math.ceil((element.scrollTop + height) / rowHeight) + margin)
    drawRange(first, last)
  }

  function drawRange(first: number, last: number): void {
    const wanted = (index: number): boolean => (index >= first && index <= last) || index === current
    for (const [index, row] of drawn) {
      if (wanted(index)) continue
      row.remove()
      drawn.delete(index)
    }
    for (let index = first; index <= last; index++) place(index)
    if (current >= 0 && current < count) place(current)
  }

  function place(index: number): void {
    if (drawn.has(index)) return
    const row = makeRow(index)
    row.setAttribute('aria-rowindex', String(index + 2))
    row.style.insetBlockStart = `${index * rowHeight}px`
    drawn.set(index, row)
    // In the order of the list, for those who read it without seeing it.
    const after = [...drawn.keys()].filter((other) => other > index).sort((a, b) => a - b)[0]
    body.insertBefore(row, after === undefined ? null : drawn.get(after)!)
  }

  /** The height is set in the style, in units of the reader's font. */
  function measure(): number {
    const probe = h('div', { role: 'row', class: 'row' })
    body.append(probe)
    const height = probe.getBoundingClientRect().height
    probe.remove()
    return Math.max(height, 1)
  }

  function reveal(index: number): void {
    if (index < 0 || index >= count) return
    rowHeight ||= measure()
    const top = index * rowHeight
    const head = header.getBoundingClientRect().height
    const height = element.clientHeight - head
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight > element.scrollTop + height) element.scrollTop = top + rowHeight - height
    draw()
  }

  element.addEventListener('scroll', draw, { passive: true })
  new ResizeObserver(() => {
    const height = measure()
    if (height !== rowHeight) {
      rowHeight = height
      body.style.setProperty('--length', `${count * rowHeight}px`)
      for (const row of drawn.values()) row.remove()
      drawn.clear()
    }
    draw()
  }).observe(element)
  body.addEventListener('focusin', ({ target }) => {
    for (const [index, row] of drawn) if (row.contains(target as Node)) current = index
  })

  return {
    element,
    reset(rows) {
      count = rows
      current = -1
      for (const row of drawn.values()) row.remove()
      drawn.clear()
      table.setAttribute('aria-rowcount', String(count + 1))
      rowHeight ||= measure()
      body.style.setProperty('--length', `${count * rowHeight}px`)
      element.scrollTop = 0
      draw()
    },
    focus(index) {
      if (count === 0) return
      current = Math.min(Math.max(index, 0), count - 1)
      reveal(current)
      drawn.get(current)?.querySelector('a')?.focus({ preventScroll: true })
    },
    reveal,
    print() {
      drawRange(0, Math.min(count, printed) - 1)
    },
    current: () => current,
  }
}
