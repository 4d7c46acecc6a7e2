import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { createDiagnostic } from '../../src/diagnostics/format.ts'
import type { ShortcodeUse } from '../../src/model/document.ts'
import type { DocumentReport, RunReport } from '../../src/model/run-report.ts'

export const place = (line: number, column = 1) => ({ line, column })

export const use = (name: string, given: Partial<ShortcodeUse> = {}): ShortcodeUse => ({
  kind: 'shortcode',
  name,
  outcome: 'transformed',
  place: place(1),
  source: `[${name}]`,
  ...given,
})

export const unknown = (tag: string, line: number): Diagnostic =>
  createDiagnostic('shortcode-unknown', { tag, policy: 'keep' }, { place: place(line, 3) })

export const document = (key: string, given: Partial<DocumentReport> = {}): DocumentReport => ({
  key,
  file: 'export/blog.xml',
  type: 'post',
  status: 'publish',
  title: key,
  outcome: 'migrated',
  writes: [{ path: `posts/${key}.md`, action: 'create', key }],
  uses: [],
  diagnostics: [],
  ...given,
})

export const report = (given: Partial<RunReport> = {}): RunReport => ({
  version: 1,
  dryRun: false,
  out: './migrated',
  documents: [],
  stale: [],
  diagnostics: [],
  ...given,
})

/** A run with something of everything. */
export const fullReport: RunReport = report({
  documents: [
    document('a', {
      uses: [
        use('caption'),
        use('caption'),
        use('gallery', { outcome: 'dropped' }),
        use('core/embed', { kind: 'block' }),
      ],
      diagnostics: [
        createDiagnostic(
          'shortcode-repaired',
          { tag: 'caption', kind: 'quote', actual: '”', expected: '"' },
          { place: place(4) },
        ),
      ],
    }),
    document('b', {
      writes: [{ path: 'posts/b.md', action: 'conflict', key: 'b' }],
      uses: [use('gist', { outcome: 'kept' }), use('gist', { outcome: 'kept' }), use('ads', { outcome: 'dropped' })],
      diagnostics: [unknown('gist', 30), unknown('gist', 12), unknown('ads', 31)],
    }),
    document('c', { type: 'page', writes: [{ path: 'pages/c.md', action: 'update', key: 'c' }] }),
    document('d', { type: 'page', writes: [{ path: 'pages/d.md', action: 'unchanged', key: 'd' }] }),
    document('e', {
      status: 'private',
      outcome: 'skipped',
      writes: [],
      diagnostics: [createDiagnostic('post-skipped', { status: 'private' })],
    }),
    document('f', {
      outcome: 'failed',
      writes: [],
      diagnostics: [createDiagnostic('post-failed', { reason: 'it is too deep' }, { place: place(90, 5) })],
    }),
  ],
  stale: ['posts/z.md', 'posts/y.md'],
  diagnostics: [createDiagnostic('file-unrecognised', { reason: 'it is an image' }, { file: 'export/logo.png' })],
})
