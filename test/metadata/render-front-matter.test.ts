import fc from 'fast-check'
import { parse as parseToml } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { renderFrontMatter } from '../../src/metadata/render-front-matter.ts'
import { renderSidecar } from '../../src/metadata/render-sidecar.ts'
import type { JsonValue, Metadata } from '../../src/model/metadata.ts'

/** Without the fence that ends it; YAML reads the first one as the start of a document. */
const yamlOf = (metadata: Metadata): string => renderFrontMatter(metadata, 'yaml').slice(0, -'---\n'.length)
const tomlOf = (metadata: Metadata): string =>
  renderFrontMatter(metadata, 'toml').slice('+++\n'.length, -'+++\n'.length)

describe('renderFrontMatter', () => {
  it('writes nothing for empty metadata', () => {
    for (const format of ['yaml', 'toml', 'json'] as const) expect(renderFrontMatter({}, format)).toBe('')
    expect(renderSidecar({})).toBe('')
  })

  const metadata: Metadata = {
    title: 'Ferries: "timetables" & #harbours',
    date: '2021-07-17T01:30:00+02:00',
    author: '@marta',
    tags: ['2021', 'no', '007', 'null', '2020-01-01', 'šuma'],
    excerpt: 'First line\n  second, indented\n',
    cover: { url: 'https://example.org/a.jpg', alt: '' },
    id: 7,
  }

  it('writes YAML that a person can read', () => {
    expect(renderFrontMatter(metadata, 'yaml')).toBe(`---
title: 'Ferries: "timetables" & #harbours'
date: 2021-07-17T01:30:00+02:00
author: "@marta"
tags:
  - "2021"
  - "no"
  - "007"
  - "null"
  - "2020-01-01"
  - šuma
excerpt: |
  First line
    second, indented
cover:
  url: https://example.org/a.jpg
  alt: ""
id: 7
---
`)
  })

  it('writes TOML with a date-time that keeps its offset', () => {
    expect(renderFrontMatter({ title: 'A \\ B', date: '2021-07-17T01:30:00+02:00', gone: null }, 'toml')).toBe(
      '+++\ntitle = "A \\\\ B"\ndate = 2021-07-17T01:30:00+02:00\n+++\n',
    )
  })

  it('writes a JSON object', () => {
    expect(renderFrontMatter({ title: 'A', tags: [] }, 'json')).toBe('{\n  "title": "A",\n  "tags": []\n}\n')
  })

  it('leaves a date that no calendar knows a text', () => {
    const impossible = { date: '2021-13-40T25:00:00Z' }
    expect(renderFrontMatter(impossible, 'toml')).toContain('date = "2021-13-40T25:00:00Z"')
    expect(parseYaml(yamlOf(impossible), { version: '1.1' })).toEqual(impossible)
  })

  it('writes the same list twice without an anchor', () => {
    const shared = ['a']
    expect(renderFrontMatter({ tags: shared, categories: shared }, 'yaml')).not.toContain('&')
  })
})

describe('reading back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'"\'\\:#-?&*!|>%@`{}[],\n\r\t ~=<0x_.+eé\u0085\u2028\ufeff😀') }),
    fc.constantFrom(
      'yes',
      'Off',
      '1_000',
      '0o17',
      '1:30:00',
      '.inf',
      '~',
      '<<',
      '=',
      '---',
      '...',
      '2021-07-17',
      '+1e3',
    ),
  )
  const key = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'date', 'modified'))
  const { metadata } = fc.letrec<{ metadata: Record<string, JsonValue>; value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 4 }),
      tie('metadata'),
    ),
    metadata: fc.dictionary(key, tie('value'), { maxKeys: 5, minKeys: 1 }),
  }))

  it('gives the same data from YAML', () => {
    fc.assert(
      fc.property(metadata, (data) => {
        expect(parseYaml(yamlOf(data))).toEqual(data)
      }),
    )
  })

  it('gives the same data from YAML 1.1, but for dates', () => {
    fc.assert(
      fc.property(metadata, (data) => {
        expect(parseYaml(yamlOf(data), { version: '1.1', merge: false })).toEqual(data)
      }),
    )
  })

  it('gives the same data from TOML', () => {
    fc.assert(
      fc.property(metadata, (data) => {
        expect(JSON.parse(JSON.stringify(parseToml(tomlOf(data))))).toEqual(data)
      }),
    )
  })

  it('gives the same data from JSON', () => {
    fc.assert(
      fc.property(metadata, (data) => {
        expect(JSON.parse(renderFrontMatter(data, 'json'))).toEqual(data)
      }),
    )
  })

  it('gives the moment a date names', () => {
    const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    const offset = fc.constantFrom('Z', '+00:00', '+05:45', '-03:30', '+14:00')
    fc.assert(
      fc.property(moment, offset, (date, zone) => {
        const written = date.toISOString().replace(/\.\d+Z$/, zone)
        const yaml = yamlOf({ date: written })
        expect(parseYaml(yaml)).toEqual({ date: written })
        expect(new Date(parseYaml(yaml, { version: '1.1' }).date)).toEqual(new Date(written))
        const toml = parseToml(tomlOf({ date: written }))['date']
        expect(new Date(String((toml as Date).toISOString()))).toEqual(new Date(written))
      }),
    )
  })
})
