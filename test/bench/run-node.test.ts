import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runNode } from '../../bench/process/run-node.ts'

let folder: string
const { signal } = new AbortController()

const script = async (source: string): Promise<string> => {
  const path = join(folder, 'script.mjs')
  await writeFile(path, source)
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shortmark-bench-'))
})

afterAll(() => rm(folder, { recursive: true }))

describe('a measured process', () => {
  it('says what it used, even if it calls `process.exit`', async () => {
    const busy = 'const end = process.cpuUsage().user + 2e5; while (process.cpuUsage().user < end); process.exit()'
    const { wall, cpu, peak } = await runNode(await script(busy), [], { signal })
    expect(cpu).toBeGreaterThan(0.2)
    expect(wall).toBeGreaterThan(0.2)
    expect(peak).toBeGreaterThan(10e6)
  })

  it('counts memory that was given back, and none of its parent’s', async () => {
    const used = Buffer.alloc(300e6, 1)
    const { peak: small } = await runNode(await script('0'), [], { signal })
    const { peak: large } = await runNode(await script('Buffer.alloc(200e6, 1)'), [], { signal })
    expect(used.length).toBeGreaterThan(small)
    expect(large).toBeGreaterThan(small + 150e6)
  })

  it('counts the time of its threads, and is counted once', async () => {
    const threads = `import { Worker, isMainThread } from 'node:worker_threads'
      if (isMainThread) new Worker(new URL(import.meta.url))
      else { const end = process.cpuUsage().user + 2e5; while (process.cpuUsage().user < end); }`
    const { cpu } = await runNode(await script(threads), [], { signal })
    expect(cpu).toBeGreaterThan(0.2)
  })

  it('is told apart from one that failed, with what it said', async () => {
    const failing = await script('console.error("no such lamp"); process.exitCode = 3')
    await expect(runNode(failing, [], { signal })).rejects.toThrow(/ended with 3: no such lamp/)
  })

  it('is told apart from one that was killed', async () => {
    const killed = await script('process.kill(process.pid, "SIGKILL")')
    await expect(runNode(killed, [], { signal })).rejects.toThrow(/ended with SIGKILL/)
  })
})
