import { describe, it } from 'vitest'
import { defineFixtureTests } from '../src/testing/index.ts'

// With UPDATE=1 expectations are rewritten: read every difference before you keep it.
describe.each(['content', 'transformers'])('fixtures of %s', (folder) => {
  const fixtures = new URL(`../fixtures/${folder}/`, import.meta.url)
  defineFixtureTests({ fixtures, update: Boolean(process.env['UPDATE']), test: it })
})
