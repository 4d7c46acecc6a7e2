import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/config/config-error.ts'
import { loadConfig } from '../../src/config/load.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shortmark-config-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

describe('loadConfig', () => {
  it('is empty where there is no file, or an empty one', async () => {
    expect(await loadConfig(folder)).toEqual({})
    await write('shortmark.config.json', ' \n')
    expect(await loadConfig(folder)).toEqual({})
  })

  it.each([
    ['shortmark.config.ts', "const out: string = 'a'\nexport default { out } satisfies { out: string }"],
    ['shortmark.config.js', "export default { out: 'a' }"],
    ['shortmark.config.js', "module.exports = { out: 'a' }"],
    ['shortmark.config.mjs', "export default { out: 'a' }"],
    ['shortmark.config.json', '{ "out": "a" }'],
  ])('reads %s', async (path, content) => {
    await write(path, content)
    expect(await loadConfig(folder)).toEqual({ out: 'a' })
    expect(await loadConfig(join(folder, '..'), join(folder, path))).toEqual({ out: 'a' })
  })

  it('reads the key of package.json, if nothing else is there', async () => {
    await write('package.json', '{ "name": "site", "shortmark": { "out": "a" } }')
    expect(await loadConfig(folder)).toEqual({ out: 'a' })
    await write('shortmark.config.json', '{ "out": "b" }')
    expect(await loadConfig(folder)).toEqual({ out: 'b' })
    await rm(join(folder, 'shortmark.config.json'))
    await write('package.json', '{ "name": "site" }')
    expect(await loadConfig(folder)).toEqual({})
  })

  it('loads transformers of packages, from where the configuration stands', async () => {
    await write(
      'shortmark.config.json',
      '{ "transformers": ["shortmark-plugin-tide"], "shortcodes": { "ad": false, "btn": { "alias": "tide" } } }',
    )
    await write('node_modules/shortmark-plugin-tide/package.json', '{ "type": "module", "exports": "./index.js" }')
    await write(
      'node_modules/shortmark-plugin-tide/index.js',
      "export default [{ tags: ['tide'], attributes: {}, transform: () => [] }]",
    )
    const config = await loadConfig(folder)
    expect(config.transformers?.map(({ tags }) => tags)).toEqual([['tide'], ['ad']])
    expect(config.aliases).toEqual({ btn: 'tide' })
  })

  it('says which package is not there, or exports something else', async () => {
    await write('shortmark.config.json', '{ "transformers": ["shortmark-plugin-tide"] }')
    await expect(loadConfig(folder)).rejects.toThrow(
      /Unexpected `shortmark-plugin-tide` in `transformers`, expected an installed package/,
    )
    await write('node_modules/shortmark-plugin-tide/package.json', '{ "type": "module", "exports": "./index.js" }')
    await write('node_modules/shortmark-plugin-tide/index.js', 'export default { tags: [] }')
    await expect(loadConfig(folder)).rejects.toThrow(
      /Unexpected default export of `shortmark-plugin-tide`, expected a transformer/,
    )
  })

  it.each([
    ['{ "a": { "alias": "b" }, "b": { "alias": "c" }, "c": { "alias": "b" } }', 'Unexpected circle of aliases'],
    ['{ "a": { "alias": "a" } }', 'Unexpected circle of aliases [a] → [a] in `shortcodes`, expected a tag'],
    ['{ "a": { "alias": "nobody_knows" } }', 'Unexpected alias [a] of [nobody_knows] in `shortcodes`, expected a tag'],
    ['{ "a": { "alias": "b" }, "b": { "alias": "tabby" } }, "presets": { "tabby": false }', 'alias [a] of [tabby]'],
  ])('says which alias leads nowhere: %s', async (shortcodes, message) => {
    await write('shortmark.config.json', `{ "shortcodes": ${shortcodes} }`)
    await expect(loadConfig(folder)).rejects.toThrow(ConfigError)
    await expect(loadConfig(folder)).rejects.toThrow(message)
  })

  it('knows an alias of an alias, and of a tag of a pattern', async () => {
    const rules = { a: { alias: 'b' }, b: { alias: 'cc_php' }, c: { alias: 'd' }, d: false }
    await write('shortmark.config.json', JSON.stringify({ shortcodes: rules }))
    expect((await loadConfig(folder)).aliases).toEqual({ a: 'b', b: 'cc_php', c: 'd' })
  })

  it('reads what was changed meanwhile', async () => {
    await write('shortmark.config.ts', "export default { out: 'a' }")
    await loadConfig(folder)
    await write('shortmark.config.ts', "export default { out: 'b' }")
    expect(await loadConfig(folder)).toEqual({ out: 'b' })
  })

  it('does not look in the folders above', async () => {
    await write('shortmark.config.json', '{ "out": "a" }')
    await mkdir(join(folder, 'inner'))
    expect(await loadConfig(join(folder, 'inner'))).toEqual({})
  })

  it.each([
    ['shortmark.config.json', '{ "out": 1 }', 'shortmark.config.json: Unexpected value of `out`'],
    ['shortmark.config.json', '{ out: 1 }', /^shortmark\.config\.json: .*JSON/],
    ['shortmark.config.ts', 'throw new Error("no luck")', 'shortmark.config.ts: no luck'],
    ['shortmark.config.ts', 'const = 1', /^shortmark\.config\.ts: ./],
  ])('names the file: %s', async (path, content, message) => {
    await write(path, content)
    await expect(loadConfig(folder)).rejects.toThrow(message)
    await expect(loadConfig(folder)).rejects.toMatchObject({ name: 'ConfigError' })
  })

  it('says that a file is not there, or of no kind it reads', async () => {
    await expect(loadConfig(folder, 'gone.ts')).rejects.toThrow('gone.ts: Unexpected path, expected')
    await write('config.yaml', 'out: a')
    await expect(loadConfig(folder, 'config.yaml')).rejects.toThrow('config.yaml: ')
  })
})
