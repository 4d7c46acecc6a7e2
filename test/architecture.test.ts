import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { catalogue } from '../src/diagnostics/catalogue.ts'

const root = new URL('../', import.meta.url)

/** Every folder under `src`: its level, and the levels and folders it may import. Its own files it may always import. */
const rooms: Readonly<Record<string, { level: number; mayImport: readonly (number | string)[] }>> = {
  model: { level: 0, mayImport: [0] },
  diagnostics: { level: 0, mayImport: [0] },
  shortcode: { level: 1, mayImport: [0] },
  content: { level: 2, mayImport: [0, 1] },
  transformers: { level: 2, mayImport: [0, 1] },
  metadata: { level: 2, mayImport: [0, 1] },
  media: { level: 2, mayImport: [0, 1] },
  targets: { level: 2, mayImport: [0, 1] },
  verify: { level: 2, mayImport: [0, 1] },
  migrate: { level: 3, mayImport: [0, 1, 2] },
  sources: { level: 4, mayImport: [0] },
  output: { level: 4, mayImport: [0] },
  reports: { level: 4, mayImport: [0] },
  config: { level: 5, mayImport: [0, 'transformers', 'type reports'] },
  run: { level: 6, mayImport: [0, 3, 4, 5] },
  cli: { level: 7, mayImport: [0, 4, 5, 6] },
  testing: { level: 7, mayImport: [0, 1, 2, 3] },
}

/** Ambient declarations, which nobody imports. */
const isDeclaration = (path: string): boolean => path.endsWith('.d.ts')

interface Import {
  readonly specifier: string
  readonly isTypeOnly: boolean
}

interface SourceFile {
  /** `migrate/migrate-post.ts` */
  readonly path: string
  readonly source: string
  readonly imports: readonly Import[]
}

/** A statement at the beginning of a line, as the formatter puts it, or `import('…')` anywhere. */
const statements =
  /^(?:import|export)\s(?<type>type\s)?(?:[^'"`;]*?\sfrom\s)?\s*'(?<from>[^'\n]+)'|(?<![.\w])import\('(?<lazy>[^'\n]+)'\)/gm

function importsOf(source: string): Import[] {
  return [...source.matchAll(statements)].map(({ groups }) => ({
    specifier: groups?.['from'] ?? groups?.['lazy'] ?? '',
    isTypeOnly: groups?.['type'] !== undefined,
  }))
}

const files: readonly SourceFile[] = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const source = readFileSync(new URL(`src/${path}`, root), 'utf8')
    return { path, source, imports: importsOf(source) }
  })

const isOwn = (specifier: string): boolean => specifier.startsWith('.')

const targetOf = ({ path }: SourceFile, specifier: string): string => posix.join(posix.dirname(path), specifier)

const roomOf = (path: string): string => path.split('/')[0] ?? ''

function isAllowed(from: string, to: string, isTypeOnly: boolean): boolean {
  if (from === to) return true
  const { mayImport } = rooms[from]!
  return (
    mayImport.includes(rooms[to]!.level) || mayImport.includes(to) || (isTypeOnly && mayImport.includes(`type ${to}`))
  )
}

/** `@types/mdast` is what `mdast` stands for: the package has no code. */
const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

describe('reading imports', () => {
  it('sees every form there is', () => {
    const source = [
      "import './side-effect.ts'",
      "import type { A } from './a.ts'",
      'import {',
      '  b,',
      "} from './b.ts'",
      "export * from './c.ts'",
      "export type { D } from './d.ts'",
      "  const { e } = await import('./e.ts')",
      "export { value }\nconst text = 'import from'",
      "jiti.import('./not-one.ts')",
    ].join('\n')
    expect(importsOf(source)).toEqual([
      { specifier: './side-effect.ts', isTypeOnly: false },
      { specifier: './a.ts', isTypeOnly: true },
      { specifier: './b.ts', isTypeOnly: false },
      { specifier: './c.ts', isTypeOnly: false },
      { specifier: './d.ts', isTypeOnly: true },
      { specifier: './e.ts', isTypeOnly: false },
    ])
  })

  it('finds the file behind every import of our own', () => {
    const known = new Set(files.map(({ path }) => path))
    const lost = files.flatMap((file) =>
      file.imports
        .filter(({ specifier }) => isOwn(specifier) && !known.has(targetOf(file, specifier)))
        .map(({ specifier }) => `${file.path} → ${specifier}`),
    )
    expect(lost).toEqual([])
  })

  it('leaves no `import(…)` whose file it cannot know', () => {
    const computed = files.filter(({ source }) => /(?<![.\w])import\((?!')/.test(source))
    expect(computed.map(({ path }) => path)).toEqual([])
  })
})

describe('rooms', () => {
  it('are those of the table', () => {
    const folders = new Set(files.filter(({ path }) => path.includes('/')).map(({ path }) => roomOf(path)))
    expect([...folders].sort()).toEqual(Object.keys(rooms).sort())
    expect(files.filter(({ path }) => !path.includes('/')).map(({ path }) => path)).toEqual(['index.ts'])
  })

  it.each(Object.keys(rooms))('%s imports only what the table lets it', (room) => {
    const forbidden = files
      .filter(({ path }) => roomOf(path) === room)
      .flatMap((file) =>
        file.imports
          .filter(({ specifier }) => isOwn(specifier))
          .map(({ specifier, isTypeOnly }) => ({ to: targetOf(file, specifier), isTypeOnly }))
          .filter(({ to, isTypeOnly }) => !isAllowed(room, roomOf(to), isTypeOnly))
          .map(({ to }) => `${file.path} → ${to}`),
      )
    expect(forbidden).toEqual([])
  })

  it('import nothing of Node up to level 3', () => {
    const impure = files
      .filter(({ path }) => (rooms[roomOf(path)]?.level ?? 0) <= 3)
      .flatMap(({ path, imports }) =>
        imports.map(({ specifier }) => `${path} → ${specifier}`).filter((line) => isBuiltin(line.split(' → ')[1]!)),
      )
    expect(impure.filter((line) => !line.startsWith('index.ts'))).toEqual([])
  })
})

describe('files', () => {
  it('have 350 lines at the most, where a person has written them', () => {
    const written = files.filter(({ source }) => !source.startsWith('// Generated by '))
    const long = written.filter(({ source }) => source.trimEnd().split('\n').length > 350)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('are all reached from what the package exports or the command line', () => {
    const byPath = new Map(files.map((file) => [file.path, file]))
    const reached = new Set<string>()
    // The page of the HTML report is run by browsers, which get it in one piece.
    const queue = ['index.ts', 'testing/index.ts', 'cli/main.ts', 'reports/html/page/main.ts']
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const file = byPath.get(path)
      if (file === undefined || reached.has(path)) continue
      reached.add(path)
      for (const { specifier } of file.imports) if (isOwn(specifier)) queue.push(targetOf(file, specifier))
    }
    expect(files.map(({ path }) => path).filter((path) => !reached.has(path) && !isDeclaration(path))).toEqual([])
  })

  it('do not import each other in a circle', () => {
    const circles: string[] = []
    const state = new Map<string, 'open' | 'done'>()
    const byPath = new Map(files.map((file) => [file.path, file]))
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'open') circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      if (state.has(path)) return
      state.set(path, 'open')
      const file = byPath.get(path)!
      for (const { specifier, isTypeOnly } of file.imports) {
        if (isOwn(specifier) && !isTypeOnly) visit(targetOf(file, specifier), [...trail, path])
      }
      state.set(path, 'done')
    }
    for (const { path } of files) visit(path, [])
    expect(circles).toEqual([])
  })
})

describe('the command', () => {
  it('is nothing but a door to dist/cli/main.js', () => {
    for (const path of Object.values(manifest.bin)) {
      const source = readFileSync(new URL(path, root), 'utf8')
      expect(importsOf(source).map(({ specifier }) => specifier)).toEqual(['../dist/cli/main.js'])
      expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
    }
  })
})

describe('the catalogue of findings', () => {
  it('holds none that nobody reports', () => {
    const others = files.filter(({ path }) => path !== 'diagnostics/catalogue.ts').map(({ source }) => source)
    const unused = Object.keys(catalogue).filter((code) => !others.some((source) => source.includes(`'${code}'`)))
    expect(unused).toEqual([])
  })
})

describe('dependencies', () => {
  const imported = new Set(
    files.flatMap(({ imports }) =>
      imports
        .map(({ specifier }) => specifier)
        .filter((specifier) => !isOwn(specifier) && !isBuiltin(specifier))
        .map(packageOf)
        .map((name) => (`@types/${name}` in manifest.dependencies ? `@types/${name}` : name)),
    ),
  )

  it('are those that the source imports, no more and no less', () => {
    expect([...imported].sort()).toEqual(Object.keys(manifest.dependencies).sort())
  })
})
