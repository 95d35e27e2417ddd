import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['sluice-source', 'node'] },
  ssr: { resolve: { conditions: ['sluice-source', 'node'] } },
  // Test files of a worker share their modules: loading them anew for each took half of the time.
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 120_000,
  },
})
