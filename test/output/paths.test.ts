import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AssignedPath, assignPaths } from '../../src/output/paths.ts'
import { toSafePath } from '../../src/output/safe-path.ts'

/** Those that are as wanted, too. */
function assignAll(wanted: readonly { key: string; path: string }[]): Map<string, AssignedPath> {
  const adjusted = assignPaths(new Map(wanted.map(({ key, path }) => [key, path])))
  return new Map(wanted.map(({ key, path }) => [key, adjusted.get(key) ?? { path }]))
}

/** Assigns in the order given, with keys `a`, `b`, `c` …, and returns the paths in that order. */
function assign(...paths: string[]): string[] {
  const wanted = paths.map((path, index) => ({ key: String.fromCharCode(97 + index), path }))
  const assigned = assignAll(wanted)
  return wanted.map(({ key }) => assigned.get(key)?.path ?? '')
}

const reasonFor = (...paths: string[]): string | undefined => {
  const assigned = [...assignAll(paths.map((path, index) => ({ key: String(index), path }))).values()]
  return assigned.find(({ reason }) => reason !== undefined)?.reason
}

describe('names', () => {
  test.each([
    ['posts/2021-07-17-hello.md', 'posts/2021-07-17-hello.md'],
    ['posts/日本語のスラッグ.md', 'posts/日本語のスラッグ.md'],
    ['posts/سلام-دنیا.md', 'posts/سلام-دنیا.md'],
    ['posts/v1.3.md', 'posts/v1.3.md'],
    ['CON.md', 'CON_.md'],
    ['aux.tar.md', 'aux_.tar.md'],
    ['com1', 'com1_'],
    ['lpt².md', 'lpt²_.md'],
    ['nul/index.md', 'nul_/index.md'],
    ['console.md', 'console.md'],
    ['what? a "test": <yes>|no*.md', 'what- a -test- -yes-no-.md'],
    ['back\\slash.md', 'back-slash.md'],
    ['bell\u0007and\u009besc\u001b[31m.md', 'bell-and-esc-[31m.md'],
    ['over\u202eride.md', 'over-ride.md'],
    ['half \ud83d pair.md', 'half - pair.md'],
    ['dots.../trailing. /x.md', 'dots/trailing/x.md'],
    ['posts/../../etc/passwd', 'posts/etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:/Windows/x.md', 'C-/Windows/x.md'],
    ['a//b/./c.md', 'a/b/c.md'],
    ['posts/.md', 'posts/untitled.md'],
    ['posts/', 'posts/untitled'],
    ['', 'untitled'],
    ['...', 'untitled'],
    ['.shortmark/manifest.md', '_shortmark/manifest.md'],
    ['.ShortMark. /manifest.md', '_ShortMark/manifest.md'],
    ['../.git/hooks/post-checkout', '_git/hooks/post-checkout'],
    ['.hidden/.notes.md', '.hidden/.notes.md'],
    ['re\u0301sume\u0301.md', 'r\u00e9sum\u00e9.md'],
    ['__proto__/constructor.md', '__proto__/constructor.md'],
  ])('%j becomes %j', (wanted, given) => {
    expect(assign(wanted)).toEqual([given])
  })

  test('says why, and says nothing where the path is as wanted', () => {
    expect(reasonFor('posts/hello.md')).toBeUndefined()
    expect(reasonFor('CON.md')).toBe('Windows reserves the name')
    expect(reasonFor('../x.md')).toBe('`.`, `..` and empty names are no folders')
    expect(reasonFor('a.md', 'a.md')).toBe('another document has this path')
    expect(reasonFor('a.md', 'a.md/b.md')).toBe('a folder has this name')
    expect(reasonFor('a?.md ')).toBe(
      'file systems refuse some of its characters; Windows loses spaces around a name and dots behind it',
    )
  })
})

describe('length', () => {
  const long = '長'.repeat(300)

  test('long names are cut at a character and stay apart', () => {
    const [one, two] = assign(`posts/${long}一.md`, `posts/${long}二.md`) as [string, string]
    expect(one).toMatch(/^posts\/長+-[0-9a-f]{8}\.md$/)
    expect(one).not.toBe(two)
    expect(Buffer.byteLength(one)).toBeLessThanOrEqual('posts/'.length + 200)
  })

  test('the cut name of a document does not depend on the other documents', () => {
    expect(assign(`${long}.md`)[0]).toBe(assign(`${long}.md`, `${long}x.md`, 'other.md')[0])
  })

  test('a number takes its room from a long name, and from no other', () => {
    const [full, room] = [175, 173].map((length) => 'x'.repeat(length)) as [string, string]
    expect(assign(`${room}.md`, `${room}.md`)).toEqual([`${room}.md`, `${room}-2.md`])
    const [first, second] = assign(`${full}.md`, `${full}.md`) as [string, string]
    expect(first).toBe(`${full}.md`)
    expect(second).toMatch(/^x{164}-[0-9a-f]{8}-2\.md$/)
  })

  test('does not cut inside a surrogate pair', () => {
    const [path] = assign(`${'a'.repeat(163)}${'😀'.repeat(20)}.md`) as [string]
    expect(path).toBe(Buffer.from(path).toString())
    expect(path).toMatch(/^a{163}-[0-9a-f]{8}\.md$/)
  })

  test('dots without end do not take the square of their number', () => {
    const [path] = assign(`${'.'.repeat(200_000)}x${' .'.repeat(200_000)}/y.md`) as [string]
    expect(path).toMatch(/^\.+-[0-9a-f]{8}\/y\.md$/)
  })

  test('folders without end become one', () => {
    const [path] = assign(`${'folder/'.repeat(50_000)}x.md`) as [string]
    expect(Buffer.byteLength(path)).toBeLessThan(1100)
    expect(path).toMatch(/^(folder\/)+[0-9a-f]{8}\/x\.md$/)
  })

  test('the folder that stands for others has room too', () => {
    const deep = `${'x'.repeat(199)}/`.repeat(5)
    expect(assign(`${deep}x.md`)).toEqual([`${deep}x.md`])
    const [path] = assign(`${deep}y/x.md`) as [string]
    expect(path).toMatch(/^(x{199}\/){4}[0-9a-f]{8}\/x\.md$/)
    expect(assign(path)).toEqual([path])
  })
})

describe('two documents', () => {
  test('the first by key has the plain name', () => {
    const assigned = assignAll([
      { key: 'site#2', path: 'hello.md' },
      { key: 'site#1', path: 'hello.md' },
    ])
    expect(assigned.get('site#1')).toEqual({ path: 'hello.md' })
    expect(assigned.get('site#2')).toEqual({ path: 'hello-2.md', reason: 'another document has this path' })
  })

  test('a number that another document wants is passed over', () => {
    expect(assign('hello.md', 'hello.md', 'hello-2.md', 'hello.md')).toEqual([
      'hello.md',
      'hello-3.md',
      'hello-2.md',
      'hello-4.md',
    ])
  })

  test('who wanted exactly this path goes before who was given it', () => {
    expect(assign('what?.md', 'what-.md')).toEqual(['what--2.md', 'what-.md'])
  })

  test.each([
    ['case', 'Hello.md', 'hello.md', 'hello-2.md'],
    ['composition of accents', 'caf\u00e9.md', 'CAFE\u0301.md', 'CAF\u00c9-2.md'],
    ['final sigma', 'λόγος.md', 'λόγοσ.md', 'λόγοσ-2.md'],
    ['sharp s', 'strasse.md', 'straße.md', 'straße-2.md'],
    ['extension', 'hello.md', 'hello.mdx', 'hello-2.mdx'],
    ['sidecar', 'hello.md', 'hello.json', 'hello-2.json'],
  ])('%s does not part two names', (_, first, second, given) => {
    expect(assign(first, second)).toEqual([first, given])
  })

  test('a document gives way to a folder, its sidecar too', () => {
    expect(assign('about', 'about/team.md')).toEqual(['about-2', 'about/team.md'])
    expect(assign('about.md', 'About.md/team.md')).toEqual(['about-2.md', 'About.md/team.md'])
    expect(assign('about.md', 'about.json/team.md')).toEqual(['about-2.md', 'about.json/team.md'])
    expect(assign('about.md', 'about/team.md')).toEqual(['about.md', 'about/team.md'])
  })

  test('folders that differ only in case are one folder', () => {
    expect(assign('News/a.md', 'news/b.md', 'NEWS/A.md')).toEqual(['News/a.md', 'News/b.md', 'News/A-2.md'])
  })

  test('ten thousand namesakes are numbered in one go', () => {
    const wanted = Array.from({ length: 10_000 }, (_, index) => ({
      key: String(index).padStart(5, '0'),
      path: 'hello.md',
    }))
    const assigned = assignAll(wanted)
    expect(assigned.get('00000')?.path).toBe('hello.md')
    expect(assigned.get('09999')?.path).toBe('hello-10000.md')
  })
})

describe('whatever is wanted', () => {
  /** Names picked to collide: reserved ones, spellings of one another, numbers that the assignment itself would give. */
  const name = fc.oneof(
    fc.constantFrom(
      'a',
      'A',
      'a-2',
      'a-3',
      'a.md',
      'A.json',
      'nul',
      'NUL_',
      '..',
      '.',
      '',
      'é',
      'e\u0301',
      'ß',
      'SS',
      '.shortmark',
      '長'.repeat(90),
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const path = fc
    .tuple(fc.array(name, { maxLength: 3 }), name, fc.constantFrom('', '.md', '.mdx', '.MD', '.json'))
    .map(([folders, file, extension]) => [...folders, `${file}${extension}`].join('/'))
  const wants = fc
    .array(path, { maxLength: 30 })
    .map((paths) => paths.map((wanted, index) => ({ key: `post#${index}`, path: wanted })))

  const folded = (text: string): string => text.normalize('NFC').toLowerCase()
  const stem = (text: string): string => text.replace(/\.[A-Za-z0-9]{1,16}$/, '')

  test('no two documents share a file, and none stands where a folder is needed', () => {
    fc.assert(
      fc.property(wants, (wanted) => {
        const paths = [...assignAll(wanted).values()].map((assigned) => folded(assigned.path))
        expect(paths).toHaveLength(wanted.length)
        const files = paths.flatMap((each) => [...new Set([each, `${stem(each)}.json`])])
        expect(new Set(files).size).toBe(files.length)
        const folders = paths.flatMap((each) =>
          each.split('/').map((_, depth, names) => names.slice(0, depth).join('/')),
        )
        const all = new Set(files)
        expect(folders.filter((folder) => all.has(folder))).toEqual([])
      }),
    )
  })

  test('every name is safe, and a changed path has a reason', () => {
    fc.assert(
      fc.property(wants, (wanted) => {
        const assigned = assignAll(wanted)
        for (const { key, path: asked } of wanted) {
          const { path: given, reason } = assigned.get(key) ?? { path: '' }
          expect(reason === undefined).toBe(given === asked)
          expect(reason).not.toBe('')
          for (const part of given.split('/')) {
            expect(part).not.toBe('')
            expect(Buffer.byteLength(part)).toBeLessThanOrEqual(200)
            expect(part).not.toMatch(/[<>:"|?*\\\p{Cc}\p{Cs}]|^\s|[\s.]$/u)
            expect(part).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
            expect(folded(part)).not.toBe('.shortmark')
          }
        }
      }),
    )
  })

  test('what disturbs others elsewhere changes nothing', () => {
    const plain = fc.constantFrom('a', 'b', 'A', 'a-2', 'ab', 'a.md', 'b.json', 'aux', 'é')
    const few = fc
      .tuple(fc.array(plain, { maxLength: 2 }), plain, fc.constantFrom('', '.md', '.md', '.mdx'))
      .map(([folders, file, extension]) => [...folders, `${file}${extension}`].join('/'))
    const quarrel = ['one', 'two'].map((key) => ({ key, path: 'elsewhere/same.md' }))
    fc.assert(
      fc.property(fc.array(few, { maxLength: 5 }), (paths) => {
        const wanted = paths.map((each, index) => ({ key: `post#${index}`, path: each }))
        const disturbed = assignAll([...quarrel, ...wanted])
        for (const { key } of quarrel) disturbed.delete(key)
        expect(assignAll(wanted)).toEqual(disturbed)
      }),
      { numRuns: 500 },
    )
  })

  test('a name is mended in the same way whatever stands above it', () => {
    const plain = fc.oneof(
      name,
      fc.constantFrom('con', 'CON.md', 'com1', 'com0.x', 'prn-', '_nul', 'a-b_c', 'x'.repeat(101)),
    )
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 4 }), (names) => {
        const { folders, ...rest } = toSafePath(names.join('/'))
        expect(toSafePath(['é', ...names].join('/'))).toEqual({ folders: ['é', ...folders], ...rest })
      }),
    )
  })

  test('the order in which it is wanted changes nothing', () => {
    const shuffled = wants.chain((wanted) =>
      fc.tuple(fc.constant(wanted), fc.shuffledSubarray(wanted, { minLength: wanted.length })),
    )
    fc.assert(
      fc.property(shuffled, ([wanted, other]) => {
        expect(new Map([...assignAll(other)].sort())).toEqual(new Map([...assignAll(wanted)].sort()))
      }),
    )
  })

  test('what was given can be wanted again', () => {
    const namesakes = (count: number, wanted: string) =>
      Array.from({ length: count }, (_, index) => ({ key: `post#${index}`, path: wanted }))
    fc.assert(
      fc.property(wants, (wanted) => {
        const given = [...assignAll(wanted)].map(([key, assigned]) => ({ key, path: assigned.path }))
        for (const { key, path: again } of given) expect(assignAll(given).get(key)).toEqual({ path: again })
      }),
      { numRuns: 50, examples: [[namesakes(2, `${'長'.repeat(90)}.md`)], [namesakes(20, `${'x'.repeat(173)}.md`)]] },
    )
  })
})
