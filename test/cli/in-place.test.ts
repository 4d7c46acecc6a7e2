import { mkdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wxr } from './export.ts'
import { workspace } from './workspace.ts'

const embed = '[embed]https://www.youtube.com/watch?v=abcdefghijk[/embed]'
const became = '<https://www.youtube.com/watch?v=abcdefghijk>'

describe('--in-place', () => {
  it('changes the shortcodes of Markdown and MDX, and not one byte beside them', async () => {
    const { migrate, folder, files } = await workspace({})
    const texts = {
      'content/crlf.md': `\ufeff---\r\ntitle:  "A"\r\n---\r\n\r\n* one  \r\n* two\r\n\r\n@\r\n\r\nEnd`,
      'content/deep/page.mdx': `import A from './a'\n\n<A />\n\n@\n\n\n`,
      'content/none.md': '*  as it is\n\n`[embed]`',
    }
    await mkdir(join(folder, 'content/deep'), { recursive: true })
    for (const [path, text] of Object.entries(texts)) await writeFile(join(folder, path), text.replace('@', embed))
    const { code, err } = await migrate(['content', '--in-place'])
    expect(code).toBe(0)
    expect(err).toContain('Changed 2 of 3 documents in place')
    for (const [path, text] of Object.entries(texts))
      expect(await readFile(join(folder, path), 'utf8')).toBe(text.replace('@', became))
    expect(await files()).toEqual(Object.keys(texts))
    await expect(stat(join(folder, 'content/.shortmark'))).rejects.toThrow()
    expect((await migrate(['content', '--in-place'])).err).toContain('Changed 0 of 3 documents')
  })

  it('does not touch what stays as it is', async () => {
    const { migrate, folder } = await workspace({ 'a.md': 'Text [sic].', 'b.md': embed })
    const longAgo = new Date('2001-02-03T04:05:06Z')
    for (const name of ['a.md', 'b.md']) await utimes(join(folder, name), longAgo, longAgo)
    const { ino } = await stat(join(folder, 'a.md'))
    await migrate(['.', '--in-place'])
    expect(await stat(join(folder, 'a.md'))).toMatchObject({ mtime: longAgo, ino })
    expect((await stat(join(folder, 'b.md'))).mtime).not.toEqual(longAgo)
  })

  it('takes every document, whatever its status, unless told which', async () => {
    const draft = `---\nstatus: trash\npassword: x\n---\n${embed}\n`
    const { migrate, read } = await workspace({ 'a.md': draft })
    await migrate(['.', '--in-place', '--status', 'publish'])
    expect(await read('a.md')).toBe(draft)
    await migrate(['.', '--in-place'])
    expect(await read('a.md')).toContain(became)
  })

  it('refuses what is no Markdown before anything is written', async () => {
    const files = { 'a.md': embed, 'b.txt': 'Title\n\nText', 'c.html': '<p>x</p>', 'd.xml': wxr([{ id: 1 }]) }
    const { migrate, read } = await workspace(files)
    const { code, err } = await migrate(['.', '--in-place'])
    expect(code).toBe(2)
    expect(err).toContain('Unexpected `b.txt`, `c.html`, `d.xml`, expected nothing but Markdown with `--in-place`')
    expect(await read('a.md')).toBe(embed)
    expect((await migrate(['.', '--in-place', '--include', '**/*.md'])).code).toBe(0)
    expect(await read('a.md')).toContain(became)
  })

  it.each([
    ['--out', 'x'],
    ['--metadata', 'both'],
    ['--fields', 'title'],
    ['--front-matter', 'toml'],
  ])('refuses %s', async (...flags) => {
    const { migrate, read } = await workspace({ 'a.md': embed })
    const { code, err } = await migrate(['.', '--in-place', ...flags])
    expect(code).toBe(2)
    expect(err).toContain("option '--in-place' cannot be used with")
    expect(await read('a.md')).toBe(embed)
  })

  it('goes before the configuration', async () => {
    const config = JSON.stringify({ out: 'elsewhere', metadata: 'both' })
    const { migrate, files } = await workspace({ 'content/a.md': embed, 'shortmark.config.json': config })
    expect((await migrate(['content', '--in-place'])).code).toBe(0)
    expect(await files()).toEqual(['content/a.md', 'shortmark.config.json'])
  })

  it('leaves alone what is not UTF-8, and says so', async () => {
    const { migrate, folder, read } = await workspace({ 'b.md': embed })
    const latin = Buffer.from(`caf\u00e9\n\n${embed}\n`, 'latin1')
    const wide = Buffer.from(`\ufeff${embed}\n`, 'utf16le')
    await writeFile(join(folder, 'a.md'), latin)
    await writeFile(join(folder, 'c.md'), wide)
    const { code, err } = await migrate(['.', '--in-place'])
    expect(code).toBe(1)
    expect(err).toContain('`a.md` was left as it is: it is not UTF-8')
    expect(err).toContain('`c.md` was left as it is: it is not UTF-8')
    expect(await readFile(join(folder, 'a.md'))).toEqual(latin)
    expect(await readFile(join(folder, 'c.md'))).toEqual(wide)
    expect(await read('b.md')).toContain(became)
  })

  it('changes a file whose name is as long as a file system takes', async () => {
    const name = `${'漢'.repeat(84)}.md`
    const { migrate, read, files } = await workspace({ [name]: embed })
    expect(await migrate(['.', '--in-place', '-q'])).toEqual({ code: 0, out: '', err: '' })
    expect(await read(name)).toBe(became)
    expect(await files()).toEqual([name])
  })

  it('follows no link', async () => {
    const { migrate, folder, read } = await workspace({ 'content/a.md': 'Text', 'outside.md': embed })
    await symlink('../outside.md', join(folder, 'content/link.md'))
    const { out } = await migrate(['content', '--in-place', '--json'])
    expect(await read('outside.md')).toBe(embed)
    expect(JSON.parse(out).documents).toMatchObject([
      { file: 'content/a.md', outcome: 'migrated' },
      { file: 'content/link.md', outcome: 'skipped', writes: [], diagnostics: [{ code: 'link-left' }] },
    ])
  })

  it('reads and writes what lies in a folder called like the usual output', async () => {
    const { migrate, read } = await workspace({ 'a.md': 'x', 'migrated/b.md': embed })
    await migrate(['.', '--in-place'])
    expect(await read('migrated/b.md')).toContain(became)
  })

  it('is shown as a diff by a dry run, and told by the exit code of a check', async () => {
    const { migrate, read } = await workspace({ 'content/a.md': `One\n\n${embed}\n`, 'content/b.md': 'Two\n' })
    const dry = await migrate(['content', '--in-place', '--dry-run'])
    expect(dry.code).toBe(0)
    expect(dry.out).toBe(`--- a/content/a.md\n+++ b/content/a.md\n@@ -1,3 +1,3 @@\n One\n \n-${embed}\n+${became}\n`)
    expect(dry.err).toContain('1 of 2 documents would be changed in place; nothing was written.')
    expect(await migrate(['content', '--in-place', '--check'])).toMatchObject({ code: 1, out: '' })
    expect(await read('content/a.md')).toContain(embed)
    expect((await migrate(['content', '--in-place'])).code).toBe(0)
    expect((await migrate(['content', '--in-place', '--check'])).code).toBe(0)
  })
})
