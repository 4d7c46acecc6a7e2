import type { Item, ItemTerm } from './item.ts'
import { languages } from './languages.ts'
import { createLibrary } from './library.ts'
import type { Picture } from './piece.ts'
import { capitalised, words } from './prose.ts'
import { createRandom } from './random.ts'
import { createReusableBlock } from './reusable-block.ts'
import { slugOf } from './spelling.ts'

export interface Person {
  readonly id: number
  readonly login: string
  readonly name: string
}

export interface SiteTerm extends ItemTerm {
  readonly id: number
  /** The slug of the category above. */
  readonly parent: string
}

/** What the posts of one site share. It does not grow with their number. */
export interface Site {
  readonly seed: number
  readonly people: readonly Person[]
  readonly categories: readonly SiteTerm[]
  readonly tags: readonly SiteTerm[]
  /** Pictures that many posts show. */
  readonly library: readonly Picture[]
  readonly reusableBlocks: readonly number[]
  /** The items that stand before the posts. */
  readonly items: readonly Item[]
}

export function createSite(seed: number): Site {
  const random = createRandom(seed)
  const name = (index: number, count: number): string => {
    const language = index % 4 === 0 ? random.pick(languages) : languages[0]!
    return capitalised(words({ random, language }, count))
  }
  const people = Array.from({ length: 9 }, (_, index) => {
    const full = `${name(index, 1)} ${name(index, 1)}`
    return { id: index + 1, login: `editor${index + 1}`, name: full }
  })
  const categories: SiteTerm[] = []
  for (let index = 0; index < 36; index++) {
    const parent = index < 12 ? '' : categories[index % 12]!.slug
    categories.push({ ...term('category', 10 + index, name(index, 2)), parent })
  }
  const tags = Array.from({ length: 420 }, (_, index) => ({
    ...term('post_tag', 100 + index, name(index, random.between(1, 2))),
    parent: '',
  }))
  const library = createLibrary(seed, people[0]!.login)
  const blocks = Array.from({ length: 14 }, (_, index) => createReusableBlock(seed, 600 + index, people[0]!.login))
  return {
    seed,
    people,
    categories,
    tags,
    library: library.pictures,
    reusableBlocks: blocks.map(({ id }) => id),
    items: [...library.items, ...blocks],
  }
}

/** Names are stored as they are shown in HTML. */
const term = (domain: ItemTerm['domain'], id: number, name: string): Omit<SiteTerm, 'parent'> => {
  const joined = id % 7 === 0 ? name.replace(' ', ' &amp; ') : name
  return { domain, id, slug: `${slugOf(name)}-${id}`, name: joined }
}
