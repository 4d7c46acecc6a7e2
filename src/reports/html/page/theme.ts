import { button } from './dom.ts'

const themes = ['auto', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const key = 'shortmark-report-theme'

/** Follows the system until a reader chooses. */
export function themeButton(onChange: (theme: Theme) => void): HTMLButtonElement {
  let theme = stored()
  const element = button('', { class: 'quiet' }, next)
  show()
  return element

  function next(): void {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length]!
    try {
      localStorage.setItem(key, theme)
    } catch {
      // Some browsers keep nothing for files; then it holds until the page is closed.
    }
    show()
  }

  function show(): void {
    document.documentElement.dataset['theme'] = theme
    element.textContent = `Theme: ${theme}`
    onChange(theme)
  }
}

function stored(): Theme {
  try {
    const value = localStorage.getItem(key)
    return themes.find((theme) => theme === value) ?? 'auto'
  } catch {
    return 'auto'
  }
}
