import type { JsonValue } from '../model/metadata.ts'
import { type BlockAttributes, readBlockAttributes } from './block-attributes.ts'
import type { Delimiter } from './block-delimiters.ts'
import { delimiterReader } from './block-delimiters.ts'

/** A block by its offsets in the text. What lies between blocks, or between the children of one, is freeform HTML. */
export interface Block {
  /** With namespace: `core/gallery`. */
  readonly name: string
  /** Empty where there are none, or where they are no JSON. */
  readonly attributes: Readonly<Record<string, JsonValue>>
  readonly start: number
  readonly end: number
  /** Behind the opening delimiter. */
  readonly contentStart: number
  /** Before the closing one; for a block that is not closed, the end of the text. */
  readonly contentEnd: number
  readonly form: 'void' | 'enclosing'
  readonly isClosed: boolean
  /** In so many others it stands. */
  readonly depth: number
  /** What is wrong with its delimiters, to be read after “Unexpected delimiter of block …:”. */
  readonly malformed: string | undefined
  readonly children: readonly Block[]
}

export interface BlockDocument {
  readonly blocks: readonly Block[]
  /** These and all within them, in the order of the text. */
  readonly all: readonly Block[]
  /** A closing delimiter where no block is open. WordPress reads no blocks behind it, so all the rest is freeform. */
  readonly strayCloser?: Delimiter
}

type OpenBlock = { -readonly [Field in keyof Block]: Block[Field] } & { children: Block[] }

/**
 * Reads the block grammar as `WP_Block_Parser` does: a closing delimiter closes the innermost block whatever name it
 * has, the end of the text closes the rest.
 *
 * One thing is not WordPress's: where several blocks are open at the end, it lists them side by side, innermost first,
 * and shows their text once for each. Here they stay nested, as they were written.
 */
export function readBlocks(text: string): BlockDocument {
  const blocks: Block[] = []
  const all: Block[] = []
  const open: OpenBlock[] = []
  const nextDelimiter = delimiterReader(text)
  for (let delimiter = nextDelimiter(); delimiter !== undefined; delimiter = nextDelimiter()) {
    const parent = open.at(-1)
    if (delimiter.kind === 'closer') {
      if (parent === undefined) return { blocks, all, strayCloser: delimiter }
      closeBlock(parent, delimiter)
      open.pop()
      continue
    }
    const block = openBlock(text, delimiter, open.length)
    all.push(block)
    if (parent === undefined) blocks.push(block)
    else parent.children.push(block)
    if (block.form === 'enclosing') open.push(block)
  }
  for (const block of open) block.malformed ??= 'it is never closed'
  return { blocks, all }
}

export const parseBlocks = (text: string): readonly Block[] => readBlocks(text).blocks

const none: BlockAttributes = { attributes: {}, malformed: undefined }

/** Until its closing delimiter is found, a block goes on to the end of the text. */
function openBlock(text: string, { kind, name, start, end, attributes: json }: Delimiter, depth: number): OpenBlock {
  const { attributes, malformed } = json === undefined ? none : readBlockAttributes(text.slice(json.start, json.end))
  const isVoid = kind === 'void'
  return {
    name,
    attributes,
    start,
    end: isVoid ? end : text.length,
    contentStart: end,
    contentEnd: isVoid ? end : text.length,
    form: isVoid ? 'void' : 'enclosing',
    isClosed: isVoid,
    depth,
    malformed,
    children: [],
  }
}

function closeBlock(block: OpenBlock, closer: Delimiter): void {
  block.isClosed = true
  block.contentEnd = closer.start
  block.end = closer.end
  if (closer.name !== block.name) block.malformed ??= `it is closed by one of \`${closer.name}\``
}
