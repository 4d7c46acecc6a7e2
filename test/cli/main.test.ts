import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { memoryIo } from './memory-io.ts'

async function run(argv: string[], input = '') {
  const io = memoryIo({ input })
  const code = await main(argv, io)
  return { code, out: io.out(), err: io.err() }
}

describe('help', () => {
  it('shows the options of the main command, the others, and examples', async () => {
    const { code, out, err } = await run(['--help'])
    expect(code).toBe(0)
    expect(err).toBe('')
    for (const part of [
      '<inputs...>',
      '--dry-run',
      '--fail-on',
      'inspect',
      'explain',
      'ast',
      'migrate ./export --dry-run --check',
    ]) {
      expect(out).toContain(part)
    }
    expect(out).not.toContain('--infer ')
  })

  it('has one for each command', async () => {
    expect((await run(['inspect', '--help'])).out).toContain('migrate inspect ./export --json')
    expect((await run(['ast', '--help'])).out).toContain('--tags <names>')
    expect((await run(['migrate', '--help'])).out).toContain('--dry-run')
  })

  it('says the version', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/) })
  })
})

describe('a wrong command line', () => {
  it.each([
    [['./x', '--dryrun'], "unknown option '--dryrun'\n(Did you mean --dry-run?)"],
    [[], "missing required argument 'inputs'\nFor example: migrate ./export --out content"],
    [['./x', '--unknown', 'burn'], 'Expected one of keep, unwrap, comment, drop, fail, or `tag=policy`'],
    [['./x', '--unknown', '=drop'], 'Expected one of keep'],
    [['./x', '--front-matter', 'xml'], 'Allowed choices are yaml, toml, json'],
    [['./x', '--diff=words'], 'Allowed choices are disk, source'],
    [['inspect'], "missing required argument 'inputs'"],
    [['./x', '--config', 'gone.ts'], 'gone.ts: Unexpected path'],
    [['./x', '--out', ''], "argument '' is invalid. Expected the path of a folder as in `content`."],
    [['./x', '--config', ' '], "argument ' ' is invalid. Expected the path of a file as in `shortmark.config.ts`."],
    [['./x', '--patch', ''], 'Expected the path of a file as in `changes.patch`.'],
    [['./x', '--baseline', ''], 'Expected the path of a file as in `shortmark-baseline.json`.'],
    [['./x', '--exclude', ''], 'Expected a glob as in `drafts/**`.'],
    [[''], 'Unexpected input without a name. Give an export, a folder or a glob.'],
    [['.', '--no-verify', '--max-loss', '3'], 'Unexpected `--max-loss` where the verifier does not run'],
    [['.', '--no-verify', '--fail-on', 'link-lost,text-lost'], 'Unexpected `--fail-on link-lost,text-lost` where'],
  ])('%j says what to do and exits with 2', async (argv, message) => {
    const { code, out, err } = await run(argv)
    expect(err).toContain(message)
    expect(out).toBe('')
    expect(code).toBe(2)
  })
})

describe('ast', () => {
  it('prints the tree of standard input', async () => {
    const { code, out } = await run(['ast', '-', '--tags', 'a, b'], 'x [a k="v"]y[/a] [c]')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      type: 'root',
      children: [
        { type: 'text', value: 'x ' },
        { type: 'shortcode', name: 'a', attributes: { k: 'v' }, children: [{ type: 'text', value: 'y' }] },
        { type: 'text', value: ' [c]' },
      ],
    })
  })

  it('takes every name for a tag when none is given', async () => {
    expect(JSON.parse((await run(['ast', '-'], '[whatever]')).out).children).toMatchObject([{ name: 'whatever' }])
  })

  it('says that it cannot read a file', async () => {
    const { code, err } = await run(['ast', 'no-such-file.txt'])
    expect(code).toBe(2)
    expect(err).toMatch(/^error: Unexpected file `no-such-file.txt`, expected one that can be read/)
  })
})
