import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDiagnostic } from '../../src/diagnostics/format.ts'
import type { DocumentReport } from '../../src/model/run-report.ts'
import { summarize } from '../../src/reports/summary.ts'
import { createTally } from '../../src/reports/tally.ts'
import { document, report } from './sample-report.ts'

const place = fc.record({ line: fc.integer({ min: 1, max: 9 }), column: fc.constant(1) })
const finding = fc.oneof(
  place.map((at) => createDiagnostic('shortcode-unknown', { tag: `t${at.line % 3}`, policy: 'keep' }, { place: at })),
  place.map((at) => createDiagnostic('post-failed', { reason: `${at.line}` }, { place: at })),
  fc.constant(createDiagnostic('post-skipped', { status: 'password-protected' })),
  fc.constant(createDiagnostic('link-lost', { url: '/x' }, { file: 'other.xml' })),
)
const name = fc.constantFrom('caption', 'gallery', 't1')
const use = fc.record({
  kind: fc.constantFrom('shortcode' as const, 'block' as const),
  name,
  outcome: fc.constantFrom('transformed' as const, 'dropped' as const, 'kept' as const),
  place,
  source: fc.constant('[x]'),
})
const documents = fc.array(
  fc
    .record(
      {
        file: fc.constantFrom('a.xml', 'b.xml'),
        type: fc.constantFrom('post', 'page'),
        status: fc.constantFrom('publish', 'private'),
        outcome: fc.constantFrom('migrated' as const, 'skipped' as const, 'failed' as const),
        writes: fc.array(
          fc.record({
            path: fc.constantFrom('a.md', 'b.md', 'c.md'),
            key: fc.constant('a'),
            action: fc.constantFrom('create' as const, 'unchanged' as const, 'conflict' as const),
          }),
          { maxLength: 2 },
        ),
        uses: fc.array(use, { maxLength: 3 }),
        diagnostics: fc.array(finding, { maxLength: 3 }),
        media: fc.array(fc.constantFrom('https://a.example/1.jpg', '/2.jpg', 'https://b.example/3.jpg')),
        verification: fc.record({ facts: fc.nat(9), lost: fc.nat(2) }),
      },
      { requiredKeys: [] },
    )
    .map((changes): DocumentReport => document('a', changes)),
)

test('what is counted part by part is the sum of the whole, however it was parted and sent', () => {
  fc.assert(
    fc.property(fc.array(documents, { maxLength: 4 }), (parts) => {
      const tally = createTally()
      for (const part of parts) {
        const own = createTally()
        for (const each of part) own.addDocument(each)
        tally.add(structuredClone(own.counts()))
      }
      expect(summarize(report({}), tally)).toEqual(summarize(report({ documents: parts.flat() })))
    }),
  )
})
