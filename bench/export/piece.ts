/** A picture in the media library. */
export interface Picture {
  readonly id: number
  /** `2016/04/lorem-ipsum` */
  readonly path: string
  readonly extension: 'jpg' | 'png'
  readonly url: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly alt: string
  readonly caption: string
}

export type Alignment = 'none' | 'left' | 'right' | 'center'

/** What a body is made of, before one of WordPress's editors has spelled it. Strings called `html` hold phrasing. */
export type Piece =
  | { readonly type: 'paragraph'; readonly html: string }
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly html: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly type: 'quote'; readonly paragraphs: readonly string[]; readonly cite: string }
  | { readonly type: 'code'; readonly language: string; readonly source: string }
  | { readonly type: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'image'; readonly picture: Picture; readonly align: Alignment; readonly caption: string }
  | { readonly type: 'gallery'; readonly pictures: readonly Picture[]; readonly columns: number }
  | { readonly type: 'embed'; readonly url: string; readonly provider: string }
  | { readonly type: 'columns'; readonly columns: readonly (readonly Piece[])[] }
  | { readonly type: 'button'; readonly url: string; readonly text: string }
  | { readonly type: 'reusable'; readonly id: number }
  | { readonly type: 'shortcode'; readonly text: string }
  | { readonly type: 'html'; readonly source: string }
  | { readonly type: 'separator' }
  | { readonly type: 'more' }

export interface ListItem {
  readonly html: string
  readonly items: readonly string[]
}

/** The picture as the theme shows it in a text: WordPress never links the upload itself. */
export function sizedUrl({ url, width, height, extension }: Picture, shown: number): string {
  if (shown >= width) return url
  return `${url.slice(0, -extension.length - 1)}-${shown}x${Math.round((height * shown) / width)}.${extension}`
}
