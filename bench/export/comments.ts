import { address } from './address.ts'
import type { Comment } from './item.ts'
import { languages } from './languages.ts'
import type { PostHead } from './post-head.ts'
import { phrase, plainText } from './prose.ts'
import type { Random } from './random.ts'
import type { Site } from './site.ts'
import { escapeText } from './spelling.ts'

/** Most posts have none, some have a few, and one in hundreds started a quarrel. */
function drawCount(random: Random): number {
  if (random.chance(0.7)) return 0
  if (random.chance(0.01)) return random.between(15, 60)
  return Math.min(12, Math.floor(-Math.log(1 - random.next()) * 2))
}

export function drawComments(random: Random, site: Site, post: PostHead): Comment[] {
  const comments: Comment[] = []
  const count = drawCount(random)
  for (let index = 0; index < count; index++) {
    const answered = index > 0 && random.chance(0.4) ? random.pick(comments).id : 0
    const date = post.date + (index + 1) * random.between(600_000, 90_000_000)
    const id = post.id * 4 + index
    comments.push(
      random.chance(0.06) ? pingback(random, post, id, date) : reply(random, site, post, id, date, answered),
    )
  }
  return comments
}

function reply(random: Random, site: Site, post: PostHead, id: number, date: number, parent: number): Comment {
  const text = { random, language: random.chance(0.9) ? post.language : languages[0]! }
  const person = random.chance(0.15) ? random.pick(site.people) : undefined
  const author = person?.name ?? phrase(text, 1, 2)
  // Browsers send the line breaks of a form as CR LF, and WordPress keeps them.
  const paragraphs = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => plainText(text, random.between(1, 4)))
  return {
    id,
    author,
    email: person === undefined ? `reader${random.below(90_000)}@mail.example` : `${person.login}@almanac.example`,
    url: random.chance(0.3) ? `https://reader${random.below(900)}.example/` : '',
    ip: `203.0.113.${random.below(256)}`,
    date,
    content: escapeText(paragraphs.join('\r\n\r\n')),
    approved: random.chance(0.95) ? '1' : '0',
    type: 'comment',
    parent,
    user: person?.id ?? 0,
    meta: random.chance(0.4)
      ? [
          ['akismet_result', 'false'],
          ['akismet_history', `a:2:{s:4:"time";d:${Math.floor(date / 1000)}.25;s:5:"event";s:9:"check-ham";}`],
        ]
      : [],
  }
}

function pingback(random: Random, post: PostHead, id: number, date: number): Comment {
  const text = { random, language: post.language }
  return {
    id,
    author: phrase(text, 2, 5),
    email: '',
    url: `${address}/?p=${random.below(10_000)}`,
    ip: '198.51.100.7',
    date,
    content: `[&#8230;] ${escapeText(plainText(text, 1))} [&#8230;]`,
    approved: '1',
    type: 'pingback',
    parent: 0,
    user: 0,
    meta: [],
  }
}
