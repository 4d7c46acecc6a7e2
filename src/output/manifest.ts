import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { compareStrings } from '../diagnostics/format.ts'
import { ContainedFolder } from './contained-path.ts'
import { hashOfFile, hashOfPieces } from './hash.ts'
import { ManifestRows } from './manifest-rows.ts'
import { hasErrorCode, OutputError, toOutputError } from './output-error.ts'
import { writeAtomically } from './write-atomically.ts'

/** Where all that is ours alone lies, inside the output folder. */
export const ownFolder = '.shortmark'

/** Where the memory of what was written lies. */
export const manifestPath = `${ownFolder}/manifest.json`

/** That of a shard, which must not touch what others write at the same time: `manifest.1-of-4.json`. */
const partPath = (part: string): string => `${ownFolder}/manifest.${part}.json`

const isPart = (name: string): boolean => /^manifest\.\d+-of-\d+\.json$/.test(name)

export interface ManifestFile {
  /** SHA-256 of the bytes as they were written, in hexadecimal. */
  readonly hash: string
  /** Key of the post it comes from. */
  readonly key: string
}

/** What earlier runs wrote, by path; more than one where shards were cut otherwise before. A file with none of these hashes was edited by a person. */
export type Manifest = ReadonlyMap<string, readonly ManifestFile[]>

const schema = v.object({
  version: v.literal(1),
  files: v.record(v.string(), v.object({ hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), key: v.string() })),
})

/** Throws an `OutputError` where it cannot be read as one: taking it for empty would make every file an edited one. */
export function readManifest(root: string): Manifest {
  const manifest = new Map<string, readonly ManifestFile[]>()
  for (const path of [manifestPath, ...partsOf(root)]) {
    const text = readText(root, path)
    if (text === undefined) continue
    for (const [name, file] of Object.entries(parseManifest(text, path)))
      manifest.set(name, [...(manifest.get(name) ?? []), file])
  }
  return manifest
}

/**
 * Leaves it alone where it is already right. Of two entries for a path the last one holds.
 *
 * @param part That of a shard; the memory of a whole run takes the place of all parts.
 */
export function writeManifest(
  root: string,
  files: Iterable<readonly [path: string, file: ManifestFile]>,
  part?: string,
): void {
  const path = part === undefined ? manifestPath : partPath(part)
  const rows = new ManifestRows(files)
  try {
    const target = new ContainedFolder(root).resolve(path)
    const before = target.stats === undefined ? undefined : hashOfFile(target.path)
    const isRight = before === undefined ? rows.size === 0 : before === hashOfPieces(rows.toJson())
    if (!isRight) {
      mkdirSync(dirname(target.path), { recursive: true })
      writeAtomically(target.path, rows.toJson(), { fsync: true })
    }
    if (part === undefined) for (const old of partsOf(root)) rmSync(join(root, old), { force: true })
  } catch (error) {
    throw toOutputError(error, path)
  }
}

function partsOf(root: string): string[] {
  try {
    const names = readdirSync(join(root, ownFolder))
    return names
      .filter(isPart)
      .sort(compareStrings)
      .map((name) => `${ownFolder}/${name}`)
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return []
    throw toOutputError(error, ownFolder)
  }
}

function readText(root: string, path: string): string | undefined {
  try {
    const target = new ContainedFolder(root).resolve(path)
    return target.stats === undefined ? undefined : readFileSync(target.path, 'utf8')
  } catch (error) {
    throw toOutputError(error, path)
  }
}

function parseManifest(text: string, path: string): Readonly<Record<string, ManifestFile>> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw unusable(path, 'it is not JSON', cause)
  }
  const result = v.safeParse(schema, data)
  if (!result.success) {
    const [issue] = result.issues
    throw unusable(path, `\`${v.getDotPath(issue) ?? 'it'}\`: ${issue.message}`)
  }
  return result.output.files
}

const unusable = (path: string, reason: string, cause?: unknown): OutputError =>
  new OutputError(
    `Unexpected content of \`${path}\` (${reason}), expected what an earlier run wrote; ` +
      'restore it, or delete it and look through what is then reported as edited',
    path,
    { cause },
  )
