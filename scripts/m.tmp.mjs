import { build } from 'esbuild'

const cuts = process.argv.slice(2)
for (const c of cuts) {
  const cut = c
    .split(',')
    .filter(Boolean)
    .map((r) => new RegExp(r))
  const r = await build({
    entryPoints: { index: 'src/compiler/engine.ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2023',
    packages: 'external',
    external: ['#synchronous-crypto', '#parts'],
    metafile: true,
    write: false,
    plugins: [
      {
        name: 'cut',
        setup(b) {
          b.onResolve({ filter: /^\./ }, async (a) => {
            if (a.pluginData || a.kind === 'entry-point') return
            const x = await b.resolve(a.path, {
              resolveDir: a.resolveDir,
              importer: a.importer,
              kind: a.kind,
              pluginData: 1,
            })
            if (cut.some((c) => c.test(x.path))) return { path: x.path, external: true, namespace: 'cut' }
            return x
          })
        },
      },
    ],
  })
  const o = Object.values(r.metafile.outputs)[0]
  console.log(c, o.bytes)
}
