import type { WriteAction, WriteEntry } from '../model/run-report.ts'
import type { Manifest } from './manifest.ts'
import { hashOf } from './manifest.ts'

/** A file as a document wants it. */
export interface OutputFile {
  /** Key of the post it comes from. */
  readonly key: string
  /** Relative to the output folder, with forward slashes. */
  readonly path: string
  readonly content: string
}

export interface PlanContext {
  /** The bytes on disk; none where there is no such file. */
  readonly current: Uint8Array | undefined
  /** As the last run left it. */
  readonly manifest: Manifest
  /** Whether what a person edited is overwritten. */
  readonly force: boolean
}

/** What is to be done with one file. Touches nothing. */
export const planWrite = ({ key, path, content }: OutputFile, context: PlanContext): WriteEntry => ({
  path,
  action: actionFor(path, content, context),
  key,
})

function actionFor(path: string, content: string, { current, manifest, force }: PlanContext): WriteAction {
  if (current === undefined) return 'create'
  const hash = hashOf(current)
  if (hash === hashOf(content)) return 'unchanged'
  // A file that no manifest knows is somebody's too: a run that broke off, or a file that was there before us.
  return force || hash === manifest.get(path)?.hash ? 'update' : 'conflict'
}
