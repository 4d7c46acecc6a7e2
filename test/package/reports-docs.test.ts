import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { type ReportKind, reportKinds } from '../../src/reports/index.ts'
import { workspace } from '../cli/workspace.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const docs = await readFile(join(root, 'docs', 'reports.md'), 'utf8')
const sections = new Map(docs.split(/^## (?=\w+\n)/m).map((text) => [text.slice(0, text.indexOf('\n')), text]))

async function outputOf(kind: ReportKind): Promise<string> {
  const { folder, migrate } = await workspace({})
  await cp(join(root, 'fixtures', 'content-repository', 'export'), join(folder, 'export'), { recursive: true })
  return (await migrate(['export', '--dry-run', '--quiet', '--fail-on', 'warning', '--report', kind])).out
}

const sampleOf = (kind: ReportKind): string => /^```\w+\n(.*?)^```$/ms.exec(sections.get(kind) ?? '')?.[1] ?? ''

describe('docs/reports.md', () => {
  // A page for browsers is no sample to read; it has tests of its own.
  it.each(reportKinds.filter((kind) => kind !== 'sarif' && !kind.startsWith('html')))(
    'shows of %s what it is',
    async (kind) => {
      const output = await outputOf(kind)
      const parts = sampleOf(kind).split('…\n')
      expect(parts[0]).not.toBe('')
      expect(output.startsWith(parts[0] ?? '')).toBe(true)
      for (const part of parts) expect(output).toContain(part)
    },
  )

  it('shows of sarif one of the results', async () => {
    const { runs } = JSON.parse(await outputOf('sarif')) as Log
    expect(runs[0]?.results).toContainEqual(JSON.parse(sampleOf('sarif')))
  })

  it('lists every kind', () => {
    const rows = docs.match(/^\| \[.*$/gm) ?? []
    const listed = rows.flatMap((row) => row.split(' | ')[0]?.match(/(?<=`)[\w-]+(?=`)/g) ?? [])
    expect(listed.sort()).toEqual([...reportKinds].sort())
  })
})
