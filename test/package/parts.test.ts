import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** The files that a module of `dist` loads before its first line runs. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, from] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) [^;]*?from "(\.[^"]*)";/gm))
    loadedWith(join(dirname(file), from ?? ''), seen)
  return seen
}

function run(file: string) {
  return spawnSync(process.execPath, [file], { encoding: 'utf8', cwd: tmpdir() })
}

const uses = (entry: string): string =>
  `import { check, createEngine } from ${JSON.stringify(entry)}
   const policy = '<policies><inbound><set-header name="a"><value>@(1 + 1)</value></set-header><nobody /></inbound></policies>'
   console.log(check(policy).map((d) => d.code).join(), createEngine().catalog.names.length > 70)`

describe.skipIf(!existsSync('dist/index.js'))('the built package (npm run build)', () => {
  it('loads the engine with the first compile, not with the import', () => {
    const atImport = loadedWith('dist/index.js')
    const engine = [...loadedWith('dist/parts/engine.js')].filter((file) => !atImport.has(file))
    const size = (files: Iterable<string>): number => [...files].reduce((sum, f) => sum + readFileSync(f).length, 0)
    expect(size(atImport) * 5).toBeLessThan(size(engine))
  })

  it('compiles on Node from the parts', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'sluice-')), 'main.mjs')
    writeFileSync(file, uses(resolve('dist/index.js')))
    expect(run(file)).toMatchObject({ stdout: 'policy-unknown true\n', stderr: '', status: 0 })
  })

  it('tells a bundle for Node what it lacks where the condition is not taken', async () => {
    const outfile = join(mkdtempSync(join(tmpdir(), 'sluice-')), 'bundle.mjs')
    await build({
      stdin: { contents: uses('./dist/index.js'), resolveDir: '.' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      conditions: [],
      logLevel: 'silent',
    })
    expect(run(outfile).stderr).toContain("A bundler has to know the condition 'module'")
  })

  it('bundles into one file for Node, without warnings', async () => {
    const outfile = join(mkdtempSync(join(tmpdir(), 'sluice-')), 'bundle.mjs')
    const { warnings } = await build({
      stdin: { contents: uses('./dist/index.js'), resolveDir: '.' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    })
    expect(warnings).toEqual([])
    expect(run(outfile)).toMatchObject({ stdout: 'policy-unknown true\n', stderr: '', status: 0 })
  })
})
