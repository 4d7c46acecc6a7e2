import { spawn } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createPagedOutput, type Pager, pagerCommand } from '../../src/cli/pager.ts'
import { wxr } from './export.ts'
import { workspace } from './workspace.ts'

interface Started extends Pager {
  /** All that the program printed. */
  readonly printed: Promise<string>
}

/** As a terminal would have it, but for what is printed, which can be read. */
function start(command: string): Started {
  const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'ignore'] })
  child.stdin.on('error', () => {})
  return {
    stdin: child.stdin,
    ended: new Promise((resolve) => child.once('close', (code) => resolve(code ?? 0))),
    printed: textOf(child.stdout),
  }
}

describe('the command', () => {
  it.each([
    [{ GIT_PAGER: 'a', PAGER: 'b' }, 'a'],
    [{ PAGER: 'b -x | c' }, 'b -x | c'],
    [{ GIT_PAGER: '', PAGER: 'b' }, undefined],
    [{ PAGER: 'cat' }, undefined],
    [{ PAGER: '' }, undefined],
  ])('of %j is %j', (env, command) => expect(pagerCommand(env)).toBe(command))

  it.skipIf(process.platform === 'win32')('is less when nobody says', () => expect(pagerCommand({})).toBe('less'))
})

describe('paged output', () => {
  function paged(command: string) {
    let plain = ''
    let pager: Started | undefined
    const output = createPagedOutput({ write: (text) => (plain += text) }, () => {
      pager = start(command)
      return pager
    })
    return { output, plain: () => plain, isStarted: () => pager !== undefined, printed: async () => pager?.printed }
  }

  it('goes to the pager, and to nobody else', async () => {
    const { output, plain, printed } = paged('cat')
    await output.write('one\n')
    expect(output.isOpen).toBe(true)
    await output.write('two\n')
    await output.close()
    expect(output.isOpen).toBe(false)
    expect(await printed()).toBe('one\ntwo\n')
    expect(plain()).toBe('')
  })

  it('starts none where there is nothing to show', async () => {
    const { output, isStarted } = paged('cat')
    await output.write('')
    await output.close()
    expect(isStarted()).toBe(false)
  })

  it('is over when the reader leaves early', async () => {
    const { output, plain, printed } = paged('head -n 1')
    await output.write('one\n')
    const page = 'more\n'.repeat(10_000)
    while (output.isRead) await output.write(page)
    expect(output.isOpen).toBe(false)
    await output.write('lost')
    await output.close()
    expect(await printed()).toBe('one\n')
    expect(plain()).toBe('')
  })

  it('waits for a slow reader', async () => {
    const stdin = new PassThrough({ highWaterMark: 4 })
    const output = createPagedOutput({ write: () => true }, () => ({ stdin, ended: finished(stdin).then(() => 0) }))
    let isTaken = false
    const taken = output
      .write('a page of text')
      .then(() => output.write('another'))
      .then(() => {
        isTaken = true
      })
    for (let turn = 0; turn < 10; turn++) await setImmediate()
    expect(isTaken).toBe(false)
    stdin.resume()
    await taken
    await output.close()
  })

  it.each(['no-such-pager --at-all', '/dev/null'])('is plain where `%s` cannot be run', async (command) => {
    const { output, plain } = paged(command)
    await output.write('one\n')
    await output.write('two\n')
    while (output.isOpen) await new Promise((resolve) => setTimeout(resolve, 5))
    await output.write('three\n')
    await output.close()
    expect(plain()).toBe('one\ntwo\nthree\n')
  })

  it('is plain, too, when all was said before that came out', async () => {
    const { output, plain } = paged('no-such-pager')
    await output.write('one\n')
    await output.close()
    expect(plain()).toBe('one\n')
  })
})

describe('a dry run at a terminal', () => {
  const files = {
    'site.xml': wxr([
      { id: 1, body: 'One.' },
      { id: 2, body: 'Two.' },
    ]),
  }
  const watch = (command: string) => {
    const commands: string[] = []
    const pagers: Started[] = []
    const io = {
      tty: true,
      env: { PAGER: command, NO_COLOR: '1' },
      startPager: (given: string) => {
        commands.push(given)
        const pager = start(given)
        pagers.push(pager)
        return pager
      },
    }
    return { io, commands, printed: async () => pagers[0]?.printed }
  }

  it('is read page by page, and summed up when the reader has left', async () => {
    const { migrate } = await workspace(files)
    const { io, commands, printed } = watch('cat -')
    const { code, out, err } = await migrate(['site.xml', '--dry-run'], io)
    expect(commands).toEqual(['cat -'])
    expect(await printed()).toMatch(/^--- \/dev\/null\n\+\+\+ b\/posts\/post-1\.md\n[\s\S]*\+Two\.\n$/)
    expect(out).toBe('')
    expect(err).not.toContain('create posts/post-1.md')
    expect(err).toContain('2 documents would be migrated')
    expect(code).toBe(0)
  })

  it('has the exit code it would have, whenever the reader leaves', async () => {
    const { migrate } = await workspace(files)
    expect(await migrate(['site.xml', '--dry-run', '--check'], watch('true').io)).toMatchObject({ code: 1, out: '' })
  })

  it.each([
    ['--no-pager', ['--dry-run', '--no-pager'], true],
    ['another stream', ['--dry-run'], false],
    ['a run that writes', ['--diff'], true],
  ])('is not paged with %s', async (_, argv, tty) => {
    const { migrate } = await workspace(files)
    const { io, commands } = watch('cat -')
    const { out } = await migrate(['site.xml', ...argv], { ...io, tty })
    expect(commands).toEqual([])
    expect(out).toContain('+Two.')
  })
})
