import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const packages = 'wordpress php-cli php-mysql php-xml php-mbstring mariadb-server'

/** @throws Error Naming what is missing, and the Debian packages that bring it. */
export function checkRequirements(wordpress: string): void {
  const missing = [
    ...(existsSync(join(wordpress, 'wp-includes/version.php')) ? [] : [`a WordPress in ${wordpress} (or WP_DIR)`]),
    ...['mariadbd', 'mariadb-install-db', 'php'].filter((program) => !isProgram(program)),
    ...missingExtensions(),
  ]
  if (missing.length === 0) return
  throw new Error(`Missing: ${missing.join(', ')}.\nOn Debian: apt-get install --no-install-recommends ${packages}`)
}

/** Servers lie in `sbin`, which users may not have in their path. */
const isProgram = (name: string): boolean => spawnSync(name, ['--version'], { env: environment }).error === undefined

function missingExtensions(): string[] {
  const { stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' })
  const loaded = new Set((stdout ?? '').toLowerCase().split('\n'))
  return ['mysqli', 'dom', 'mbstring'].filter((name) => !loaded.has(name)).map((name) => `PHP’s ${name}`)
}

export const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`,
}
