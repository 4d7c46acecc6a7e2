import { compareStrings } from '../diagnostics/format.ts'
import type { SafePath } from './safe-path.ts'
import { extensionOf, fold, numberedStem, toSafePath } from './safe-path.ts'

export interface AssignedPath {
  readonly path: string
  /** Why it is not the path that was wanted. */
  readonly reason?: string
}

/** By key: relative, with forward slashes: `posts/2021-07-17-hello.md`. */
export type WantedPaths = Pick<ReadonlyMap<string, string>, 'get'> & Record<'keys' | 'values', () => Iterable<string>>

/** A document's path, spelled so that every file system takes it. */
interface Candidate {
  readonly wanted: string
  readonly safe: SafePath
}

/**
 * A path of its own for every document, on every file system: no two that differ only in case or in how accents are
 * composed, no file where another document needs a folder. A document owns every file with its stem, as a sidecar may
 * stand beside it. What several want goes to the one who wanted exactly that, then to the first by key; the others get
 * `-2`, `-3` behind the stem. The order of `wanted` does not matter.
 *
 * @returns Those that are not as wanted, by key.
 */
export function assignPaths(wanted: WantedPaths): ReadonlyMap<string, AssignedPath> {
  return isPeaceful(wanted.values()) ? new Map() : settle(wanted)
}

/** Whether everyone can have what he wants, which is so on most sites, and needs no order. */
function isPeaceful(paths: Iterable<string>): boolean {
  const spellings = new Map<string, string>()
  const stems = new Set<string>()
  const withoutExtension = new Set<string>()
  for (const path of paths) {
    const candidate = spell(path, spellings)
    if (!isExact(candidate)) return false
    const stem = fold(stemOf(candidate, ''))
    if (stems.has(stem)) return false
    stems.add(stem)
    if (candidate.safe.file.extension === '') withoutExtension.add(stem)
  }
  for (const spelling of spellings.keys()) {
    const folder = spelling.slice(0, -1)
    const { length } = extensionOf(folder)
    // The extension itself is not compared: that a folder has one is seldom enough.
    const isInTheWay = length === 0 ? withoutExtension.has(folder) : stems.has(folder.slice(0, -length))
    if (isInTheWay) return false
  }
  return true
}

function settle(wanted: WantedPaths): ReadonlyMap<string, AssignedPath> {
  const keys = [...wanted.keys()].sort(compareStrings)
  const spellings = new Map<string, string>()
  // Made anew each time: a site's candidates are several times as large as its paths.
  const candidateOf = (key: string): Candidate => spell(wanted.get(key)!, spellings)
  const folders = new Set<string>()
  for (const key of keys) addFolders(candidateOf(key), folders)

  const claims = createClaims(folders)
  const adjusted = new Map<string, AssignedPath>()
  const inexact: string[] = []
  const losers: { readonly key: string; readonly obstacle: string }[] = []
  const give = (key: string, candidate: Candidate): void => {
    const obstacle = claims.claim(candidate, '')
    if (obstacle !== undefined) losers.push({ key, obstacle })
    else if (!isExact(candidate)) adjusted.set(key, describe(pathOf(candidate), candidate.safe.reasons))
  }
  for (const key of keys) {
    const candidate = candidateOf(key)
    if (isExact(candidate)) give(key, candidate)
    else inexact.push(key)
  }
  for (const key of inexact) give(key, candidateOf(key))
  for (const { key, obstacle } of losers) {
    const candidate = candidateOf(key)
    const path = pathOf(candidate, claims.claimNumbered(candidate))
    if (path !== candidate.wanted) adjusted.set(key, describe(path, [...candidate.safe.reasons, obstacle]))
  }
  return adjusted
}

const pathOf = (candidate: Candidate, suffix = ''): string => stemOf(candidate, suffix) + candidate.safe.file.extension

const stemOf = ({ safe: { folders, file } }: Candidate, suffix: string): string =>
  [...folders, suffix === '' ? file.stem : numberedStem(file.stem, suffix)].join('/')

const isExact = (candidate: Candidate): boolean => pathOf(candidate) === candidate.wanted

const describe = (path: string, reasons: readonly string[]): AssignedPath => ({ path, reason: reasons.join('; ') })

/** Folders that some system takes for one are spelled as the first of them. */
function spell(wanted: string, spellings: Map<string, string>): Candidate {
  const safe = toSafePath(wanted)
  let above = ''
  const folders = safe.folders.map((name) => {
    above += `${fold(name)}/`
    return keepSpelling(above, name, spellings)
  })
  const isRespelled = folders.some((name, index) => name !== safe.folders[index])
  const reasons = isRespelled ? [...safe.reasons, 'the folder is there in another spelling'] : safe.reasons
  return { wanted, safe: { ...safe, folders, reasons } }
}

function keepSpelling(folded: string, name: string, spellings: Map<string, string>): string {
  const known = spellings.get(folded)
  if (known !== undefined) return known
  spellings.set(folded, name)
  return name
}

function addFolders({ safe }: Candidate, folders: Set<string>): void {
  for (const [depth] of safe.folders.entries()) folders.add(fold(safe.folders.slice(0, depth + 1).join('/')))
}

interface Claims {
  /** Takes the path, or says what stands in the way. */
  claim(candidate: Candidate, suffix: string): string | undefined
  /** Takes the path with the first number that is free, and returns that suffix. */
  claimNumbered(candidate: Candidate): string
}

/** @param folders As `fold` spells them. */
function createClaims(folders: ReadonlySet<string>): Claims {
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
