import { type Picture, type Piece, sizedUrl } from './piece.ts'
import { escapeAttribute, escapeText } from './spelling.ts'

/** A body as the block editor saves it. */
export const blockBody = (pieces: readonly Piece[]): string => pieces.map(spell).join('\n\n')

function spell(piece: Piece): string {
  switch (piece.type) {
    case 'paragraph':
      return block('paragraph', {}, `<p>${piece.html}</p>`)
    case 'heading':
      return block(
        'heading',
        piece.level === 2 ? {} : { level: piece.level },
        `<h${piece.level} class="wp-block-heading">${piece.html}</h${piece.level}>`,
      )
    case 'list': {
      const tag = piece.ordered ? 'ol' : 'ul'
      const items = piece.items.map(({ html, items }) => {
        const nested = items.length === 0 ? '' : list('ul', items.map(listItem))
        return listItem(html + nested)
      })
      return list(tag, items)
    }
    case 'quote': {
      const cite = piece.cite === '' ? '' : `<cite>${piece.cite}</cite>`
      const paragraphs = piece.paragraphs.map((html) => block('paragraph', {}, `<p>${html}</p>`)).join('\n\n')
      return block('quote', {}, `<blockquote class="wp-block-quote">${paragraphs}${cite}</blockquote>`)
    }
    case 'code':
      return block('code', {}, `<pre class="wp-block-code"><code>${escapeText(piece.source)}</code></pre>`)
    case 'table': {
      const row = (tag: string, cells: readonly string[]): string =>
        `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
      const body = piece.rows.map((cells) => row('td', cells)).join('')
      return block(
        'table',
        {},
        `<figure class="wp-block-table"><table><thead>${row('th', piece.header)}</thead><tbody>${body}</tbody></table></figure>`,
      )
    }
    case 'image':
      return piece.align === 'none'
        ? image(piece.picture, piece.caption, 'size-large')
        : image(piece.picture, piece.caption, `align${piece.align} size-large`, { align: piece.align })
    case 'gallery': {
      const pictures = piece.pictures.map((picture) => image(picture, picture.caption, 'size-large')).join('\n\n')
      return block(
        'gallery',
        { columns: piece.columns, linkTo: 'none' },
        `<figure class="wp-block-gallery has-nested-images columns-${piece.columns} is-cropped">${pictures}</figure>`,
      )
    }
    case 'embed': {
      const attributes = { url: piece.url, type: 'video', providerNameSlug: piece.provider, responsive: true }
      const { provider } = piece
      return block(
        'embed',
        attributes,
        `<figure class="wp-block-embed is-type-video is-provider-${provider} wp-block-embed-${provider}"><div class="wp-block-embed__wrapper">\n${piece.url}\n</div></figure>`,
      )
    }
    case 'button': {
      const link = `<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="${piece.url}">${piece.text}</a></div>`
      return block('buttons', {}, `<div class="wp-block-buttons">${block('button', {}, link)}</div>`)
    }
    case 'columns': {
      const columns = piece.columns.map((column) =>
        block('column', {}, `<div class="wp-block-column">${blockBody(column)}</div>`),
      )
      return block('columns', {}, `<div class="wp-block-columns">${columns.join('\n\n')}</div>`)
    }
    case 'reusable':
      return `<!-- wp:block {"ref":${piece.id}} /-->`
    case 'shortcode':
      return block('shortcode', {}, piece.text)
    case 'html':
      return block('html', {}, piece.source)
    case 'separator':
      return block('separator', {}, '<hr class="wp-block-separator has-alpha-channel-opacity"/>')
    case 'more':
      return block('more', {}, '<!--more-->')
  }
}

const list = (tag: 'ul' | 'ol', items: readonly string[]): string =>
  block('list', tag === 'ol' ? { ordered: true } : {}, `<${tag} class="wp-block-list">${items.join('\n\n')}</${tag}>`)

const listItem = (html: string): string => block('list-item', {}, `<li>${html}</li>`)

function image(picture: Picture, caption: string, classes: string, attributes: Attributes = {}): string {
  const { id, alt } = picture
  const figcaption = caption === '' ? '' : `<figcaption class="wp-element-caption">${escapeText(caption)}</figcaption>`
  return block(
    'image',
    { ...attributes, id, sizeSlug: 'large', linkDestination: 'none' },
    `<figure class="wp-block-image ${classes}"><img src="${sizedUrl(picture, 1024)}" alt="${escapeAttribute(alt)}" class="wp-image-${id}"/>${figcaption}</figure>`,
  )
}

type Attributes = Readonly<Record<string, string | number | boolean>>

/** `serialize_block_attributes`: what could end the comment or open a tag is escaped. */
function block(name: string, attributes: Attributes, html: string): string {
  const json = JSON.stringify(attributes)
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
  return `<!-- wp:${name}${json === '{}' ? '' : ` ${json}`} -->\n${html}\n<!-- /wp:${name} -->`
}
