import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { autop } from '../../src/content/autop.ts'
import { readBlocks } from '../../src/content/blocks.ts'
import { placeMilestones } from '../../src/content/milestones.ts'
import { findFixtures } from '../../src/testing/find-fixtures.ts'

const fixtures = ['content', 'transformers'].flatMap((folder) =>
  findFixtures(new URL(`../../fixtures/${folder}/`, import.meta.url)),
)

/** A fixture's body as it is read: classic ones with paragraphs, others with marks for their blocks. */
function bodyOf(path: string): string {
  const source = readFileSync(join(path, 'input.html'), 'utf8')
  const { blocks } = readBlocks(source)
  if (blocks.length === 0) return autop(source)
  let id = 0
  const waiting = [...blocks]
  const milestones = []
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    const { start, end, contentStart, contentEnd } = block
    if (block.form === 'void') milestones.push({ start, end, mark: `<!--wp:${id}:void-->` })
    else
      milestones.push(
        { start, end: contentStart, mark: `<!--wp:${id}:open-->` },
        { start: contentEnd, end, mark: `<!--wp:${id}:close-->` },
      )
    id += 1
    waiting.push(...block.children)
  }
  return placeMilestones(source, milestones)
}

export const fixtureBodies: readonly string[] = fixtures.map(({ path }) => bodyOf(path))
