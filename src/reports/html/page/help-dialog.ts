import { button, h } from './dom.ts'

const keys: readonly (readonly [string, string])[] = [
  ['/', 'Search the documents'],
  ['j k or ↓ ↑', 'Next and previous document in the list'],
  ['Enter', 'Open it'],
  ['j k or → ←', 'Next and previous document, when one is open'],
  ['Esc', 'Back'],
  ['1 2 3', 'Show or hide source, Markdown, result'],
  ['d', 'Mark differences, or not'],
  ['g o · g d', 'Overview · documents'],
  ['?', 'This list'],
]

export function helpDialog(): HTMLDialogElement {
  const close = button('Close', {}, () => dialog.close())
  const dialog = h(
    'dialog',
    { 'aria-labelledby': 'help-title' },
    h('h2', { id: 'help-title' }, 'Keys'),
    h(
      'dl',
      { class: 'keys' },
      ...keys.map(([key, deed]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, deed))),
    ),
    close,
  )
  return dialog
}
