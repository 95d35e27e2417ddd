// Runs the benchmarks: `npm run bench -- [SUITE…] [--json]`. Node 20 reads no TypeScript, so they are bundled first.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folder = resolve('node_modules/.cache/bench')
mkdirSync(folder, { recursive: true })
const outfile = `${folder}/main.mjs`
await build({
  entryPoints: ['bench/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  conditions: ['sluice-source'],
  logLevel: 'error',
})
await import(pathToFileURL(outfile).href)
