import { AssertionError } from 'node:assert'
import { findFixtures } from './find-fixtures.ts'
import { type FixtureOptions, migrateOptions, runFixture } from './run-fixtures.ts'

export interface FixtureTestOptions extends FixtureOptions {
  /** `test` of vitest, of `node:test`, or of any runner that calls it the same way. */
  readonly test: (name: string, run: () => void) => unknown
}

/**
 * A test for each case of a folder.
 *
 * @throws When the folder is not there or holds no case.
 */
export function defineFixtureTests({ test, fixtures, update, ...said }: FixtureTestOptions): void {
  const options = migrateOptions(said)
  for (const fixture of findFixtures(fixtures)) {
    test(fixture.name, () => {
      const [difference] = runFixture(fixture, options, update)
      if (difference === undefined) return
      const { file, actual, expected } = difference
      const error = new AssertionError({ actual, expected, operator: 'strictEqual' })
      error.message = `${fixture.name}/${file}: ${error.message}`
      throw error
    })
  }
}
