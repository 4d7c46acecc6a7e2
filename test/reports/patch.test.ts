import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { FileChange } from '../../src/reports/hunks.ts'
import { renderPatch } from '../../src/reports/patch.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** What real git makes of the files before, by the patch. */
function applied(changes: readonly FileChange[], { below = '', argv = [] as string[] } = {}): (string | undefined)[] {
  const top = mkdtempSync(join(tmpdir(), 'shortmark-patch-'))
  made.push(top)
  if (below !== '') execFileSync('git', ['init', '--quiet', top])
  const folder = join(top, below)
  mkdirSync(folder, { recursive: true })
  for (const { path, before } of changes) {
    if (before === undefined) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), before)
  }
  const input = changes.map(renderPatch).join('')
  // Above a temporary folder there could be a repository.
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(top) }
  if (input !== '') execFileSync('git', ['apply', '--whitespace=nowarn', '-p1', ...argv], { cwd: folder, env, input })
  return changes.map(({ path }) => {
    try {
      return readFileSync(join(folder, path), 'utf8')
    } catch {
      return undefined
    }
  })
}

describe('a patch', () => {
  test('is one that git applies, whatever the texts', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '', '-', '+ d', '-- ', '@@ -1 +1 @@', '語 é', 'diff --git a/x b/x'))
      .chain((lines) =>
        fc.constantFrom(lines.join('\n'), `${lines.join('\n')}\n`, `${lines.join('\r\n')}\r\n`, lines.join('\r')),
      )
    const change = fc.tuple(fc.option(text, { nil: undefined }), text)
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), (pairs) => {
        const changes = pairs.map(([before, after], index) => ({ path: `posts/${index}.md`, before, after }))
        expect(applied(changes)).toEqual(changes.map(({ after }) => after))
      }),
      { numRuns: 15 },
    )
  })

  test.each([
    'plain.md',
    'two words.md',
    ' at both ends ',
    'fog 2024-05-02 10:00:00 +0100',
    'tab\tand "quotes".md',
    'back\\slash.md',
    'line\nfeed.md',
    'bell\x07 and escape\x1b.md',
    'c1 \u0085 control.md',
    'köln/日本語/😀.md',
    'dev/null',
  ])('takes %j for a name', (path) => {
    expect(applied([{ path, before: undefined, after: 'new\n' }])).toEqual(['new\n'])
    expect(applied([{ path, before: 'old\n', after: 'new' }])).toEqual(['new'])
    expect(applied([{ path, before: undefined, after: '' }])).toEqual([''])
    expect(applied([{ path, before: 'old\n', after: '' }])).toEqual([''])
  })

  test('means the folder that git stands in, below the top of a repository too', () => {
    const changes = [
      { path: 'posts/a.md', before: undefined, after: 'new\n' },
      { path: 'posts/b.md', before: 'old\n', after: 'new\n' },
    ]
    expect(applied(changes, { below: 'posts' })).toEqual(['new\n', 'new\n'])
    expect(applied(changes, { below: 'site/content' })).toEqual(['new\n', 'new\n'])
  })

  test('is empty where nothing differs', () => {
    expect(renderPatch({ path: 'a', before: 'x', after: 'x' })).toBe('')
  })

  test('replaces what has next to nothing in common', () => {
    const text = (letter: string) => Array.from({ length: 3000 }, (_, index) => `${letter}${index}\n`).join('')
    const change = { path: 'a.md', before: text('x'), after: text('y') }
    expect(applied([change])).toEqual([change.after])
  })
})
