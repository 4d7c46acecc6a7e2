import type { Item } from './item.ts'
import type { Language } from './languages.ts'
import type { Picture } from './piece.ts'
import { phrase, plainText } from './prose.ts'
import type { Random } from './random.ts'
import { type PhpValue, serializePhp, slugOf } from './spelling.ts'

/** When and for what a picture was uploaded. */
export interface Upload {
  readonly language: Language
  readonly date: number
  /** The address of the page it belongs to. */
  readonly link: string
  /** The id of that page, or 0. */
  readonly parent: number
  readonly author: string
}

export function takePicture(random: Random, { language, date, link }: Upload, id: number): Picture {
  const title = phrase({ random, language }, 1, 4)
  const extension = random.chance(0.85) ? 'jpg' : 'png'
  const [width, height] = random.pick([
    [2048, 1365],
    [1600, 1067],
    [1365, 2048],
    [900, 600],
  ] as const)
  const day = new Date(date)
  const folder = `${day.getUTCFullYear()}/${String(day.getUTCMonth() + 1).padStart(2, '0')}`
  // `sanitize_file_name` keeps letters of other scripts; cameras and sites with them name files by number all the same.
  const slug = slugOf(title)
  const path = `${folder}/${slug.includes('%') ? `img_${id}` : `${slug}-${id}`}`
  return {
    id,
    path,
    extension,
    width,
    height,
    title,
    url: `${new URL(link).origin}/wp-content/uploads/${path}.${extension}`,
    alt: random.chance(0.6) ? phrase({ random, language }, 2, 7) : '',
    caption: random.chance(0.7) ? plainText({ random, language }, 1) : '',
  }
}

export function pictureItem(random: Random, picture: Picture, upload: Upload): Item {
  const { id, title, url, caption, alt } = picture
  const date = upload.date - random.between(60_000, 3_600_000)
  const slug = slugOf(title)
  return {
    id,
    type: 'attachment',
    status: 'inherit',
    title,
    slug: `${slug}-${id}`,
    link: `${upload.link}${slug}-${id}/`,
    guid: url,
    author: upload.author,
    date,
    modified: date,
    content: random.chance(0.1) ? plainText({ random, language: upload.language }, 2) : '',
    excerpt: caption,
    parent: upload.parent,
    password: '',
    sticky: false,
    attachmentUrl: url,
    terms: [],
    meta: [
      ['_wp_attached_file', `${picture.path}.${picture.extension}`],
      ['_wp_attachment_metadata', serializePhp(fileFacts(random, picture))],
      ...(alt === '' ? [] : ([['_wp_attachment_image_alt', alt]] as const)),
    ],
    comments: [],
  }
}

/** What `wp_generate_attachment_metadata` finds in a photograph. */
function fileFacts(random: Random, { path, extension, width, height }: Picture): PhpValue {
  const sizes: Record<string, PhpValue> = {}
  for (const [name, side] of [
    ['medium', 300],
    ['large', 1024],
    ['thumbnail', 150],
    ['medium_large', 768],
  ] as const) {
    const high = name === 'thumbnail' ? 150 : Math.round((height * side) / width)
    sizes[name] = {
      file: `${path.slice(8)}-${side}x${high}.${extension}`,
      width: side,
      height: high,
      'mime-type': extension === 'jpg' ? 'image/jpeg' : 'image/png',
      filesize: random.between(9_000, 240_000),
    }
  }
  const exif = ['aperture', 'credit', 'camera', 'caption', 'created_timestamp', 'copyright', 'focal_length', 'iso']
  return {
    width,
    height,
    file: `${path}.${extension}`,
    filesize: random.between(90_000, 2_400_000),
    sizes,
    image_meta: { ...Object.fromEntries(exif.map((name) => [name, '0'])), keywords: [] },
  }
}
