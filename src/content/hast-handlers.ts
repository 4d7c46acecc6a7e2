import type { Comment, Element } from 'hast'
import type { Handle, NodeHandle, State } from 'hast-util-to-mdast'
import type { PhrasingContent, RootContent } from 'mdast'
import type { ContentHost } from './content-host.ts'
import { blockquote } from './handlers/blockquote.ts'
import { cite } from './handlers/cite.ts'
import { pre } from './handlers/code.ts'
import { definitionList } from './handlers/definition-list.ts'
import { details } from './handlers/details.ts'
import { embedded, iframe } from './handlers/embedded.ts'
import { figure } from './handlers/figure.ts'
import { section, sup } from './handlers/footnote.ts'
import { formHandlers } from './handlers/form.ts'
import { img } from './handlers/image.ts'
import { inlineCode } from './handlers/inline-code.ts'
import { inlineHtml, underline } from './handlers/inline-html.ts'
import { anchor } from './handlers/link.ts'
import { orderedList, unorderedList } from './handlers/list.ts'
import { linkingAddresses } from './handlers/lone-addresses.ts'
import { media } from './handlers/media.ts'
import { script } from './handlers/script.ts'
import { table } from './handlers/table.ts'
import { isFlowParent } from './holds-flow.ts'
import { isFlow, parted } from './push-down.ts'

/** What each HTML element becomes. Elements that are not here are handled as hast-util-to-mdast handles them. */
export function createHandlers(host: ContentHost): Record<string, Handle> {
  const { form, control } = formHandlers(host)
  return {
    // Gone, and said to be: nothing of them is content.
    bgsound: dropped(host),
    canvas: dropped(host),
    frame: dropped(host),
    frameset: dropped(host),
    script: script(host),
    svg: dropped(host),
    template: dropped(host),

    // Gone as well, but browsers that do not know it show what stands in it.
    applet: withWords(host),

    // Their controls are gone, the words around them stay.
    form,
    fieldset: flow,
    input: control,
    select: control,
    textarea: control,

    // Markdown has no word for these, HTML has.
    abbr: inlineHtml,
    acronym: inlineHtml,
    bdi: inlineHtml,
    bdo: inlineHtml,
    ins: inlineHtml,
    kbd: inlineHtml,
    mark: inlineHtml,
    rb: inlineHtml,
    rp: inlineHtml,
    rt: inlineHtml,
    rtc: inlineHtml,
    ruby: inlineHtml,
    sub: inlineHtml,
    sup: sup(host),
    u: underline,
    details: details(host),
    div: directed,

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
    code: inlineCode,
    del: deleted,
    dfn: emphasis,
    dl: definitionList,
    embed: embedded(host),
    figure: figure(host),
    iframe: iframe(host),
    img: img(host),
    image: img(host),
    object: marked(host),
    ol: orderedList(host),
    pre: pre(host),
    s: deleted,
    samp: inlineCode,
    section,
    span: formula,
    strike: deleted,
    table: linkingAddresses(host, table(host)),
    tt: inlineCode,
    ul: unorderedList,
    var: emphasis,
    video: media(host),
  }
}

export const createNodeHandlers = (): Record<string, NodeHandle> => ({ comment })

function all(state: State, node: Element): RootContent[] {
  return state.all(node)
}

function flow(state: State, node: Element): RootContent[] {
  return state.toFlow(state.all(node))
}

/** A `<div>` says nothing, unless it is there for the direction of what it holds. */
function directed(state: State, node: Element): RootContent[] {
  if (node.data?.math !== undefined) return [{ type: 'paragraph', children: formula(state, node) as PhrasingContent[] }]
  const nodes = flow(state, node)
  const direction = node.data?.direction
  if (direction === undefined || nodes.length === 0) return nodes
  return [{ type: 'html', value: `<div dir="${direction}">` }, ...nodes, { type: 'html', value: '</div>' }]
}

/** A `<span>` says nothing, unless it is there for a formula. */
function formula(state: State, node: Element): RootContent[] {
  const math = node.data?.math
  return math === undefined ? state.all(node) : [{ type: 'verbatim', value: math, data: { hName: 'span' } }]
}

function emphasis(state: State, node: Element): RootContent {
  return { type: 'emphasis', children: state.all(node) as PhrasingContent[] }
}

function deleted(state: State, node: Element): RootContent[] {
  const children = state.all(node)
  const deletion: RootContent = { type: 'delete', children: children as PhrasingContent[] }
  return children.some(isFlow) ? parted(deletion, children) : [deletion]
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

function comment(_state: State, node: Comment): RootContent[] {
  return ofComment(node.value)
}

/** Two comments mean something to static site generators too. */
export function ofComment(value: string): RootContent[] {
  const match = /^\s*(more|nextpage)\b/.exec(value)
  return match === null ? [] : [{ type: 'html', value: `<!--${match[1]}-->` }]
}

function marked(host: ContentHost): Handle {
  const plainObject = embedded(host)
  return (state, node, parent) => {
    const mark = node.data?.mark
    if (mark === undefined) return plainObject(state, node, parent)
    const placement = isFlowParent(parent) ? 'flow' : 'phrasing'
    // Not `...mark`: a function behind it would give each object a shape of its own, which V8 keeps for long.
    const { prefix, id, part } = mark
    return [...host.transform({ prefix, id, part, placement, children: () => state.all(node) })]
  }
}
