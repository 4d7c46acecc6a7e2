import { h, number } from './dom.ts'
import { longList } from './long-list.ts'

export interface Bar {
  readonly name: string
  readonly count: number
  /** Where it leads. */
  readonly href: string
  /** Class that gives it its colour. */
  readonly tone?: string
  /** What is said of it beyond its name. */
  readonly note?: string
}

/**
 *     text-lost      ███████████████ 31
 *     meta-left      ███ 6
 *
 * A list of links: what the bars show stands in them as text.
 */
export function barChart(title: string, bars: readonly Bar[], empty: string): HTMLElement {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const list = longList(bars, { className: 'bars', shown: 10 }, (bar) => row(bar, most))
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, title),
    bars.length === 0 ? h('p', { class: 'muted' }, empty) : list,
  )
}

function row({ name, count, href, tone = '', note }: Bar, most: number): HTMLElement {
  const bar = h('span', { class: `bar ${tone}`, 'aria-hidden': 'true' })
  // Through the object, not the attribute, which the policy of the page does not let through.
  bar.style.inlineSize = `${(count / most) * 100}%`
  return h(
    'li',
    {},
    h(
      'a',
      { href, ...(note !== undefined && { title: note }) },
      h('span', { class: 'bar-name' }, name),
      h('span', { class: 'bar-count' }, number(count)),
      h('span', { class: 'bar-track', 'aria-hidden': 'true' }, bar),
    ),
  )
}
