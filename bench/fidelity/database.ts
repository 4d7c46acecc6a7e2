import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { environment } from './requirements.ts'
import { runProcess } from './run-process.ts'

export interface Database {
  readonly socket: string
  stop(): Promise<void>
}

/** A MariaDB of our own: files and socket in `folder`, no port, no users, nothing written twice for safety. */
export async function startDatabase(folder: string, signal: AbortSignal): Promise<Database> {
  const data = join(folder, 'data')
  const socket = join(folder, 'db.sock')
  await mkdir(data)
  const user = process.getuid?.() === 0 ? ['--user=root'] : []
  await runProcess(
    'mariadb-install-db',
    ['--no-defaults', ...user, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { signal },
  )
  const server = spawn(
    'mariadbd',
    [
      '--no-defaults',
      ...user,
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'db.pid')}`,
      '--skip-networking',
      '--skip-grant-tables',
      '--innodb-flush-log-at-trx-commit=0',
      '--skip-innodb-doublewrite',
      '--skip-log-bin',
      '--character-set-server=utf8mb4',
      '--sql-mode=',
    ],
    { env: environment, stdio: 'ignore' },
  )
  const stop = () => stopServer(server)
  try {
    await untilReady(server, socket, signal)
  } catch (error) {
    await stop()
    throw error
  }
  return { socket, stop }
}

async function untilReady(server: ChildProcess, socket: string, signal: AbortSignal): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    signal.throwIfAborted()
    if (server.exitCode !== null) throw new Error(`mariadbd ended with ${server.exitCode}`)
    if (await answers(socket)) return
    await delay(100)
  }
  throw new Error('mariadbd did not answer within 30 seconds')
}

const answers = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const connection = createConnection(socket)
    connection.once('connect', () => resolve(true)).once('error', () => resolve(false))
    connection.once('connect', () => connection.destroy())
  })

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}
