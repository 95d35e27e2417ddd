// Runs one of the conformance scripts: `node test/conformance/run.mjs record`. Node 20 reads no TypeScript, so it is bundled first.
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const script = process.argv[2]
const folder = resolve('node_modules/.cache/conformance')
mkdirSync(folder, { recursive: true })
const outfile = join(folder, `${script}.mjs`)
await build({
  entryPoints: [`test/conformance/${script}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  conditions: ['sluice-source'],
  // What is not there yet fails when it is imported, not here.
  external: existsSync('src/compiler/evaluate-expression.ts') ? [] : ['*/evaluate-expression.ts'],
  logLevel: 'error',
})
await import(pathToFileURL(outfile).href)
