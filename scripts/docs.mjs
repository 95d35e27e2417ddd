// Writes the pages of docs/ that are made from declarations: `npm run docs`.
import { writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const pages = { 'policies-page': 'policiesPage', 'expressions-page': 'expressionsPage' }
for (const [script, page] of Object.entries(pages)) {
  const outfile = `node_modules/.cache/${script}.mjs`
  await build({
    entryPoints: [`scripts/${script}.ts`],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    conditions: ['sluice-source'],
    outfile,
    logLevel: 'error',
  })
  const made = await import(new URL(`../${outfile}`, import.meta.url).href)
  writeFileSync(`docs/${script.replace('-page', '')}.md`, made[page]())
}
