// Writes schemas/*.schema.json from the shapes that the loaders check with.
import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const out = 'node_modules/.cache/schemas.mjs'
await build({
  stdin: {
    contents:
      "export { jsonSchemaOf } from './src/testing/files/shape.ts'\nexport * from './src/testing/files/shapes.ts'",
    resolveDir: '.',
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  outfile: out,
  logLevel: 'error',
})
const { jsonSchemaOf, testFileShape, contextFileShape, configurationShape } = await import(
  new URL(`../${out}`, import.meta.url).href
)
mkdirSync('schemas', { recursive: true })
for (const [name, shape, title] of [
  ['test', testFileShape, 'Sluice policy tests'],
  ['context', contextFileShape, 'Sluice context file'],
  ['config', configurationShape, 'sluice.config.yaml'],
])
  writeFileSync(`schemas/${name}.schema.json`, `${JSON.stringify(jsonSchemaOf(shape, title), null, 2)}\n`)
