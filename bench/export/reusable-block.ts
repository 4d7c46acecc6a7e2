import { address } from './address.ts'
import { blockBody } from './block-editor.ts'
import type { Item } from './item.ts'
import { languages } from './languages.ts'
import { phrase, phrasing } from './prose.ts'
import { createRandom } from './random.ts'
import { slugOf } from './spelling.ts'

export function createReusableBlock(seed: number, id: number, author: string): Item {
  const random = createRandom(seed, id, 2)
  const pen = { random, language: languages[0]!, address: () => `${address}/about/` }
  const title = phrase(pen, 2, 3)
  const date = Date.UTC(2004, 0, 2, 9, id % 60)
  return {
    id,
    type: 'wp_block',
    status: 'publish',
    title,
    slug: slugOf(title),
    link: `${address}/?p=${id}`,
    guid: `${address}/?p=${id}`,
    author,
    date,
    modified: date,
    content: blockBody([
      { type: 'heading', level: 3, html: phrase(pen, 2, 4) },
      { type: 'paragraph', html: phrasing(pen) },
      { type: 'button', url: pen.address(), text: phrase(pen, 1, 2) },
    ]),
    excerpt: '',
    parent: 0,
    password: '',
    sticky: false,
    terms: [],
    meta: [],
    comments: [],
  }
}
