import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Post } from '../../src/model/post.ts'
import type { SiteIndex } from '../../src/model/site.ts'
import type { SourceOptions } from '../../src/sources/index.ts'
import { openSource } from '../../src/sources/index.ts'

export type Files = Readonly<Record<string, string | Buffer>>

/** A folder with these files, gone after the test. */
export async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sources-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
  return folder
}

export interface Read {
  readonly index: SiteIndex
  readonly posts: Post[]
  readonly diagnostics: Diagnostic[]
}

export async function readFolder(
  folder: string,
  inputs: readonly string[] = ['.'],
  options: Partial<SourceOptions> = {},
): Promise<Read> {
  const diagnostics: Diagnostic[] = []
  const source = await openSource(inputs, {
    cwd: folder,
    report: (diagnostic) => diagnostics.push(diagnostic),
    ...options,
  })
  const index = await source.index()
  const posts: Post[] = []
  for await (const post of source.posts()) posts.push(post)
  return { index, posts, diagnostics }
}

export const readFiles = async (files: Files): Promise<Read> => readFolder(await folderOf(files))

export const codesOf = ({ diagnostics }: Read): string[] => diagnostics.map(({ code }) => code)

/** `file:line:column code`, as far as it is known. */
export const placesOf = ({ diagnostics }: Read): string[] =>
  diagnostics.map(({ file, place, code }) => `${file}:${place?.line ?? '-'}:${place?.column ?? '-'} ${code}`)
