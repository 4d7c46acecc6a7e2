import { rm } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { openSource } from '../../src/sources/index.ts'
import { folderOf, readFiles, readFolder } from './read-inputs.ts'
import { item, wxr } from './wxr.ts'

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])

describe('files of a mixed folder', () => {
  it('are told by their extension, or by what is in them', async () => {
    const { posts, diagnostics } = await readFiles({
      'about.de': '---\ntitle: Über\n---\nText',
      'EXPORT.XML': wxr([item(1, 'A', 'x')]),
      'export.wxr': wxr([item(2, 'B', 'x')]),
      'export.xml.txt': wxr([item(3, 'C', 'x')]),
      'note.txt': 'Plain',
      'page.HTM': '<p>Text</p>',
      'post.mdx': 'Text',
      'utf16.txt': Buffer.from('\ufeffPlain ü', 'utf16le'),
    })
    expect(diagnostics).toEqual([])
    expect(posts.map(({ source, body }) => `${source.key} ${body.format}`)).toEqual([
      'EXPORT.XML#1 wordpress',
      'about.de markdown',
      'export.wxr#2 wordpress',
      'export.xml.txt#3 wordpress',
      'note.txt text',
      'page.HTM html',
      'post.mdx markdown',
      'utf16.txt text',
    ])
    expect(posts.at(-1)?.body.value).toBe('Plain ü')
  })

  it('are listed where they are not recognised; pictures by folder', async () => {
    const { posts, diagnostics } = await readFiles({
      'style.css': 'a { color: red }',
      'void.md': '',
      'blank.html': ' \n',
      'binary.md': Buffer.from('a\0b'),
      'media/1.png': picture,
      'media/2.PNG': picture,
      'media/LICENSE': picture,
      'one/1.png': picture,
    })
    expect(posts).toEqual([])
    const reasons = diagnostics.map(({ code, file, details }) => [code, file, 'reason' in details && details.reason])
    expect(reasons.sort()).toEqual([
      ['file-unrecognised', 'binary.md', 'it is no text'],
      ['file-unrecognised', 'blank.html', 'it is empty'],
      ['file-unrecognised', 'media', 'it holds 3 files that are no text: 2 .png, 1 without extension'],
      ['file-unrecognised', 'one/1.png', 'it is no text'],
      ['file-unrecognised', 'style.css', 'the extension `.css` is unknown and it does not begin with front matter'],
      ['file-unrecognised', 'void.md', 'it is empty'],
    ])
  })

  it('that vanish are reported once, in either pass, and the others go on', async () => {
    const folder = await folderOf({ 'a.md': 'a', 'b.xml': wxr([item(1, 'B', '')]), 'c.md': 'c' })
    const reported: Diagnostic[] = []
    const source = await openSource(['.'], { cwd: folder, report: (diagnostic) => reported.push(diagnostic) })
    await rm(path.join(folder, 'a.md'))
    expect([...(await source.index()).posts].map(({ source }) => source.file)).toEqual(['b.xml', 'c.md'])
    await rm(path.join(folder, 'b.xml'))
    const read: string[] = []
    for await (const post of source.posts()) read.push(post.source.file)
    expect(read).toEqual(['c.md'])
    expect(reported.map(({ code, file, details }) => [code, file, details])).toEqual([
      ['file-unreadable', 'a.md', { reason: 'it is gone' }],
      ['file-unreadable', 'b.xml', { reason: 'it is gone' }],
    ])
  })

  it('have keys that no post of an export has', async () => {
    const { posts } = await readFiles({ 'a.xml': wxr([item(1, 'A', '')]), 'a.xml#1': '---\nt: x\n---\n', 'C#.md': 'x' })
    expect(posts.map(({ source }) => source.key)).toEqual(['C#.md#', 'a.xml#1', 'a.xml#1#'])
  })

  it('are no Markdown for being JSON, under a name that nobody knows', async () => {
    const { posts, diagnostics } = await readFiles({
      'page.md': '{ "title": "JSON" }\n\nText',
      'place.geojson': '{ "type": "Point" }\n',
      'report.ndjson': '{ "record": "run" }\n{ "record": "document" }\n',
      'style.css.map': '{"version":3}',
      'toml.en': '+++\ntitle = "TOML"\n+++\nText',
    })
    expect(posts.map(({ source, title }) => [source.file, title])).toEqual([
      ['page.md', 'JSON'],
      ['toml.en', 'TOML'],
    ])
    expect(diagnostics.map(({ code, file }) => `${file} ${code}`).sort()).toEqual([
      'place.geojson file-unrecognised',
      'report.ndjson file-unrecognised',
      'style.css.map file-unrecognised',
    ])
  })

  it('are errors where they were named and nothing comes of them, as what a folder or a glob holds is not', async () => {
    const post = { id: 1, content: { rendered: 'x' } }
    const folder = await folderOf({
      'empty.xml': '',
      'feed.xml': '<rss><channel><title>Feed</title></channel></rss>',
      'list.json': '[1]',
      'mixed.json': JSON.stringify([post, { name: 'a user' }]),
      'note.md': ' ',
      'site.zip': picture,
      'style.css': 'a { color: red }',
    })
    const codesFor = async (...inputs: string[]): Promise<string[]> => {
      const { diagnostics } = await readFolder(folder, inputs)
      return diagnostics.map(({ file, code }) => `${file} ${code}`).sort()
    }
    const named = ['empty.xml', 'feed.xml', 'list.json', 'note.md', 'site.zip', 'style.css']
    const errors = [...named.map((file) => `${file} input-unrecognised`), 'mixed.json file-unrecognised'].sort()
    expect(await codesFor(...named, 'mixed.json')).toEqual(errors)
    expect(await codesFor('.', ...named)).toEqual(errors)
    const warnings = errors.map((error) => error.replace('input-', 'file-'))
    expect(await codesFor('.')).toEqual(warnings)
    expect(await codesFor('*')).toEqual(warnings)
  })
})
