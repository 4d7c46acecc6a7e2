interface Keys {
  /** Keys of the view that is shown. */
  current(): Readonly<Record<string, () => void>>
  /** What follows `g`. */
  go(hash: string): void
  readonly '?': () => void
}

const places: Readonly<Record<string, string>> = { o: '#overview', d: '#documents' }

/** Keys of a single character, as long as nobody is typing. @returns The listener, for frames that have their own keys. */
export function listenToKeys({ current, go, ...always }: Keys): (event: KeyboardEvent) => void {
  let before = ''
  const listen = (event: KeyboardEvent): void => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (document.querySelector('dialog[open]') !== null) return
    if (isTyping(target)) {
      if (key === 'Escape') (target as HTMLElement).blur()
      return
    }
    const place = before === 'g' ? places[key] : undefined
    before = key
    const deed = place === undefined ? (key === '?' ? always['?'] : current()[key]) : () => go(place)
    if (deed === undefined || scrolls(key, target)) return
    event.preventDefault()
    deed()
  }
  addEventListener('keydown', listen)
  return listen
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox')

/** Arrows in a text that can be scrolled are for that. */
const scrolls = (key: string, target: EventTarget | null): boolean =>
  key.startsWith('Arrow') && target instanceof HTMLPreElement
