// Writes the JavaScript of the package to dist: a few large files instead of eight hundred, which every thread would have to find,
// read and link one by one. Dependencies stay what they are: the user's npm brings them, and their licenses.
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))

/** What others import: the package's doors, the command, and what a thread begins with. */
const doors = ['index', 'testing/index', 'cli/main', 'run/worker']

const build = await rolldown({
  input: Object.fromEntries(doors.map((name) => [name, path(`src/${name}.ts`)])),
  external: /^[^./]/,
  platform: 'node',
  tsconfig: path('tsconfig.json'),
  logLevel: 'warn',
})
await build.write({
  dir: path('dist'),
  format: 'esm',
  // One folder deep, like the sources: addresses relative to a file of ours mean the same in both.
  chunkFileNames: 'parts/[name]-[hash].js',
})
await build.close()
