import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { Block } from '../../src/content/blocks.ts'
import { parseBlocks } from '../../src/content/blocks.ts'
import { expectSame, runs, sample } from './expect-same.ts'
import { available } from './wordpress.ts'

const delimiters = [
  '<!-- wp:paragraph -->',
  '<!-- /wp:paragraph -->',
  '<!-- wp:core/list {"a":1} -->',
  '<!-- /wp:core/list -->',
  '<!-- wp:more /-->',
  '<!-- wp:ase/image {"img":"a.png","n":{"b":[1,2,{"c":null}]}} /-->',
  '<!-- /wp:ase/image /-->',
  '<!--\n\twp:columns\n-->',
  '<!--wp:a -->',
  '<!-- wp:a-->',
  '<!-- wp:A -->',
  '<!-- wp:a/b/c -->',
  '<!-- wp:x_1-y -->',
  '<!-- wp:a {"x":"-->"} -->',
  '<!-- wp:a {"x": "} -->"} -->',
  '<!-- wp:a {broken} -->',
  '<!-- wp:a {"x":1}-->',
  '<!-- wp:a {"x":1} /-->',
  '<!-- wp:a {} -->',
  '<!-- wp:a {',
  '<!-- wp:a {"y":"}} ',
  '} -->',
  '}} /-->',
  '<!-- wp:a {"x":"\\u00e9 \\"q\\"","y":-1.5e3,"z":[]} -->',
  '<!-- /wp:a {"x":1} -->',
  '<!-- wp:a [] -->',
  '<!-- a comment -->',
]
const html = ['\n', ' ', '0', '<p>text</p>', 'ä😀', '<!--', '-->', '<!-- ', 'wp:', '{', '}', '/']

const bodies = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...delimiters) },
      { weight: 2, arbitrary: fc.constantFrom(...html) },
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

interface WordPressBlock {
  blockName: string | null
  attrs: unknown
  innerBlocks: WordPressBlock[]
  innerHTML: string
  innerContent: (string | null)[]
}

const freeform = (text: string): WordPressBlock => ({
  blockName: null,
  attrs: [],
  innerBlocks: [],
  innerHTML: text,
  innerContent: [text],
})

/** PHP's `empty()`: WordPress forgets a lone `0` between blocks. */
const isEmpty = (text: string): boolean => text === '' || text === '0'

/** JSON of PHP does not tell an empty object from an empty array. */
const toPhp = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(toPhp)
  const entries = Object.entries(value).map(([key, child]) => [key, toPhp(child)])
  return entries.length === 0 ? [] : Object.fromEntries(entries)
}

/** A block as WordPress's parser would have it; what of it is not closed is not its child there. */
function toWordPress(text: string, block: Block): WordPressBlock {
  const innerContent: (string | null)[] = []
  const children = block.children.filter((child) => child.isClosed)
  let from = block.contentStart
  for (const child of children) {
    const before = text.slice(from, child.start)
    if (!isEmpty(before)) innerContent.push(before)
    innerContent.push(null)
    from = child.end
  }
  const rest = text.slice(from, block.contentEnd)
  const isInner = block.isClosed && depths.get(block) !== 0
  if (block.form === 'enclosing' && (isInner || !isEmpty(rest))) innerContent.push(rest)
  return {
    blockName: block.name,
    attrs: block.malformed === 'its attributes are not JSON' ? null : toPhp(block.attributes),
    innerBlocks: children.map((child) => toWordPress(text, child)),
    innerHTML: innerContent.join(''),
    innerContent,
  }
}

const depths = new WeakMap<Block, number>()

function measure(blocks: readonly Block[], depth: number): void {
  for (const block of blocks) {
    depths.set(block, depth)
    measure(block.children, depth + 1)
  }
}

/** Unclosed blocks stand side by side in WordPress, innermost first, each with the HTML before it. */
function unclosedChain(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1)
  return last === undefined || last.isClosed ? [] : [...unclosedChain(last.children), last]
}

function asWordPress(text: string): WordPressBlock[] {
  const blocks = parseBlocks(text)
  measure(blocks, 0)
  const result: WordPressBlock[] = []
  let from = 0
  for (const block of blocks.filter((block) => block.isClosed)) {
    if (block.start > from) result.push(freeform(text.slice(from, block.start)))
    result.push(toWordPress(text, block))
    from = block.end
  }
  const chain = unclosedChain(blocks)
  for (const [index, block] of chain.entries()) {
    const parent = chain[index + 1]
    const before = parent === undefined ? from : (parent.children.at(-2)?.end ?? parent.contentStart)
    if (block.start > before) result.push(freeform(text.slice(before, block.start)))
    result.push(toWordPress(text, block))
  }
  if (chain.length === 0 && from < text.length) result.push(freeform(text.slice(from)))
  return result
}

const fixtures = [
  '',
  'No blocks at all.',
  '<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:separator /-->\n\ntail',
  '<!-- wp:columns --><div><!-- wp:column --><p>a</p><!-- /wp:column --><!-- wp:column /--></div><!-- /wp:columns -->',
  'stray <!-- /wp:paragraph --> then <!-- wp:more /-->',
  'a<!-- wp:group -->b<!-- wp:quote -->c<!-- wp:list -->d<!-- /wp:list -->e',
  '<!-- wp:code {"language":"html","content":"<!-- x --\\u003e"} -->0<!-- /wp:code -->',
  '<!-- wp:a -->x<!-- /wp:b -->y',
]

describe.runIf(available)('parseBlocks against WordPress', () => {
  it('gives the same tree for bodies as the editor writes them', () => {
    expectSame(
      fixtures.map((text) => ({ op: 'blocks', text })),
      ({ text }) => asWordPress(text),
    )
  })

  it('gives the same tree for generated bodies', () => {
    expectSame(
      sample(bodies, runs(6000, 20_000)).map((text) => ({ op: 'blocks', text })),
      ({ text }) => asWordPress(text),
    )
  })
})
