import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { compareFacts, type DocumentResult } from './compare.ts'
import { factsOf } from './facts.ts'
import { markdownToHast } from './markdown-to-hast.ts'
import { migrateExport } from './migrate-export.ts'
import { visibleTree } from './visible-tree.ts'
import type { PostKey, WordPress } from './wordpress.ts'

export interface ExportResult {
  readonly file: string
  readonly documents: readonly DocumentResult[]
  /** Names of documents that WordPress did not show. */
  readonly unseen: readonly string[]
  /** How often each block was set aside. */
  readonly setAside: Readonly<Record<string, number>>
}

/** One export, on both ways. With `keep`, what each way showed is written there. */
export async function measureExport(file: string, wordpress: WordPress, keep?: string): Promise<ExportResult> {
  const migrated = await migrateExport(file)
  const shown = await wordpress.show(
    file,
    migrated.map(({ key }) => key),
  )
  const documents: DocumentResult[] = []
  const unseen: string[] = []
  const setAside: Record<string, number> = {}
  for (const { key, name, markdown, tags } of migrated) {
    const html = shown.get(key)
    if (html === undefined) {
      unseen.push(name)
      continue
    }
    if (keep !== undefined) await keepPair(join(keep, basename(file, '.xml')), key, { html, markdown })
    const theirs = visibleTree(fromHtml(html, { fragment: true }))
    const ours = visibleTree(markdownToHast(markdown))
    for (const block of theirs.setAside) setAside[block] = (setAside[block] ?? 0) + 1
    documents.push(compareFacts(name, factsOf(theirs.root, tags), factsOf(ours.root, tags)))
  }
  return { file, documents, unseen, setAside }
}

async function keepPair(folder: string, key: PostKey, pair: { html: string; markdown: string }): Promise<void> {
  const name = String(key).replace(/\W+/g, '-')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.html`), pair.html)
  await writeFile(join(folder, `${name}.md`), pair.markdown)
}
