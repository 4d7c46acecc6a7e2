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
  strip(document)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text)
  return { document, nodes, text: nodes.map(({ data }) => data).join('\n') }
}

const elements = 'script, style, link, meta, base, template, noscript, iframe, object, embed, svg, math'

const attributes = new Set(
  'align alt checked cite colspan data-address data-media datetime dir disabled href lang open reversed rowspan scope start title type value'.split(
    ' ',
  ),
)

/** The sanitizer has done this. But a report is a file, and anybody can make one. */
function strip(document: Document): void {
  for (const element of document.querySelectorAll(elements)) element.remove()
  for (const element of document.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) if (!attributes.has(name)) element.removeAttribute(name)
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
    const to = from + node.length
    const first = next
    while (next < words.length && words[next]!.end <= to) next++
    if (next > first) node.replaceWith(...marked(document, node.data, from, words.slice(first, next)))
    from = to + 1
  }
}

function marked(document: Document, text: string, from: number, words: readonly Word[]): (string | Element)[] {
  const parts: (string | Element)[] = []
  let at = 0
  for (const { start, end } of words) {
    const mark = document.createElement('ins')
    mark.title = 'The source does not show this'
    mark.textContent = text.slice(start - from, end - from)
    parts.push(text.slice(at, start - from), mark)
    at = end - from
  }
  return [...parts, text.slice(at)]
}
