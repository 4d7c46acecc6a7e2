import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { renderDiagnosticsDocs } from '../../scripts/diagnostics-docs.ts'

it('docs/diagnostics.md is what `npm run docs` writes', () => {
  const written = readFileSync(new URL('../../docs/diagnostics.md', import.meta.url), 'utf8')
  expect(written).toBe(renderDiagnosticsDocs())
})
