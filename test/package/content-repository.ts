import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from 'sarif'
import { expect } from 'vitest'
import { parse } from 'yaml'

/** `fixtures/content-repository`, copied to where a user would have it, with the package in its `node_modules`. */
export function tryContentRepository(folder: string): void {
  const summary = join(folder, 'step-summary.md')
  writeFileSync(summary, 'An earlier step\n')

  /** As the runner does: the shell puts in the variable, npm finds the command. */
  function sh(command: string) {
    const env = { ...process.env, GITHUB_STEP_SUMMARY: summary, NO_COLOR: '1', npm_config_update_notifier: 'false' }
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', command], { cwd: folder, env, encoding: 'utf8' })
    return { status, stdout, stderr, lines: stdout.split('\n').filter((line) => line.startsWith('::')) }
  }

  const workflow = parse(readFileSync(join(folder, '.github/workflows/migrate.yml'), 'utf8')) as {
    jobs: { check: { steps: { run?: string }[] } }
  }
  const check = workflow.jobs.check.steps.flatMap(({ run }) => (run?.includes('migrate:check') ? [run] : [])).join('\n')
  const edit = (from: string, to: string) => {
    const path = join(folder, 'export', 'tidewater.xml')
    const before = readFileSync(path, 'utf8')
    expect(before).toContain(from)
    writeFileSync(path, before.replace(from, to))
  }
  const results = () =>
    (JSON.parse(readFileSync(join(folder, 'migration.sarif'), 'utf8')) as Log).runs[0]?.results ?? []
  const states = () => results().map(({ ruleId, suppressions }) => `${ruleId} ${suppressions?.length}`)

  const clean = sh(check)
  expect(clean, clean.stderr).toMatchObject({ status: 0, lines: [] })
  expect(readFileSync(summary, 'utf8')).toMatch(/^An earlier step\n## Migration to content\n/)
  expect(states()).toEqual(['block-dynamic 1', 'shortcode-unknown 1'])

  edit('22:40 Fog', '[sea_state force="6"]\n\n22:40 Fog')
  const worse = sh(check)
  expect(worse.status, worse.stderr).toBe(1)
  expect(worse.lines).toEqual([
    expect.stringMatching(/^::error title=shortmark::1 file would change: /),
    expect.stringMatching(
      /^::warning file=export\/tidewater\.xml,line=55,col=\d+,title=shortcode-unknown::.*\[sea_state\]/,
    ),
  ])
  expect(readFileSync(summary, 'utf8')).toContain('| export/tidewater.xml:55:')
  expect(states()).toContain('shortcode-unknown 0')
  expect(sh('npm run migrate:diff').stdout).toContain('+[sea_state force="6"]\n')

  expect(sh('npm run migrate:accept').status).toBe(0)
  expect(sh('npm run migrate').status).toBe(0)
  const accepted = sh(check)
  expect(accepted, accepted.stderr).toMatchObject({ status: 0, lines: [] })
  expect(readFileSync(join(folder, 'content/posts/night-watch.md'), 'utf8')).toContain('[sea_state force="6"]')
}
