import { aesopComponent, videoId } from './aesop.ts'
import type { ListItem, Picture, Piece } from './piece.ts'
import { type Pen, phrase, phrasing, plainText, words } from './prose.ts'

export interface Author extends Pen {
  readonly editor: 'classic' | 'block'
  /** Uploads another picture with the post. */
  upload(): Picture
  /** The id of one of the site's reusable blocks. */
  reusable(): number
}

/** Pieces until the body has about as many characters; it begins and ends with text, as posts do. */
export function compose(author: Author, length: number): Piece[] {
  const pieces: Piece[] = [paragraph(author)]
  let written = 0
  while (written < length) {
    const added = author.random.weigh(drawers).draw(author)
    const text = paragraph(author)
    pieces.push(...added, text)
    written += [...added, text].reduce((sum, piece) => sum + textLength(piece), 0)
  }
  if (author.random.chance(0.15)) pieces.splice(1, 0, { type: 'more' })
  return pieces
}

const paragraph = (pen: Pen): Piece => ({ type: 'paragraph', html: phrasing(pen) })

/** Weights are those of a magazine: text by far, then headings and pictures, and of all else a little. */
const drawers: readonly { readonly weight: number; readonly draw: (author: Author) => Piece[] }[] = [
  { weight: 46, draw: () => [] },
  { weight: 16, draw: (author) => [heading(author)] },
  { weight: 9, draw: (author) => [image(author)] },
  { weight: 6, draw: (author) => [list(author)] },
  { weight: 4, draw: (author) => [quote(author)] },
  { weight: 2, draw: (author) => [code(author)] },
  { weight: 2, draw: (author) => [table(author)] },
  { weight: 2, draw: (author) => [gallery(author)] },
  { weight: 4, draw: (author) => [embed(author)] },
  { weight: 4, draw: (author) => [{ type: 'shortcode', text: aesopComponent(author, author.upload) }] },
  { weight: 2, draw: (author) => [{ type: 'shortcode', text: pluginShortcode(author) }] },
  { weight: 1, draw: () => [{ type: 'separator' }] },
  { weight: 1, draw: (author) => [{ type: 'button', url: author.address(), text: words(author, 2) }] },
  { weight: 1, draw: (author) => (author.editor === 'block' ? [columns(author)] : []) },
  { weight: 1, draw: (author) => (author.editor === 'block' ? [{ type: 'reusable', id: author.reusable() }] : []) },
]

const heading = (pen: Pen): Piece => ({
  type: 'heading',
  level: pen.random.pick([2, 2, 2, 3, 3, 4] as const),
  html: phrase(pen, 2, 7),
})

function image(author: Author): Piece {
  const { random } = author
  const picture = author.upload()
  return {
    type: 'image',
    picture,
    align: random.pick(['none', 'none', 'center', 'left', 'right'] as const),
    caption: random.chance(0.55) ? picture.caption : '',
  }
}

function gallery(author: Author): Piece {
  const pictures = Array.from({ length: author.random.between(2, 6) }, () => author.upload())
  return { type: 'gallery', pictures, columns: author.random.between(2, 4) }
}

function list(pen: Pen): Piece {
  const { random } = pen
  const item = (): ListItem => ({
    html: phrasing(pen, 1),
    items: random.chance(0.08) ? [words(pen, 4), words(pen, 6)] : [],
  })
  return { type: 'list', ordered: random.chance(0.3), items: Array.from({ length: random.between(3, 8) }, item) }
}

function quote(pen: Pen): Piece {
  const { random } = pen
  const paragraphs = Array.from({ length: random.between(1, 2) }, () => phrasing(pen, random.between(1, 3)))
  return { type: 'quote', paragraphs, cite: random.chance(0.6) ? phrase(pen, 2, 3) : '' }
}

function code(pen: Pen): Piece {
  const { random } = pen
  const name = (): string => `${words(pen, 1)}_${words(pen, 1)}`
  const line = (): string =>
    random.pick([
      () => `$${name()} = array( '${name()}' => ${random.below(100)}, "${name()}" );`,
      () => `if ( $${name()}[ $i ]->${name()} < ${random.below(50)} && ! empty( $${name()} ) ) {`,
      () => `    return ${name()}( $${name()} );  // ${words(pen, 5)}`,
      () => '}',
      () => `# ${words(pen, 4)} *${words(pen, 1)}*`,
      () => `echo "<p class='${name()}'>" . $${name()}[$a[0]] . '</p>';`,
    ])()
  const lines = Array.from({ length: random.between(3, 18) }, line)
  return { type: 'code', language: random.pick(['php', 'js', 'bash', '']), source: lines.join('\n') }
}

function table(pen: Pen): Piece {
  const { random } = pen
  const columns = random.between(2, 5)
  const row = (cell: () => string): string[] => Array.from({ length: columns }, cell)
  const cell = (): string =>
    random.chance(0.4) ? String(random.below(10_000)) : random.chance(0.1) ? phrasing(pen, 1) : words(pen, 3)
  return {
    type: 'table',
    header: row(() => phrase(pen, 1, 2)),
    rows: Array.from({ length: random.between(2, 9) }, () => row(cell)),
  }
}

function embed(pen: Pen): Piece {
  const { random } = pen
  if (random.chance(0.06)) return { type: 'html', source: widget(pen) }
  return random.pick<() => Piece>([
    () => ({ type: 'embed', url: `https://www.youtube.com/watch?v=${videoId(pen)}`, provider: 'youtube' }),
    () => ({ type: 'embed', url: `https://vimeo.com/${random.between(10_000_000, 900_000_000)}`, provider: 'vimeo' }),
    () => ({
      type: 'embed',
      url: `https://twitter.com/account${random.below(900)}/status/${random.between(1e15, 9e15)}`,
      provider: 'twitter',
    }),
  ])()
}

/** A script as TinyMCE guards it, and `wxr_cdata` then has to split. */
const widget = ({ random }: Pen): string =>
  `<div id="widget-${random.below(1000)}"></div>\n<script type="text/javascript">// <![CDATA[\nwidget.show(${random.below(1000)});\n// ]]></script>`

function columns(author: Author): Piece {
  const column = (): Piece[] => [paragraph(author), ...(author.random.chance(0.5) ? [image(author)] : [])]
  return { type: 'columns', columns: [column(), column()] }
}

function pluginShortcode(pen: Pen): string {
  const { random } = pen
  return random.pick([
    () =>
      `[button link="${pen.address()}" color="${random.pick(['red', 'blue'])}" size="large"]${words(pen, 3)}[/button]`,
    () => `[audio mp3="https://media.example/${random.between(1, 9999)}.mp3"][/audio]`,
    () => `[contact-form-7 id="${random.between(10, 99)}" title="${phrase(pen, 1, 3)}"]`,
    () => `[su_note note_color="#fffde7"]${plainText(pen, 2)}[/su_note]`,
    () => `[youtube https://www.youtube.com/watch?v=${videoId(pen)}&w=640&h=385]`,
    () => `[mini_poll topic=${random.between(1, 400)}]`,
  ])()
}

function textLength(piece: Piece): number {
  switch (piece.type) {
    case 'paragraph':
    case 'heading':
      return piece.html.length
    case 'list':
      return piece.items.reduce((sum, { html }) => sum + html.length, 0)
    case 'quote':
      return piece.paragraphs.join('').length
    case 'code':
      return piece.source.length
    case 'shortcode':
      return piece.text.length
    case 'table':
      return piece.rows.flat().join('').length
    default:
      return 200
  }
}
