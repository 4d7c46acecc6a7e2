import { h } from './dom.ts'
import type { Word } from './words.ts'

/** What the Markdown looks like, parsed and not alive: no script of it runs, nothing of it is loaded. */
export interface Rendered {
  readonly document: Document
  /** Its text nodes in order. */
  readonly nodes: readonly Text[]
  /** Their texts, one a line. */
  readonly text: string
}

export function readRendered(html: string): Rendered {
  const document = new DOMParser().parseFromString(html, 'text/html')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text)
  return { document, nodes, text: nodes.map(({ data }) => data).join('\n') }
}

/**
 * A frame of its own, without scripts, so that nothing of a document reaches the page around it. It has the origin of the
 * page, which lets the page hear keys in it and set its colours, and lets it do nothing.
 */
export function renderedPane(
  { document, nodes }: Rendered,
  added: readonly Word[],
  frameStyle: string,
): HTMLIFrameElement {
  markWords(document, nodes, added)
  // A link would leave the report; its address is there to be read.
  for (const link of document.querySelectorAll('a[href]')) {
    link.setAttribute('title', link.getAttribute('href') ?? '')
    link.removeAttribute('href')
  }
  const frame = h('iframe', { sandbox: 'allow-same-origin', title: 'Rendered result', class: 'rendered' })
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rendered result</title><style>${frameStyle}</style>`
  frame.srcdoc = `${head}<body>${document.body.innerHTML}`
  return frame
}

function markWords(document: Document, nodes: readonly Text[], words: readonly Word[]): void {
  let next = 0
  let from = 0
  for (const node of nodes) {
    const { length } = node
    let rest = node
    let at = from
    for (let word = words[next]; word !== undefined && word.end <= from + length; word = words[++next]) {
      const text = rest.splitText(word.start - at)
      rest = text.splitText(word.end - word.start)
      at = word.end
      const mark = document.createElement('ins')
      mark.title = 'The source does not show this'
      text.replaceWith(mark)
      mark.append(text)
    }
    from += length + 1
  }
}
