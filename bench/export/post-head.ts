import { address } from './address.ts'
import { type Language, pickLanguage } from './languages.ts'
import { phrase } from './prose.ts'
import { createRandom } from './random.ts'
import type { Site } from './site.ts'
import { slugOf } from './spelling.ts'

/** What others can say of a post without having read it. */
export interface PostHead {
  readonly index: number
  readonly id: number
  readonly type: 'post' | 'page'
  readonly language: Language
  readonly title: string
  readonly slug: string
  readonly date: number
  readonly link: string
}

/** Ids have gaps where WordPress keeps revisions. The ones behind a post's are those of its uploads. */
export const idsPerPost = 24

export const postId = (index: number): number => 1000 + index * idsPerPost

const pageEvery = 25
const firstDay = Date.UTC(2004, 0, 5, 7, 12)
const timeBetween = 31 * 60_000

export function postHead({ seed }: Site, index: number): PostHead {
  const random = createRandom(seed, index, 0)
  const language = pickLanguage(random)
  const words = phrase({ random, language }, 3, 8)
  const title = random.chance(0.1) ? `${words} &amp; ${phrase({ random, language }, 1, 3)}` : words
  // WordPress numbers the second of a name. A number on each needs no memory of the others.
  const slug = `${slugOf(words)}-${index + 1}`
  const type = index % pageEvery === pageEvery - 1 ? 'page' : 'post'
  const date = firstDay + index * timeBetween
  const day = new Date(date)
  const folder = `${day.getUTCFullYear()}/${String(day.getUTCMonth() + 1).padStart(2, '0')}`
  const link = type === 'page' ? `${address}/${slug}/` : `${address}/${folder}/${slug}/`
  return { index, id: postId(index), type, language, title, slug, date, link }
}

/** The page before, which may be the parent of this one. */
export const pageBefore = (index: number): number | undefined => (index < 2 * pageEvery ? undefined : index - pageEvery)
