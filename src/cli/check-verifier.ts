import type { ConclusionFlags } from './conclude.ts'
import { UsageError } from './usage-error.ts'
import { lossCodes } from './verdict.ts'

/** @throws {UsageError} Where the command line asks for nothing but what the verifier finds, and that does not run. */
export function checkVerifier(
  { maxLoss, failOn = [] }: Pick<ConclusionFlags, 'maxLoss' | 'failOn'>,
  { verify }: { readonly verify?: boolean },
): void {
  if (verify !== false) return
  const isVerifiers = (word: string): boolean => lossCodes.has(word) || word === 'shortcode-left'
  if (maxLoss !== undefined) throw idle('--max-loss')
  if (failOn.length > 0 && failOn.every(isVerifiers)) throw idle(`--fail-on ${failOn.join()}`)
}

const idle = (option: string): UsageError =>
  new UsageError(
    `Unexpected \`${option}\` where the verifier does not run, since nothing would be found; leave out \`--no-verify\` (in a configuration \`verify: false\`), or the other`,
  )
