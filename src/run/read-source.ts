import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Post, PostSummary } from '../model/post.ts'
import type { SiteIndex } from '../model/site.ts'
import type { InputFile, LocatedPost } from '../sources/index.ts'
import { openSource } from '../sources/index.ts'
import { filter } from './filter.ts'
import { createOutputTest } from './own-output.ts'
import type { SourceOptions } from './run-options.ts'
import { SiteTags } from './site-tags.ts'

/** Inputs of which nothing is known but which files they are. */
export interface Inputs {
  readonly files: readonly InputFile[]
  /** Reads everything once. */
  read(): Promise<ReadSource>
  /** To be called when nobody needs what was read any more. */
  close(): void
}

export interface ReadSource {
  readonly index: SiteIndex
  /** Tags that count as shortcodes on the evidence of all documents. */
  readonly siteTags: ReadonlySet<string>
  posts(): AsyncIterable<Post>
  /** The same, to be read elsewhere as far as that can be done. */
  located(): AsyncIterable<Post | LocatedPost>
  /** What was found while reading; complete when the last post was read. */
  diagnostics(): Diagnostic[]
}

/** The inputs, without what earlier runs made of them. */
export async function openInputs(options: SourceOptions): Promise<Inputs> {
  const { inputs, cwd, include, exclude, signal } = options
  const isOutput = options.inPlace ? () => false : createOutputTest(options)
  const diagnostics: Diagnostic[] = []
  const siteTags = new SiteTags()
  const source = await openSource(inputs, {
    cwd,
    ...(include && { include }),
    ...(exclude && { exclude }),
    ...(signal && { signal }),
    report: (diagnostic) => diagnostics.push(diagnostic),
    observe: (post) => {
      if (!isOutput(post.source.file)) siteTags.add(post)
    },
  })
  async function* notOutput<Each extends PostSummary>(posts: AsyncIterable<Each>): AsyncGenerator<Each> {
    for await (const post of posts) if (!isOutput(post.source.file)) yield post
  }
  return {
    files: source.files.filter(({ file }) => !isOutput(file)),
    async read() {
      const index = await source.index()
      return {
        index: {
          ...index,
          posts: filter(index.posts, ({ source }) => !isOutput(source.file)),
          duplicates: filter(index.duplicates, ({ post }) => !isOutput(post.source.file)),
        },
        siteTags: siteTags.found,
        posts: () => notOutput(source.posts()),
        located: () => notOutput(source.located()),
        diagnostics: () => unique(diagnostics.filter(({ file }) => file === undefined || !isOutput(file))),
      }
    },
    close: source.close,
  }
}

/** The posts are read more than once, and what is found in a file is found each time. */
const unique = (diagnostics: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values(),
]
