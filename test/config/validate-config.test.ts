import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/config/config-error.ts'
import { defineConfig } from '../../src/config/define-config.ts'
import { validateConfig } from '../../src/config/schema.ts'
import { text } from '../../src/transformers/attribute-types.ts'
import { defineTransformer } from '../../src/transformers/transformer.ts'

const advert = defineTransformer({ tags: ['advert'], attributes: { label: text }, transform: () => [] })

describe('validateConfig', () => {
  it('accepts every key, and hands back the very same object', () => {
    const config = defineConfig({
      out: 'content',
      types: ['post'],
      status: ['any'],
      include: ['**'],
      exclude: [],
      unknown: { advert: 'drop', '*': 'keep' },
      dialect: 'auto',
      infer: false,
      frontMatter: 'toml',
      fields: ['title', 'date:published'],
      metadata: 'both',
      failOn: 'warning',
      transformers: [advert],
    })
    expect(validateConfig(config, 'x')).toBe(config)
    expect(validateConfig({ shortcodes: { fig: '{{< figure {{src}} >}}' } }, 'x')).toBeDefined()
    expect(
      validateConfig({ unknown: 'fail', transformers: [{ blocks: ['a/b'], attributes: {}, transform() {} }] }, 'x'),
    ).toBeDefined()
  })

  it.each(['0', ' 12', '0.5%', '100%'])('accepts a budget of %j, as the command line does', (maxLoss) => {
    expect(validateConfig({ maxLoss }, 'x')).toEqual({ maxLoss })
  })

  it.each([
    [{ frontMatter: 'xml' }, 'of `frontMatter`, expected one of `yaml`, `toml`, `json`; for example `frontMatter: '],
    [{ types: 'post' }, "of `types`, expected a list of post types; for example `types: ['post', 'page']`"],
    [{ types: ['post', 3] }, 'of `types.1`, expected a list of post types'],
    [{ unknown: { advert: 'burn' } }, 'of `unknown`, expected one of `keep`, `unwrap`'],
    [{ shortcodes: { ad: true } }, 'of `shortcodes.ad`, expected for each tag a template'],
    [{ shortcodes: { ad: { as: 'link' } } }, 'of `shortcodes.ad.url`'],
    [{ shortcodes: { ad: { as: 'marquee' } } }, 'of `shortcodes.ad.as`'],
    [{ shortcodes: { ad: 'a {{content b' } }, 'of `shortcodes.ad`, expected a template whose placeholders are closed'],
    [{ shortcodes: { ad: { as: 'link', url: '{{url|{x}}}' } } }, 'of `shortcodes.ad.url`, expected a template whose'],
    [{ presets: { nobody: false } }, 'of `presets'],
    [{ remarkPlugins: ['remark-toc'] }, 'of `remarkPlugins.0`, expected a list of unified plugins'],
    [{ maxLoss: 'much' }, 'of `maxLoss`, expected a whole number of facts, or a share'],
    [{ maxLoss: '0.5' }, 'of `maxLoss`, expected a whole number of facts, or a share'],
    [{ maxLoss: '150%' }, 'of `maxLoss`, expected a whole number of facts, or a share of them up to `100%`, as text'],
    [{ maxLoss: 12 }, 'of `maxLoss`, expected a whole number of facts'],
    [{ maxUnknown: 0.5 }, 'of `maxUnknown`, expected a number'],
    [{ unknown: { '': 'drop' } }, 'of `unknown'],
    [{ failOn: ['typo'] }, 'of `failOn'],
    [{ infer: 'no' }, 'of `infer`, expected `true` or `false`'],
    [{ out: '' }, 'of `out`, expected the path of a folder'],
    [
      { transformers: [{ tags: [], attributes: {}, transform() {} }] },
      'of `transformers.0.tags`, expected a list of transformers',
    ],
    [{ transformers: [{ attributes: {}, transform() {} }] }, 'of `transformers.0`, expected a list of transformers'],
    [
      { transformers: [{ tags: ['a'], attributes: { label: 'text' }, transform() {} }] },
      'of `transformers.0.attributes.label`',
    ],
    [{ frontmatter: 'yaml' }, 'Unexpected key `frontmatter`, expected one of out, types,'],
    [{ constructor: 1 }, 'Unexpected key `constructor`'],
    ['migrated', 'Unexpected value, expected an object'],
    [undefined, 'Unexpected value, expected an object'],
  ])('says what is wrong with %j', (config, message) => {
    const attempt = () => validateConfig(config, 'shortmark.config.ts')
    expect(attempt).toThrow(ConfigError)
    expect(attempt).toThrow(message)
    expect(attempt).toThrow(/^shortmark\.config\.ts: /)
  })
})
