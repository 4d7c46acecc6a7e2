import { reportOf } from '../../src/run/document-report.ts'
import { packSite } from '../../src/run/packed-site.ts'
import type { Task, TaskResult } from '../../src/run/task.ts'
import { samplePost } from '../migrate/sample-post.ts'

const nobody = packSite({ authors: new Map(), terms: new Map(), attachments: new Map(), referenced: new Map() }, 0)

export const sampleTask = (key: string, body = 'Text.'): Task => ({
  post: samplePost(body, 'text', { source: { file: `${key}.txt`, key, line: 1 } }),
  site: nobody,
  target: { path: `${key}.md`, wanted: `${key}.md` },
})

/** As if the document had been written. */
export const sampleResult = (key: string, hash = '0'.repeat(64)): TaskResult => ({
  report: reportOf(sampleTask(key).post, undefined, {
    outcome: 'migrated',
    diagnostics: [],
    writes: [{ path: `${key}.md`, key, action: 'create' }],
  }),
  written: [{ path: `${key}.md`, key, hash }],
  writes: [],
})
