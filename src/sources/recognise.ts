import { isUtf8 } from 'node:buffer'
import { access } from 'node:fs/promises'
import path from 'node:path'
import { startsWithFences } from './loose/front-matter.ts'
import type { LooseKind } from './loose/read-loose.ts'
import type { SourceFile } from './source-file.ts'
import { encodingHint } from './text/encoding.ts'
import { readHead } from './text/read-text.ts'
import { mayBeMisread } from './unreadable.ts'

export type FileKind = 'wxr' | 'rest' | LooseKind

/** `other`: text or not, nothing a document could be made of. */
export type Recognised =
  | { readonly kind: FileKind }
  | { readonly kind: 'unrecognised'; readonly reason: string }
  | { readonly kind: 'other' }

const kinds: Readonly<Record<string, FileKind>> = {
  '.xml': 'wxr',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.mdx': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.json': 'rest',
}

/**
 * Jekyll and others take any extension for a language (`about.de`), and people rename exports. So strangers are looked at.
 *
 * @throws What the file system says.
 */
export async function recognise({ path: file }: SourceFile): Promise<Recognised> {
  // Whoever looks later would take it for a file that vanished.
  if (mayBeMisread(file)) await access(file)
  const extension = path.extname(file).toLowerCase()
  const kind = Object.hasOwn(kinds, extension) ? kinds[extension] : undefined
  if (kind !== undefined && kind !== 'text') return { kind }
  const head = await readHead(file)
  if (head.length === 0) return { kind: 'unrecognised', reason: 'it is empty' }
  if (isExport(head)) return { kind: 'wxr' }
  if (kind !== undefined) return { kind }
  if (!isText(head)) return { kind: 'other' }
  if (startsWithFences(head.toString('utf8'))) return { kind: 'markdown' }
  return {
    kind: 'unrecognised',
    reason: `the extension \`${extension}\` is unknown and it does not begin with front matter`,
  }
}

/** As far as the head shows; a character that it cuts through is no mistake. */
function isText(head: Buffer): boolean {
  if (encodingHint(head).certain?.startsWith('utf-16')) return true
  if (head.includes(0)) return false
  for (let cut = 0; cut <= 3; cut++) if (isUtf8(head.subarray(0, head.length - cut))) return true
  return false
}

const isExport = (head: Buffer): boolean => {
  const text = head.toString('latin1')
  return /<rss[\s>]/.test(text) && /wordpress\.org\/export\//.test(text) && /^\W{0,10}<(?:\?xml|rss|!--)/.test(text)
}
