import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { renderDiagnosticsDocs } from '../../scripts/diagnostics-docs.ts'
import { renderShortcodesDocs } from '../../scripts/shortcodes-docs.ts'
import { builtInTransformers } from '../../src/transformers/built-in/index.ts'

it.each([
  ['diagnostics.md', renderDiagnosticsDocs],
  ['shortcodes.md', renderShortcodesDocs],
])('docs/%s is what `npm run docs` writes', (name, render) => {
  expect(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')).toBe(render())
})

it('docs/shortcodes.md lists every tag and every block', () => {
  const docs = renderShortcodesDocs()
  const labels = builtInTransformers.flatMap(({ tags, blocks }) => [
    ...(tags ?? []).map((tag) => `\`[${tag}]\``),
    ...(blocks ?? []).map((block) => `\`${block}\``),
  ])
  expect(labels.filter((label) => !docs.includes(label))).toEqual([])
})
