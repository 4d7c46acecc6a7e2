type Value = string | number | boolean | undefined
type Child = Node | string | undefined

/** An element. Text is always a text node: nothing of a site is ever read as HTML here. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value))
  for (const child of children) if (child !== undefined) element.append(child)
  return element
}

export function button(
  label: string,
  attributes: Readonly<Record<string, Value>>,
  onClick: () => void,
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, label)
  element.addEventListener('click', onClick)
  return element
}

const numbers = new Intl.NumberFormat('en')

export const number = (value: number): string => numbers.format(value)

export const counted = (value: number, noun: string): string => `${number(value)} ${noun}${value === 1 ? '' : 's'}`

/** `--force` in backticks, as code. */
export const codeIn = (text: string): (string | HTMLElement)[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? h('code', {}, part) : part))
