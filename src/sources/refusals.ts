import type { Diagnostics } from '../diagnostics/catalogue.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from './source-file.ts'

type RefusalCode = 'file-unrecognised' | 'input-unrecognised'

/** A folder may hold what it likes. Whoever names a file wants it read. */
export const refusalCode = ({ isNamed }: SourceFile): RefusalCode =>
  isNamed === true ? 'input-unrecognised' : 'file-unrecognised'

/** Keeps what a reader did not recognise until all is read: how grave it is depends on whether anything came of the file. */
export function holdRefusals(report: Report): { readonly report: Report; tell(code: RefusalCode): void } {
  const held: Diagnostics['file-unrecognised'][] = []
  return {
    report(code, details, place) {
      // TypeScript does not see that the one code has its details.
      if (code === 'file-unrecognised') held.push(details as Diagnostics['file-unrecognised'])
      else report(code, details, place)
    },
    tell(code) {
      for (const details of held) report(code, details)
    },
  }
}
