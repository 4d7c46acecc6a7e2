import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A limit for what hangs. A loaded machine is no failure.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
