import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { compareStrings } from '../diagnostics/format.ts'
import { resolveInside } from './contained-path.ts'
import { hasErrorCode, OutputError, toOutputError } from './output-error.ts'
import { writeAtomically } from './write-atomically.ts'

/** Where the memory of what was written lies, inside the output folder. */
export const manifestPath = '.shortmark/manifest.json'

export interface ManifestFile {
  /** SHA-256 of the bytes as they were written, in hexadecimal. */
  readonly hash: string
  /** Key of the post it comes from. */
  readonly key: string
}

/** What earlier runs wrote, by path. A file on disk with another hash was edited by a person. */
export type Manifest = ReadonlyMap<string, ManifestFile>

const schema = v.object({
  version: v.literal(1),
  files: v.record(v.string(), v.object({ hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), key: v.string() })),
})

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Throws an `OutputError` where it cannot be read as one: taking it for empty would make every file an edited one. */
export async function readManifest(root: string): Promise<Manifest> {
  const text = await readText(root)
  return text === undefined ? new Map() : parseManifest(text)
}

/** Sorted, so that the same files give the same bytes. Leaves it alone where it is already right. */
export async function writeManifest(root: string, manifest: Manifest): Promise<void> {
  const before = await readText(root)
  const content = stringifyManifest(manifest)
  if (content === before || (before === undefined && manifest.size === 0)) return
  try {
    const target = await resolveInside(root, manifestPath)
    await mkdir(dirname(target), { recursive: true })
    await writeAtomically(target, content, { fsync: true })
  } catch (error) {
    throw toOutputError(error, manifestPath)
  }
}

async function readText(root: string): Promise<string | undefined> {
  try {
    return await readFile(await resolveInside(root, manifestPath), 'utf8')
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined
    throw toOutputError(error, manifestPath)
  }
}

function parseManifest(text: string): Manifest {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw unusable('it is not JSON', cause)
  }
  const result = v.safeParse(schema, data)
  if (!result.success) {
    const [issue] = result.issues
    throw unusable(`\`${v.getDotPath(issue) ?? 'it'}\`: ${issue.message}`)
  }
  return new Map(Object.entries(result.output.files))
}

const stringifyManifest = (manifest: Manifest): string => {
  const files = [...manifest]
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([path, { hash, key }]) => [path, { hash, key }] as const)
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`
}

const unusable = (reason: string, cause?: unknown): OutputError =>
  new OutputError(
    `Unexpected content of \`${manifestPath}\` (${reason}), expected what an earlier run wrote; ` +
      'restore it, or delete it and look through what is then reported as edited',
    manifestPath,
    { cause },
  )
