// Builds dist/: bundled modules (700 small files would take most of the start-up time) and their declarations.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })
await build({
  entryPoints: {
    index: 'src/index.ts',
    'testing/index': 'src/testing/index.ts',
    'adapters/managed-identity': 'src/adapters/managed-identity.ts',
    'adapters/cosmos': 'src/adapters/cosmos.ts',
    'adapters/event-hubs': 'src/adapters/event-hubs.ts',
    'adapters/opentelemetry': 'src/adapters/opentelemetry.ts',
    'adapters/service-bus': 'src/adapters/service-bus.ts',
    'adapters/sql': 'src/adapters/sql.ts',
    'cli/main': 'src/cli/main.ts',
    'dotnet/platform/crypto.node': 'src/dotnet/platform/crypto.node.ts',
    'dotnet/platform/crypto.web': 'src/dotnet/platform/crypto.web.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  packages: 'external',
  external: ['#synchronous-crypto'],
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
})
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
execFileSync(process.execPath, [join(typescript, 'bin', 'tsc'), '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
