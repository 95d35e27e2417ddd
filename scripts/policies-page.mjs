// Writes docs/policies.md from the declarations of the policies.
import { writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const out = 'node_modules/.cache/policies-page.mjs'
await build({
  entryPoints: ['scripts/policies-page.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  conditions: ['sluice-source'],
  outfile: out,
  logLevel: 'error',
})
const { policiesPage } = await import(new URL(`../${out}`, import.meta.url).href)
writeFileSync('docs/policies.md', policiesPage())
