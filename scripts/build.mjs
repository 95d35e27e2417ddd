// Builds dist/: bundled modules (700 small files would take most of the start-up time) and their declarations.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    'parts/engine': 'src/compiler/engine.ts',
    'parts/on-demand': 'src/parts/on-demand.ts',
    'parts/together': 'src/parts/together.ts',
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
  external: ['#synchronous-crypto', '#parts'],
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
})
// Imports without names only keep an order of evaluation that nothing needs (`sideEffects: false`); bundlers warn of them.
for (const file of readdirSync('dist', { recursive: true })) {
  if (!file.endsWith('.js')) continue
  const path = join('dist', file)
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^import "\.[^"]*";\n/gm, ''))
}
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
execFileSync(process.execPath, [join(typescript, 'bin', 'tsc'), '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
