import type { WriteAction, WriteEntry } from '../model/run-report.ts'
import { hashOf } from './hash.ts'

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
  /** Hashes of what earlier runs wrote there. */
  readonly known: readonly string[]
  /** Whether what a person edited is overwritten. */
  readonly force: boolean
}

export interface Plan {
  readonly entry: WriteEntry
  /** The content, in UTF-8. */
  readonly bytes: Buffer
  /** Of the bytes. */
  readonly hash: string
}

/** What is to be done with one file. Touches nothing. */
export function planWrite({ key, path, content }: OutputFile, context: PlanContext): Plan {
  const bytes = Buffer.from(content)
  return { entry: { path, action: actionFor(bytes, context), key }, bytes, hash: hashOf(bytes) }
}

function actionFor(bytes: Buffer, { current, known, force }: PlanContext): WriteAction {
  if (current === undefined) return 'create'
  if (bytes.equals(current)) return 'unchanged'
  // A file that no manifest knows is somebody's too: it was there before us.
  return force || known.includes(hashOf(current)) ? 'update' : 'conflict'
}
