import { address } from './address.ts'
import { blockBody } from './block-editor.ts'
import { classicBody } from './classic-editor.ts'
import { drawComments } from './comments.ts'
import { type Author, compose } from './compose.ts'
import type { Item } from './item.ts'
import { pictureItem, takePicture } from './pictures.ts'
import type { Picture } from './piece.ts'
import { idsPerPost, pageBefore, postHead, postId } from './post-head.ts'
import { postMeta } from './post-meta.ts'
import { plainText } from './prose.ts'
import { createRandom, type Random } from './random.ts'
import type { Site } from './site.ts'

/** A post behind the pictures that were uploaded for it, as the ids have it. */
export function createPost(site: Site, index: number): Item[] {
  const random = createRandom(site.seed, index, 1)
  const head = postHead(site, index)
  const { id, type, language, title, date } = head
  const person = random.pick(site.people)
  const upload = { language, date, link: head.link, parent: id, author: person.login }
  const pictures: Picture[] = []
  const editor = random.chance(0.5) ? 'block' : 'classic'
  const author: Author = {
    random,
    language,
    editor,
    address: () => linkTo(site, random, index),
    reusable: () => random.pick(site.reusableBlocks),
    upload() {
      if (pictures.length === idsPerPost - 2 || random.chance(0.86)) return random.pick(site.library)
      const picture = takePicture(random, upload, id + 1 + pictures.length)
      pictures.push(picture)
      return picture
    },
  }
  const pieces = compose(author, bodyLength(random))
  const categories = [random.pick(site.categories), ...(random.chance(0.2) ? [random.pick(site.categories)] : [])]
  const tags = Array.from({ length: random.between(0, 3) }, () => random.pick(site.tags))
  const status = random.chance(0.94) ? 'publish' : random.pick(['draft', 'draft', 'private', 'pending'] as const)
  const before = pageBefore(index)
  const thumbnail = random.chance(0.4) ? author.upload().id : undefined
  const post: Item = {
    id,
    type,
    status,
    title,
    // `wp_unique_post_slug` waits for the day of publication.
    slug: status === 'draft' ? '' : head.slug,
    link: status === 'draft' ? `${address}/?p=${id}` : head.link,
    guid: `${address}/?${type === 'page' ? 'page_id' : 'p'}=${id}`,
    author: person.login,
    date,
    modified: date + (random.chance(0.4) ? random.between(60_000, 40_000_000_000) : 0),
    content: editor === 'block' ? blockBody(pieces) : classicBody(pieces),
    excerpt: random.chance(0.2) ? plainText({ random, language }, 2) : '',
    parent: type === 'page' && before !== undefined && random.chance(0.5) ? postId(before) : 0,
    password: random.chance(0.004) ? 'open-sesame' : '',
    sticky: random.chance(0.002),
    terms: type === 'page' ? [] : [...new Set([...categories, ...tags])],
    meta: postMeta({ random, head, pieces, category: categories[0]!, thumbnail, editor: person.id }),
    comments: drawComments(random, site, head),
  }
  return [...pictures.map((picture) => pictureItem(random, picture, upload)), post]
}

/** Log-normal: notes of a few lines, essays of thirty screens, in the middle some 2,500 characters. */
function bodyLength(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  return Math.min(40_000, 1500 * Math.exp(0.75 * normal))
}

function linkTo(site: Site, random: Random, index: number): string {
  if (random.chance(0.45)) return postHead(site, random.below(index + 1)).link
  const path = `${random.below(90_000)}`
  return random.chance(0.2)
    ? `https://press.example/read?id=${path}&amp;from=almanac`
    : `https://archive${random.below(300)}.example/${path}`
}
