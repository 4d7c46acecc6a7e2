import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readTree, temporaryFolder } from '../output/temporary-folder.ts'
import { type BuiltCommand, buildCommand } from './built-command.ts'
import { cannotMount, runWithMounts } from './own-mounts.ts'
import { writeExport } from './sample-export.ts'

let command: BuiltCommand
let cwd: string
/** What a run leaves that nobody disturbs. */
let undisturbed: Record<string, string>
beforeAll(async () => {
  command = buildCommand()
  cwd = await mkdtemp(join(tmpdir(), 'shortmark-disk-'))
  writeExport(cwd, posts)
  expect(command.run(cwd, 'site.xml', '--out', 'whole', ...quiet)).toMatchObject({ status: 0 })
  undisturbed = await readTree(join(cwd, 'whole'))
})
afterAll(async () => {
  command.remove()
  await rm(cwd, { recursive: true, force: true })
})

async function folderOfInput(): Promise<string> {
  const folder = await temporaryFolder()
  writeExport(folder, posts)
  return folder
}

const posts = 40
const quiet = ['--quiet', '--metadata', 'both']

/** Everything but our own memory: there is no half file among them, where each is the same as undisturbed. */
async function expectWholeFiles(folder: string): Promise<void> {
  const documents = Object.entries(await readTree(folder)).filter(([path]) => !path.startsWith('.shortmark/'))
  for (const [path, text] of documents) expect({ path, text }).toEqual({ path, text: undisturbed[path] })
}

describe('a disk', () => {
  beforeEach((context) => context.skip(cannotMount, 'nobody may mount a disk here'))

  /** A disk of 8 MB of which `$1` KB are free, until somebody takes the ballast away. */
  const fullDisk = `
    mkdir -p disk seen && mount -t tmpfs -o size=8m tmpfs disk
    head -c "$((8192 - $1))K" /dev/zero > disk/ballast
    export TMPDIR="$PWD/seen"
    shift
    status=0; "$@" 2> seen/stderr || status=$?
    echo "$status" > seen/status
    cp -r disk seen/full && rm disk/ballast seen/full/ballast
    status=0; "$@" 2> seen/stderr-again || status=$?
    echo "$status" > seen/status-again
    cp -r disk seen/free`

  // The lock, the journal, the notes, a document, the memory of what was written: whichever comes when nothing is left.
  const free = [0, 4, 8, 32, 256]

  it.each([1, 2])(
    'that is full is an error in words, and the next run goes on: --jobs %i',
    { timeout: 300_000 },
    async (jobs) => {
      const refused = new Set<string>()
      for (const kilobytes of free) {
        const folder = await folderOfInput()
        const call = [process.execPath, command.bin, 'site.xml', '--out', 'disk/out', '--jobs', String(jobs), ...quiet]
        expect(runWithMounts(folder, fullDisk, String(kilobytes), ...call)).toMatchObject({ status: 0, stderr: '' })
        const seen = async (name: string) => (await readFile(join(folder, 'seen', name), 'utf8')).trim()
        const stderr = await seen('stderr')
        expect(stderr).toMatch(
          /^error: No space left for `[^`]+`; free some and run again, no half file was left behind$/,
        )
        expect(await seen('status')).toBe('2')
        refused.add(/`([^`]+)`/.exec(stderr)?.[1] ?? '')
        await expectWholeFiles(join(folder, 'seen/full/out'))
        expect([await seen('status-again'), await seen('stderr-again')]).toEqual(['0', ''])
        expect(await readTree(join(folder, 'seen/free/out'))).toEqual(undisturbed)
      }
      expect([...refused]).toEqual(
        expect.arrayContaining(['disk/out/.shortmark/lock', '.shortmark/run.ndjson', '.shortmark/writes.ndjson']),
      )
    },
  )

  it('of which nothing may be written', async () => {
    const script = 'mkdir disk && mount -t tmpfs -o size=1m tmpfs disk && mount -o remount,ro disk && exec "$@"'
    const folder = await folderOfInput()
    const call = [process.execPath, command.bin, 'site.xml', '--out', 'disk']
    expect(runWithMounts(folder, script, ...call)).toMatchObject({
      status: 2,
      stderr: 'error: `disk` is on a read-only file system; choose another folder with `--out`\n',
    })
  })

  it('of its own for a folder of the output, of which nothing may be written', async () => {
    const script = `
      mkdir -p out/posts && mount -t tmpfs -o size=1m tmpfs out/posts && mount -o remount,ro out/posts
      status=0; "$@" || status=$?
      umount out/posts
      exit "$status"`
    const folder = await folderOfInput()
    const call = [process.execPath, command.bin, 'site.xml', '--out', 'out', ...quiet]
    const { status, stderr } = runWithMounts(folder, script, ...call)
    expect(stderr).toMatch(
      /^error: `posts\/[^`]+` is on a read-only file system; choose another folder with `--out`\n$/,
    )
    expect(status).toBe(2)
    expect(command.run(folder, ...call.slice(2))).toMatchObject({ status: 0, stderr: '' })
    expect(await readTree(join(folder, 'out'))).toEqual(undisturbed)
  })

  it('of its own for a folder of the output, which is full', async () => {
    const script = `
      mkdir -p out/posts && mount -t tmpfs -o size=64k tmpfs out/posts
      status=0; "$@" || status=$?
      cp -r out seen
      exit "$status"`
    const folder = await folderOfInput()
    const { status, stderr } = runWithMounts(
      folder,
      script,
      ...[process.execPath, command.bin, 'site.xml', '--out', 'out', ...quiet],
    )
    expect(stderr).toMatch(/^error: No space left for `posts\/[^`]+`; free some and run again/)
    expect(status).toBe(2)
    await expectWholeFiles(join(folder, 'seen'))
  })
})

describe('a folder without write access', () => {
  // Root may write everywhere, unless the power to is taken from it.
  const isRoot = process.getuid?.() === 0
  const bounded = ['setpriv', '--bounding-set', '-dac_override,-dac_read_search'] as const
  const canBound = spawnSync(bounded[0], [...bounded.slice(1), 'true']).status === 0

  it('is an error in words, and the next run goes on when it has it', async (context) => {
    context.skip(isRoot && !canBound, 'root writes everywhere here')
    const folder = await folderOfInput()
    await mkdir(join(folder, 'out/posts'), { recursive: true })
    const call = [process.execPath, command.bin, 'site.xml', '--out', 'out', ...quiet]
    const [program = '', ...args] = isRoot ? [...bounded, ...call] : call
    const run = () => spawnSync(program, args, { cwd: folder, encoding: 'utf8' })

    await chmod(join(folder, 'out'), 0o555)
    const denied = (path: string) => ({
      status: 2,
      stderr: expect.stringMatching(new RegExp(`^error: No permission to use \`${path}\`; give yourself write access`)),
    })
    expect(run()).toMatchObject(denied('out'))
    await chmod(join(folder, 'out'), 0o755)
    await chmod(join(folder, 'out/posts'), 0o555)
    expect(run()).toMatchObject(denied('posts/.+'))
    await expectWholeFiles(join(folder, 'out'))
    await chmod(join(folder, 'out/posts'), 0o755)
    expect(run()).toMatchObject({ status: 0, stderr: '' })
    expect(await readTree(join(folder, 'out'))).toEqual(undisturbed)
  })
})

describe('an input', () => {
  const inputs = ['site.xml', 'tide.html']

  /** The run is at work on the first file when `disturb` is called. */
  async function disturbed(folder: string, jobs: number, disturb: () => Promise<void>) {
    writeExport(folder, 150)
    await writeFile(join(folder, 'tide.html'), '<p>The tide table.</p>')
    const child = command.start(folder, ...inputs, '--out', 'out', '--jobs', String(jobs), '--quiet')
    const journal = join(folder, 'out/.shortmark/run.ndjson')
    while (((await stat(journal).catch(() => undefined))?.size ?? 0) < 1000) await sleep(1)
    await disturb()
    return child.ended
  }

  it.each([1, 2])(
    'that is gone before it was read: the others are done, the next run does it: --jobs %i',
    { timeout: 300_000 },
    async (jobs) => {
      const folder = await temporaryFolder()
      const ended = await disturbed(folder, jobs, () => rm(join(folder, 'tide.html')))
      expect(ended).toMatchObject({
        status: 2,
        stderr:
          'error: Unexpected loss of `tide.html` while the run went on; what could be read is done. ' +
          'Put back what is gone and run again.\n',
      })
      expect(Object.keys(await readTree(join(folder, 'out/posts'))).length).toBeGreaterThan(50)
      await writeFile(join(folder, 'tide.html'), '<p>The tide table.</p>')
      expect(command.run(folder, ...inputs, '--out', 'out')).toMatchObject({ status: 0 })
      expect(command.run(folder, ...inputs, '--out', 'whole')).toMatchObject({ status: 0 })
      expect(await readTree(join(folder, 'out'))).toEqual(await readTree(join(folder, 'whole')))
    },
  )

  it('that was cut off while it was read', async () => {
    const folder = await temporaryFolder()
    const ended = await disturbed(folder, 1, () => writeFile(join(folder, 'tide.html'), '<p>The'))
    expect(ended).toMatchObject({
      status: 2,
      stderr:
        'error: Unexpected change of `tide.html` while the run went on; what was made of it may be of one state or the other. ' +
        'Run again when nobody writes to it.\n',
    })
    expect(command.run(folder, ...inputs, '--out', 'out')).toMatchObject({ status: 0 })
    expect(await readFile(join(folder, 'out/tide.md'), 'utf8')).toContain('The')
  })
})
