import { migratePost } from '../../src/migrate/migrate-post.ts'
import type { Post } from '../../src/model/post.ts'
import type { SiteIndex } from '../../src/model/site.ts'
import { SiteTags } from '../../src/run/site-tags.ts'
import { openSource } from '../../src/sources/index.ts'
import { type Contender, inTurn, megabytes, printTable } from '../measure.ts'
import type { BenchOptions } from '../options.ts'
import { withExport } from '../with-export.ts'
import { converters } from './converters.ts'

/** What fits into memory beside what is measured. */
const most = 1000

/**
 * One body after the other, in memory, on one thread. The peers get the body as WordPress stores it: what they do not know
 * (paragraphs of the classic editor, shortcodes, blocks) costs them nothing.
 */
export async function benchBodies(options: BenchOptions): Promise<void> {
  const { posts, index } = await withExport(options, { posts: most }, readPosts)
  const tags = new SiteTags()
  for (const post of posts) tags.add(post)
  const siteTags = tags.found
  const migrateAll = (verify: boolean): number =>
    posts.reduce(
      (sum, post) => sum + migratePost(post, { site: index.siteOf(post), siteTags, verify }).markdown.length,
      0,
    )
  const contenders: Contender[] = [
    { name: 'shortmark', run: () => migrateAll(true) },
    { name: 'shortmark, verify: false', run: () => migrateAll(false) },
    ...converters.map(({ name, convert }) => ({
      name,
      run: () => posts.reduce((sum, { body }) => sum + convert(body.value).length, 0),
    })),
  ]
  const times = await inTurn(contenders, options.rounds)
  const ours = times[0]!.cpu
  const size = posts.reduce((sum, { body }) => sum + megabytes(body.value), 0)
  printTable(`${posts.length} bodies, ${size.toFixed(1)} MB, to Markdown, best of ${options.rounds}`, [
    ['', 'posts/s', 'posts/s of CPU', 'CPU s', 'CPU / shortmark’s'],
    ...contenders.map(({ name }, at) => {
      const { wall, cpu } = times[at]!
      const rates = [posts.length / wall, posts.length / cpu].map((rate) => rate.toFixed(0))
      return [name, ...rates, cpu.toFixed(2), (cpu / ours).toFixed(2)]
    }),
  ])
}

async function readPosts(file: string): Promise<{ posts: Post[]; index: SiteIndex }> {
  const source = await openSource([file], { cwd: '/', report: () => {} })
  const index = await source.index()
  const posts: Post[] = []
  for await (const post of source.posts()) {
    posts.push(post)
    if (posts.length === most) break
  }
  return { posts, index }
}
