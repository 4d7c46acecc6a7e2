import { readFileSync } from 'node:fs'
import type { InlineCode } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { renderDiagnosticsDocs } from '../../scripts/diagnostics-docs.ts'
import { reportSchemas } from '../../scripts/report-schemas.ts'
import { renderShortcodesDocs } from '../../scripts/shortcodes-docs.ts'
import { tagLabel } from '../../src/model/tag-label.ts'
import { builtInTransformers, presets } from '../../src/transformers/built-in/index.ts'

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

it('docs/diagnostics.md is what `npm run docs` writes', () => {
  expect(read('diagnostics.md')).toBe(renderDiagnosticsDocs())
})

it.each(Object.entries(reportSchemas))('docs/%s is what `npm run docs` writes', (name, schema) => {
  expect(read(name)).toBe(schema)
})

describe('docs/shortcodes.md', () => {
  const written = read('shortcodes.md')
  const tree = fromMarkdown(written, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const tables = tree.children.filter((node) => node.type === 'table')

  // It migrates every fixture.
  it('is what `npm run docs` writes', () => expect(written).toBe(renderShortcodesDocs()), 60_000)

  it('is a table of three columns for each plugin', () => {
    expect(tables).toHaveLength(Object.keys(presets).length)
    const cells = tables.flatMap(({ children }) => children.map((row) => row.children.length))
    expect(new Set(cells)).toEqual(new Set([3]))
  })

  it('lists every tag and every block', () => {
    const listed = new Set<string>()
    for (const row of tables.flatMap(({ children }) => children)) {
      const [first] = row.children
      if (first !== undefined) visit(first, 'inlineCode', ({ value }: InlineCode) => void listed.add(value))
    }
    const names = builtInTransformers.flatMap(({ tags, blocks }) => [...(tags ?? []).map(tagLabel), ...(blocks ?? [])])
    expect(names.filter((name) => !listed.has(name))).toEqual([])
  })
})
