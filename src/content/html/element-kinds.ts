/**
 * How HTML's rules for building trees (“in body”, “in table”) treat an element, as far as `read-fragment.ts` knows them.
 *
 * - `block`: ends an open `<p>`; its end tag ends open items and paragraphs within
 * - `heading`: the same, and stands in no other heading
 * - `item`: ends the item before it in its list
 * - `formatting`: where its tags cross others, it is opened again behind them
 * - `inline`: none of these
 * - `void`: has no end tag
 * - `raw`: holds text that is no HTML
 * - `scope`: neither paragraphs nor formatting reach into it
 * - `table`, `section`, `row`, `cell`, `caption`: stand in each other and nowhere else
 *
 * All others have rules of their own that are not known here.
 */
export type Kind =
  | 'block'
  | 'heading'
  | 'item'
  | 'formatting'
  | 'inline'
  | 'void'
  | 'raw'
  | 'scope'
  | 'table'
  | 'section'
  | 'row'
  | 'cell'
  | 'caption'

const names: Readonly<Record<Kind, string>> = {
  block:
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main ' +
    'menu nav ol p pre section summary ul',
  heading: 'h1 h2 h3 h4 h5 h6',
  item: 'dd dt li',
  formatting: 'a b big code em font i s small strike strong tt u',
  inline:
    'abbr acronym audio bdi bdo canvas cite data del dfn ins kbd label map mark meter noscript output picture progress q samp ' +
    'slot span sub sup time var video',
  void: 'area br embed hr img input param source track wbr',
  raw: 'iframe script style',
  scope: 'button object',
  table: 'table',
  section: 'tbody tfoot thead',
  row: 'tr',
  cell: 'td th',
  caption: 'caption',
}

export interface NamedElement {
  readonly tagName: string
  readonly kind: Kind
}

const elements: ReadonlyMap<string, NamedElement> = new Map(
  Object.entries(names).flatMap(([kind, list]) =>
    list.split(' ').map((tagName) => [tagName, { tagName, kind: kind as Kind }] as const),
  ),
)

/**
 * An element by its name, as it is spelled. One of no known name may be one that got rules since. The name is the one string that
 * the tables of all passes hold, and found in them at once.
 */
export const elementOf = (name: string): NamedElement | undefined =>
  elements.get(name) ?? elements.get(name.toLowerCase())

/** What an end tag of what stands around it ends as well. */
export const isEndedByOthers = (tagName: string): boolean =>
  tagName === 'p' || tagName === 'li' || tagName === 'dd' || tagName === 'dt'

/** Formatting that is open outside does not count within. */
export const isMarker = (tagName: string, kind: Kind): boolean =>
  kind === 'cell' || kind === 'caption' || tagName === 'object'

const passed: ReadonlySet<string> = new Set(['address', 'dialog', 'div', 'p'])

/** Whether an item outside is not ended by a new one within. */
export const endsItems = (tagName: string, kind: Kind): boolean =>
  (kind === 'block' && !passed.has(tagName)) || kind === 'table' || kind === 'scope' || isMarker(tagName, kind)
