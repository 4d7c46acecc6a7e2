export { defineFixtureTests, type FixtureTestOptions } from './define-fixture-tests.ts'
export { type Difference, type FixtureOptions, type FixtureResult, runFixtures } from './run-fixtures.ts'
