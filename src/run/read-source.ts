import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Post } from '../model/post.ts'
import type { SiteIndex } from '../model/site.ts'
import { openSource } from '../sources/index.ts'
import { createOutputTest } from './own-output.ts'
import type { SourceOptions } from './run-options.ts'

export interface ReadSource {
  readonly index: SiteIndex
  posts(): AsyncIterable<Post>
  /** What was found while reading; complete when the last post was read. */
  diagnostics(): Diagnostic[]
}

/** The inputs, without what earlier runs made of them. */
export async function readSource({ inputs, cwd, out, include, exclude }: SourceOptions): Promise<ReadSource> {
  const isOutput = createOutputTest({ inputs, cwd, out })
  const diagnostics: Diagnostic[] = []
  const source = await openSource(inputs, {
    cwd,
    ...(include && { include }),
    ...(exclude && { exclude }),
    report: (diagnostic) => diagnostics.push(diagnostic),
  })
  const index = await source.index()
  return {
    index: {
      ...index,
      posts: index.posts.filter(({ source }) => !isOutput(source.file)),
      duplicates: index.duplicates.filter(({ post }) => !isOutput(post.source.file)),
    },
    async *posts() {
      for await (const post of source.posts()) if (!isOutput(post.source.file)) yield post
    },
    diagnostics: () => diagnostics.filter(({ file }) => file === undefined || !isOutput(file)),
  }
}
