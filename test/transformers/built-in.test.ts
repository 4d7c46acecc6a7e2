import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInTransformers } from '../../src/transformers/built-in/index.ts'
import aesopAttributes from './aesop-attributes.json' with { type: 'json' }

const root = new URL('../../', import.meta.url)

const names = builtInTransformers.map(({ tags, blocks }) => [...(tags ?? []), ...(blocks ?? [])])

/** Folders of fixtures are named after tags and blocks; a slash parts folders. */
const folderOf = (name: string): string => name.replace('/', '-')

const fixtureFolders = readdirSync(new URL('fixtures/transformers/', root)).flatMap((plugin) =>
  readdirSync(new URL(`fixtures/transformers/${plugin}/`, root)),
)

describe('the built-in transformers', () => {
  it('are all in the index', () => {
    const script = new URL('scripts/generate-transformer-index.js', root)
    expect(() => execFileSync(process.execPath, [script.pathname, '--check'], { stdio: 'pipe' })).not.toThrow()
  })

  it('share no tag and no block', () => {
    const all = names.flat()
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
  })

  it('have a fixture each', () => {
    const folders = new Set(fixtureFolders)
    expect(names.filter((own) => !own.some((name) => folders.has(folderOf(name)))).map(([first]) => first)).toEqual([])
  })

  it('stand behind every fixture', () => {
    const known = new Set(names.flat().map(folderOf))
    expect(fixtureFolders.filter((folder) => !known.has(folder))).toEqual([])
  })
})

describe('Aesop Story Engine', () => {
  it.each(Object.entries(aesopAttributes))('%s: every attribute is used or is decoration', (tag, attributes) => {
    const transformer = builtInTransformers.find(({ tags }) => tags?.includes(tag))
    const known = new Set([...Object.keys(transformer?.attributes ?? {}), ...(transformer?.decoration ?? [])])
    expect(attributes.filter((name) => !known.has(name))).toEqual([])
  })
})
