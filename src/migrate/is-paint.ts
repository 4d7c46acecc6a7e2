/** Words of prose in a row, or an address, are something that a page may have shown; `Lato regular` and `fa fa-phone` are not. */
const prose = /(?<![\p{L}’'])[\p{L}’']{2,},? [\p{L}’']{2,},? [\p{L}’']{2,}|^\s*(?:https?:)?\/\//iu

/** Attributes that hold text. */
const ofText: ReadonlySet<string> = new Set(
  (
    'address alt artist attribution author badge byline caption cite company content copyright credit credits description ' +
    'designation email excerpt fax footer footnote heading headline job label message mobile name note occupation ' +
    'organization phone photographer placeholder position publisher quote role signature subheading subtitle summary ' +
    'tagline tel telephone text title tooltip'
  ).split(' '),
)

/** The same at the end of a longer name: `button_text`, but not `padding_position`. */
const endings: ReadonlySet<string> = new Set(
  'alt caption credit description email footer heading label phone quote subtitle tagline text title'.split(' '),
)

/** With one of these in front, the name is that of a part of the theme, or of a switch. */
const ofTheme: ReadonlySet<string> = new Set(
  'admin anchor animation class css enable family field font google hide icon show use'.split(' '),
)

const ofNumbers: ReadonlySet<string> = new Set('fax mobile phone tel telephone'.split(' '))

/** What is chosen in a list, and not written. */
const choices: ReadonlySet<string> = new Set(
  (
    'above absolute after always auto before below big bold both bottom center centre circle dark default disabled div ' +
    'down enabled false fixed full h1 h2 h3 h4 h5 h6 hidden hide horizontal hover image inherit initial inline inside ' +
    'italic justify large left light lowercase medium middle never no none normal off on outside over overlay p page ' +
    'post primary relative right round rounded secondary section show simple small solid span square standard static ' +
    'sticky title top transparent true under up uppercase vertical visible white black wide yes'
  ).split(' '),
)

/** A number with its unit, a colour, a name of the theme: `12px`, `#fff`, `rgba(0,0,0,.5)`, `center center`, `fa-phone`, `style2`. */
const isStyle = (value: string): boolean =>
  /^[-+\d.,:%\s]*(?:px|r?em|pt|v[hw]|m?s)?$|^#[\da-f]{3,8}$|^(?:hsl|rgb)a?\(/i.test(value) ||
  value
    .split(/[\s,|]+/)
    .every((word) => choices.has(word) || /^[a-z]+(?:[-_]+[a-z\d]+)+$|^[a-z]+\d+$|^fa[bdlrs]?$/.test(word))

/** Whether an attribute that nobody asked for only says how something looked. */
export function isPaint(name: string, value: string): boolean {
  if (prose.test(value)) return false
  const parts = name.toLowerCase().split(/[-_]/)
  const last = parts.at(-1)!
  if (!(parts.length === 1 ? ofText : endings).has(last) || parts.some((part) => ofTheme.has(part))) return true
  if (ofNumbers.has(last) && /\d.*\d.*\d/s.test(value)) return false
  return isStyle(value.trim().toLowerCase())
}
