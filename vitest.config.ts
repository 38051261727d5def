import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    hookTimeout: 120_000,
    testTimeout: 240_000, // tests of the built command start processes, and the cores may be shared
    expect: { poll: { timeout: 60_000 } },
  },
})
