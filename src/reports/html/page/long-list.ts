import { button, h, number } from './dom.ts'

interface Look {
  readonly className: string
  /** How many stand there before the rest is asked for. */
  readonly shown: number
}

export function longList<Item>(
  items: readonly Item[],
  { className, shown }: Look,
  makeItem: (item: Item, index: number) => HTMLElement,
): HTMLElement {
  const list = h('ul', { class: className }, ...items.slice(0, shown).map(makeItem))
  if (items.length <= shown) return list
  const more = button(`Show all ${number(items.length)}`, { class: 'quiet' }, () => {
    const rest = items.slice(shown).map((item, index) => makeItem(item, shown + index))
    list.append(...rest)
    more.remove()
    // The button had the focus, and is gone.
    rest[0]?.querySelector<HTMLElement>('a, button')?.focus()
  })
  return h('div', {}, list, more)
}
