import type { DocumentBodies } from '../../../model/run-report.ts'
import type { DocumentData } from '../page-data.ts'
import { compareWords } from './compare-words.ts'
import { button, h } from './dom.ts'
import { findingMarks, lineStarts, type Mark, useMarks } from './marks.ts'
import { readRendered, renderedPane } from './rendered-pane.ts'
import { textPane } from './text-pane.ts'
import { type Word, wordsOf } from './words.ts'

export interface DocumentPanes {
  readonly element: HTMLElement
  readonly keys: Readonly<Record<string, () => void>>
  /** Goes to a mark in the source; none where it has none. */
  lead(id: string): (() => void) | undefined
}

const names = ['Source', 'Markdown', 'Rendered'] as const

/** Source, Markdown and result beside each other, with what is in one and not in the other marked. */
export function documentPanes(
  bodies: DocumentBodies,
  { uses, findings }: DocumentData,
  frameStyle: string,
): DocumentPanes {
  const { source, format, markdown, html, start } = bodies
  const rendered = readRendered(html)
  const sourceWords = wordsOf(source, format, decodeEntity)
  const result = compareWords(sourceWords, wordsOf(rendered.text, 'plain', decodeEntity))
  const written = compareWords(sourceWords, wordsOf(markdown, 'markdown', decodeEntity))
  const starts = lineStarts(source)
  const tags = useMarks(bodies, starts, uses)
  const sourceMarks = [
    ...tags,
    ...findingMarks(bodies, starts, findings, tags),
    ...wordMarks(result.lost, 'lost', 'The result does not show this'),
  ]
  const contents = [
    textPane(source, sourceMarks, start.line, 'Source'),
    textPane(markdown, wordMarks(written.added, 'added', 'The source does not show this'), 1, 'Markdown'),
    renderedPane(rendered, result.added, frameStyle),
  ]
  const panes = contents.map((content, index) => h('section', { class: 'pane' }, h('h2', {}, names[index]), content))
  const area = h('div', { class: 'panes' }, ...panes)
  const toggles = names.map((name, index) =>
    button(name, { 'aria-pressed': 'true', 'aria-keyshortcuts': index + 1 }, () => toggle(index)),
  )
  const differences = button('Differences', { 'aria-pressed': 'true', 'aria-keyshortcuts': 'd' }, mark)
  const element = h(
    'div',
    { class: 'compare marked' },
    h('div', { class: 'toolbar', role: 'group', 'aria-label': 'What is shown' }, ...toggles, differences, legend()),
    area,
  )

  function toggle(index: number): void {
    const pane = panes[index]!
    // One stays.
    if (!pane.hidden && panes.filter(({ hidden }) => !hidden).length === 1) return
    pane.hidden = !pane.hidden
    toggles[index]!.setAttribute('aria-pressed', String(!pane.hidden))
  }

  function mark(): void {
    const isOn = element.classList.toggle('marked')
    differences.setAttribute('aria-pressed', String(isOn))
    const frame = contents[2] as HTMLIFrameElement
    frame.contentDocument?.documentElement.classList.toggle('unmarked', !isOn)
  }

  return {
    element,
    keys: { 1: () => toggle(0), 2: () => toggle(1), 3: () => toggle(2), d: mark },
    lead(id) {
      const target = contents[0]!.querySelector<HTMLElement>(`[data-marks~="${id}"]`)
      if (target === null) return undefined
      return () => {
        if (panes[0]!.hidden) toggle(0)
        for (const other of contents[0]!.querySelectorAll('.here')) other.classList.remove('here')
        target.classList.add('here')
        target.scrollIntoView({ block: 'center' })
        contents[0]!.focus({ preventScroll: true })
      }
    },
  }
}

const wordMarks = (words: readonly Word[], kind: string, label: string): Mark[] =>
  words.map(({ start, end }) => ({ start, end, kind, label }))

const legend = (): HTMLElement =>
  h(
    'p',
    { class: 'legend' },
    h('mark', { class: 'use transformed' }, 'shortcode or block'),
    ' ',
    h('mark', { class: 'finding warning' }, 'finding'),
    ' ',
    h('mark', { class: 'lost' }, 'lost'),
    ' ',
    h('mark', { class: 'added' }, 'added'),
  )

const decoded = new Map<string, string>()

/** The browser knows them all. In a `textarea`, nothing but entities is read. */
function decodeEntity(entity: string): string {
  const known = decoded.get(entity)
  if (known !== undefined) return known
  const page = new DOMParser().parseFromString(`<textarea>${entity}</textarea>`, 'text/html')
  const text = page.querySelector('textarea')?.value ?? entity
  decoded.set(entity, text)
  return text
}
