import type { JsonValue } from '../model/metadata.ts'
import { widgets } from './elementor-widgets.ts'
import { element, joinHtml, titleHtml } from './html-fragments.ts'
import { isRecord, listAt, readJson, textAt, valueAt } from './json-values.ts'

type Meta = Readonly<Record<string, readonly string[]>>

/** Sections hold columns, columns hold widgets, and some of these hold containers; nobody nests deeper. */
const maximalDepth = 100

/**
 * The body of a post that was built with Elementor, as HTML: it keeps a page as a tree of widgets in the post meta
 * `_elementor_data`. `undefined` where the meta has none, or none that shows anything. A widget that is not known becomes a
 * block of its name around the words of its settings, so that it is reported as one.
 */
export function elementorBody(meta: Meta): string | undefined {
  const tree = readJson(meta['_elementor_data']?.[0])
  const html = joinHtml(...listAt(tree).map((node) => nodeHtml(node, 0)))
  return html === '' ? undefined : html
}

function nodeHtml(node: JsonValue, depth: number): string {
  if (depth > maximalDepth) return ''
  const settings = valueAt(node, 'settings') ?? null
  const inner = listAt(node, 'elements').map((child) => nodeHtml(child, depth + 1))
  const type = textAt(node, 'widgetType')
  if (type === '') return joinHtml(...inner)
  const titles = partTitles(settings)
  if (titles !== undefined) return joinHtml(...inner.map((part, index) => joinHtml(titles[index] ?? '', part)))
  const widget = Object.hasOwn(widgets, type) ? widgets[type] : undefined
  const shown = widget?.(settings) ?? unknownWidget(type, settings)
  return joinHtml(shown, ...inner)
}

/** `nested-accordion` and `nested-tabs` hold their parts as elements, and the titles of these as settings. */
function partTitles(settings: JsonValue): string[] | undefined {
  const [items, tabs] = [listAt(settings, 'items'), listAt(settings, 'tabs')]
  const tagName = textAt(settings, 'title_tag') || textAt(settings, 'title_html_tag')
  if (items.some((item) => textAt(item, 'item_title') !== ''))
    return items.map((item) => titleHtml(tagName, textAt(item, 'item_title')))
  // The tabs that were there before them have their content beside the title.
  return tabs.length > 0 && tabs.every((tab) => textAt(tab, 'tab_content') === '')
    ? tabs.map((tab) => titleHtml(tagName, textAt(tab, 'tab_title')))
    : undefined
}

/** Settings that are shown, as far as their names tell. */
const shownSetting = /(?:^|_)(?:title|heading|text|content|description|caption|name|label|editor|html)$/

function unknownWidget(type: string, settings: JsonValue): string {
  const name = type.toLowerCase().replace(/[^a-z\d_-]/g, '-')
  const block = `elementor/${/^[a-z]/.test(name) ? name : `widget-${name}`}`
  return `<!-- wp:${block} -->\n${joinHtml(...wordsOf(settings, 0))}\n<!-- /wp:${block} -->`
}

function wordsOf(settings: JsonValue, depth: number): string[] {
  if (depth > maximalDepth) return []
  if (Array.isArray(settings)) return settings.flatMap((item: JsonValue) => wordsOf(item, depth + 1))
  if (!isRecord(settings)) return []
  return Object.entries(settings).flatMap(([name, value]) => {
    if (typeof value === 'object') return wordsOf(value, depth + 1)
    if (typeof value !== 'string' || value.trim() === '' || !shownSetting.test(name)) return []
    return [/^\s*</.test(value) ? value : element('p', value)]
  })
}
