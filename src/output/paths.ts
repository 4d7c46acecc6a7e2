import { compareStrings } from '../diagnostics/format.ts'
import type { SafePath } from './safe-path.ts'
import { fold, toSafePath } from './safe-path.ts'

export interface WantedPath {
  /** Unique among all. */
  readonly key: string
  /** Relative, with forward slashes: `posts/2021-07-17-hello.md`. */
  readonly path: string
}

export interface AssignedPath {
  readonly path: string
  /** Why it is not the path that was wanted. */
  readonly reason?: string
}

interface Candidate extends WantedPath {
  readonly safe: SafePath
}

/**
 * A path of its own for every document, on every file system: no two that differ only in case or in how accents are
 * composed, no file where another document needs a folder. A document owns every file with its stem, as a sidecar may
 * stand beside it. What several want goes to the one who wanted exactly that, then to the first by key; the others get
 * `-2`, `-3` behind the stem. The order of `wanted` does not matter.
 */
export function assignPaths(wanted: readonly WantedPath[]): ReadonlyMap<string, AssignedPath> {
  const candidates = spellFolders([...wanted].sort((a, b) => compareStrings(a.key, b.key)))
  const claims = createClaims(candidates)
  const isExact = (candidate: Candidate): boolean => pathOf(candidate) === candidate.path
  const inOrder = [...candidates.filter(isExact), ...candidates.filter((candidate) => !isExact(candidate))]

  const assigned = new Map<string, AssignedPath>()
  const losers: { candidate: Candidate; obstacle: string }[] = []
  for (const candidate of inOrder) {
    const obstacle = claims.claim(candidate, '')
    if (obstacle === undefined)
      assigned.set(candidate.key, describe(candidate, pathOf(candidate), candidate.safe.reasons))
    else losers.push({ candidate, obstacle })
  }
  for (const { candidate, obstacle } of losers) {
    const path = pathOf(candidate, claims.claimNumbered(candidate))
    assigned.set(candidate.key, describe(candidate, path, [...candidate.safe.reasons, obstacle]))
  }
  return assigned
}

const pathOf = ({ safe: { folders, file } }: Candidate, suffix = ''): string =>
  [...folders, `${file.stem}${suffix}${file.extension}`].join('/')

const stemOf = ({ safe: { folders, file } }: Candidate, suffix: string): string =>
  [...folders, file.stem + suffix].join('/')

const describe = (candidate: Candidate, path: string, reasons: readonly string[]): AssignedPath =>
  path === candidate.path ? { path } : { path, reason: reasons.join('; ') }

/** Folders that some system takes for one are spelled as the first of them. */
function spellFolders(wanted: readonly WantedPath[]): Candidate[] {
  const spellings = new Map<string, string>()
  return wanted.map((want) => {
    const safe = toSafePath(want.path)
    let above = ''
    const folders = safe.folders.map((name) => {
      above += `${fold(name)}/`
      const spelling = spellings.get(above) ?? name
      spellings.set(above, spelling)
      return spelling
    })
    const isRespelled = folders.some((name, index) => name !== safe.folders[index])
    const reasons = isRespelled ? [...safe.reasons, 'the folder is there in another spelling'] : safe.reasons
    return { ...want, safe: { ...safe, folders, reasons } }
  })
}

interface Claims {
  /** Takes the path, or says what stands in the way. */
  claim(candidate: Candidate, suffix: string): string | undefined
  /** Takes the path with the first number that is free, and returns that suffix. */
  claimNumbered(candidate: Candidate): string
}

function createClaims(candidates: readonly Candidate[]): Claims {
  const folders = new Set(
    candidates.flatMap(({ safe }) => safe.folders.map((_, i) => fold(safe.folders.slice(0, i + 1).join('/')))),
  )
  const stems = new Set<string>()
  /** Where the search goes on: a thousand posts of one name must not each begin at 2. */
  const lastNumbers = new Map<string, number>()

  const claim: Claims['claim'] = (candidate, suffix) => {
    const stem = fold(stemOf(candidate, suffix))
    if (stems.has(stem)) return 'another document has this path'
    if (folders.has(fold(pathOf(candidate, suffix))) || folders.has(`${stem}.JSON`)) return 'a folder has this name'
    stems.add(stem)
    return undefined
  }
  return {
    claim,
    claimNumbered: (candidate) => {
      const stem = fold(stemOf(candidate, ''))
      let number = lastNumbers.get(stem) ?? 1
      do number++
      while (claim(candidate, `-${number}`) !== undefined)
      lastNumbers.set(stem, number)
      return `-${number}`
    },
  }
}
