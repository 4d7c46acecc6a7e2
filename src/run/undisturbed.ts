import type { WriteEntry } from '../model/run-report.ts'
import type { NotedFile } from './task.ts'

/**
 * What an undisturbed run would report of a file: one that a killed run wrote, and did not live to tell of, is found as it
 * should be, and was not there before.
 *
 * @param hash Of what the file is to hold.
 * @param noted What the killed run noted of it.
 */
export function asUndisturbed(entry: WriteEntry, hash: string, noted: NotedFile | undefined): WriteEntry {
  if (entry.action !== 'unchanged' || noted?.hash !== hash || noted.before.includes(hash)) return entry
  return { ...entry, action: noted.before.length === 0 ? 'create' : 'update' }
}
