import type { Element, ElementContent, Parents } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { rawHtml } from '../raw-html.ts'

/** Attributes that carry meaning on an inline element. */
const kept = ['title', 'cite', 'dateTime', 'lang']

/** These are about nothing else. */
const directional: ReadonlySet<string> = new Set(['bdi', 'bdo'])

/** An inline element Markdown has no word for, kept as HTML around its converted content. */
export function inlineHtml(state: State, node: Element): RootContent[] {
  const children = state.all(node)
  const tagName = node.tagName === 'acronym' ? 'abbr' : node.tagName
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(
      ([name]) => kept.includes(name) || (name === 'dir' && directional.has(tagName)),
    ),
  )
  // Without its title an abbreviation says nothing.
  if (children.length === 0 || (tagName === 'abbr' && properties['title'] === undefined)) return children
  const open = rawHtml({ type: 'element', tagName, properties, children: [] }).replace(/<\/[^>]*>$/, '')
  return [inline(open), ...children, inline(`</${tagName}>`)]
}

/** What stands out by itself. An underline adds nothing there that Markdown's reader would miss. */
const standsOut: ReadonlySet<string> = new Set('a b strong h1 h2 h3 h4 h5 h6 th'.split(' '))

/** `<u>` says something in plain words only. */
export function underline(state: State, node: Element, parent: Parents | undefined): RootContent[] {
  const [only, ...others] = node.children
  const isEmphasised = (one: Parents | ElementContent | undefined): boolean =>
    one?.type === 'element' && standsOut.has(one.tagName)
  return isEmphasised(parent) || (isEmphasised(only) && others.length === 0) ? state.all(node) : inlineHtml(state, node)
}

/** `hName` tells hast-util-to-mdast that this HTML stands inside a paragraph. */
const inline = (value: string): RootContent => ({ type: 'html', value, data: { hName: 'span' } })
