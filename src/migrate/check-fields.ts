import { checkFields as check } from '../metadata/select-fields.ts'
import type { Site } from '../model/site.ts'
import type { MigrateOptions } from './options.ts'

/**
 * Whether the fields asked for are some that a document of these sites can have. A transformer may carry facts under
 * names of its own, so with a user's transformers any name may be one.
 *
 * @throws {FieldError} Naming the fields there are.
 */
export function checkFields({ fields, transformers }: MigrateOptions, sites: Iterable<Site>): void {
  if (fields !== undefined) check(fields, sites, (transformers?.length ?? 0) > 0)
}
