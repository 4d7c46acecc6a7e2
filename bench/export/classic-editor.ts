import { type Picture, type Piece, sizedUrl } from './piece.ts'
import { escapeAttribute, escapeText } from './spelling.ts'

/** A body as the classic editor saves it: no paragraphs, blank lines, shortcodes, tags where there is no other way. */
export const classicBody = (pieces: readonly Piece[]): string => pieces.map(spell).join('\n\n')

function spell(piece: Piece): string {
  switch (piece.type) {
    case 'paragraph':
      return piece.html
    case 'heading':
      return `<h${piece.level}>${piece.html}</h${piece.level}>`
    case 'list': {
      const tag = piece.ordered ? 'ol' : 'ul'
      const nested = (items: readonly string[]): string =>
        items.length === 0 ? '' : `\n<ul>\n${items.map((html) => ` \t<li>${html}</li>`).join('\n')}\n</ul>\n`
      return `<${tag}>\n${piece.items.map(({ html, items }) => ` \t<li>${html}${nested(items)}</li>`).join('\n')}\n</${tag}>`
    }
    case 'quote': {
      const cite = piece.cite === '' ? '' : `\n\n<cite>${piece.cite}</cite>`
      return `<blockquote>${piece.paragraphs.join('\n\n')}${cite}</blockquote>`
    }
    case 'code':
      return piece.language === 'php'
        ? `[code language="php"]\n${escapeText(piece.source)}\n[/code]`
        : `<pre>${escapeText(piece.source)}</pre>`
    case 'table': {
      const row = (tag: string, cells: readonly string[]): string =>
        `<tr>\n${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('\n')}\n</tr>`
      return `<table border="1">\n<tbody>\n${[row('th', piece.header), ...piece.rows.map((cells) => row('td', cells))].join('\n')}\n</tbody>\n</table>`
    }
    case 'image': {
      const linked = `<a href="${piece.picture.url}">${img(piece.picture, piece.align)}</a>`
      return piece.caption === ''
        ? linked
        : `[caption id="attachment_${piece.picture.id}" align="align${piece.align}" width="600"]${linked} ${escapeText(piece.caption)}[/caption]`
    }
    case 'gallery':
      return `[gallery columns="${piece.columns}" link="file" ids="${piece.pictures.map(({ id }) => id).join(',')}"]`
    case 'embed':
      return piece.provider === 'vimeo' ? `[embed width="600"]${piece.url}[/embed]` : piece.url
    case 'button':
      return `<a class="btn btn-primary" href="${piece.url}">${piece.text}</a>`
    case 'columns':
      return piece.columns.map((column) => `<div class="half">\n\n${classicBody(column)}\n\n</div>`).join('\n')
    case 'shortcode':
      return piece.text
    case 'html':
      return piece.source
    case 'separator':
      return '<hr />'
    case 'more':
      return '<!--more-->'
    case 'reusable':
      return ''
  }
}

const img = (picture: Picture, align: string): string =>
  `<img class="align${align} size-large wp-image-${picture.id}" src="${sizedUrl(picture, 600)}" alt="${escapeAttribute(picture.alt)}" width="600" height="${Math.round((picture.height * 600) / picture.width)}" />`
