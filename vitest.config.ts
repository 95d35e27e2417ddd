import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['sluice-source', 'node'] },
  ssr: { resolve: { conditions: ['sluice-source', 'node'] } },
  test: { include: ['test/**/*.test.ts'], pool: 'threads', testTimeout: 120_000 },
})
