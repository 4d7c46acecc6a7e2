import type { Comment, Element, Parents } from 'hast'
import type { Handle, NodeHandle, State } from 'hast-util-to-mdast'
import type { PhrasingContent, RootContent } from 'mdast'
import type { ContentHost } from './content-host.ts'
import { blockquote } from './handlers/blockquote.ts'
import { cite } from './handlers/cite.ts'
import { pre } from './handlers/code.ts'
import { details } from './handlers/details.ts'
import { embedded, iframe } from './handlers/embedded.ts'
import { figure } from './handlers/figure.ts'
import { sup } from './handlers/footnote-reference.ts'
import { img } from './handlers/image.ts'
import { inlineHtml } from './handlers/inline-html.ts'
import { anchor } from './handlers/link.ts'
import { media } from './handlers/media.ts'
import { script } from './handlers/script.ts'
import { table } from './handlers/table.ts'

/** What each HTML element becomes. Elements that are not here are handled as hast-util-to-mdast handles them. */
export const createHandlers = (host: ContentHost): Record<string, Handle> => ({
  // Gone, and said to be: nothing of them is content.
  applet: dropped(host),
  canvas: dropped(host),
  frame: dropped(host),
  frameset: dropped(host),
  script: script(host),
  svg: dropped(host),
  template: dropped(host),

  // Their controls are gone, the words around them stay.
  form: withWords(host),
  fieldset: flow,
  input: dropped(host),
  select: dropped(host),
  textarea: dropped(host),

  // Markdown has no word for these, HTML has.
  abbr: inlineHtml,
  acronym: inlineHtml,
  ins: inlineHtml,
  kbd: inlineHtml,
  mark: inlineHtml,
  sub: inlineHtml,
  sup: sup(host),
  u: inlineHtml,
  details,

  // hast-util-to-mdast passes these over; they have content.
  dialog: flow,
  math: all,
  menu: flow,
  noembed: all,
  noframes: flow,

  // Paragraphs in which a flow shortcode stands are split around it.
  p: flow,
  summary: flow,

  a: anchor(host),
  audio: media(host),
  blockquote,
  cite,
  embed: embedded(host),
  figure: figure(host),
  iframe: iframe(host),
  img: img(host),
  image: img(host),
  object: marked(host),
  pre: pre(host),
  table,
  var: emphasis,
  video: media(host),
})

export const createNodeHandlers = (): Record<string, NodeHandle> => ({ comment })

function all(state: State, node: Element): RootContent[] {
  return state.all(node)
}

function flow(state: State, node: Element): RootContent[] {
  return state.toFlow(state.all(node))
}

function emphasis(state: State, node: Element): RootContent {
  return { type: 'emphasis', children: state.all(node) as PhrasingContent[] }
}

function dropped(host: ContentHost): Handle {
  return (_state, node) => {
    host.report('element-dropped', { element: node.tagName })
    return []
  }
}

function withWords(host: ContentHost): Handle {
  return (state, node) => {
    host.report('element-dropped', { element: node.tagName })
    return flow(state, node)
  }
}

/** Two comments mean something to static site generators too. */
function comment(_state: State, node: Comment): RootContent[] {
  const match = /^\s*(more|nextpage)\b/.exec(node.value)
  return match === null ? [] : [{ type: 'html', value: `<!--${match[1]}-->` }]
}

const flowParents = new Set(
  'article aside blockquote body center div fieldset figure footer form header li main nav object section td th'.split(
    ' ',
  ),
)

function marked(host: ContentHost): Handle {
  const plainObject = embedded(host)
  return (state, node, parent) => {
    const mark = node.data?.mark
    if (mark === undefined) return plainObject(state, node, parent)
    const placement = isFlowParent(parent) ? 'flow' : 'phrasing'
    return [...host.transform({ ...mark, placement, children: () => state.all(node) })]
  }
}

const isFlowParent = (parent: Parents | undefined): boolean =>
  parent === undefined || parent.type === 'root' || (parent.type === 'element' && flowParents.has(parent.tagName))
