import { readdirSync, readFileSync } from 'node:fs'
import { createContext, Script } from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { run as runHere } from './entry.ts'

let runThere: (text: string) => Promise<string>

/** What browsers and edge workers have; nothing of Node. */
const webGlobals = [
  'AbortController',
  'AbortSignal',
  'atob',
  'Blob',
  'btoa',
  'clearTimeout',
  'CompressionStream',
  'console',
  'crypto',
  'CryptoKey',
  'DecompressionStream',
  'DOMException',
  'Event',
  'EventTarget',
  'fetch',
  'Headers',
  'performance',
  'queueMicrotask',
  'ReadableStream',
  'Request',
  'Response',
  'setTimeout',
  'structuredClone',
  'TextDecoder',
  'TextEncoder',
  'TransformStream',
  'URL',
  'URLSearchParams',
  'WritableStream',
] as const

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['test/browser/entry.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bundle',
    platform: 'browser',
    target: 'es2023',
    conditions: ['sluice-source'],
    // Its top-level await needs a bundle that is a module; none of these recipes validates XML.
    external: ['libxml2-wasm'],
    logLevel: 'error',
  })
  const globals = Object.fromEntries(webGlobals.map((name) => [name, (globalThis as Record<string, unknown>)[name]]))
  const realm = createContext(globals)
  new Script(outputFiles[0]?.text ?? '').runInContext(realm)
  runThere = (text) => new Script(`bundle.run(${JSON.stringify(text)})`).runInContext(realm) as Promise<string>
}, 60_000)

const recipes = readdirSync('policies', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

describe('the core bundled for browsers', () => {
  it.each(recipes)('evaluates %s with web-standard globals only, as here', async (name) => {
    const job = JSON.stringify({
      policy: readFileSync(`policies/${name}/policy.xml`, 'utf8'),
      namedValues: {
        'token-signing-key': 'c2x1aWNlLWV4YW1wbGUta2V5LTMyLWJ5dGVzLWxvbmch',
        'warehouse-host': 'w.example.com',
        'warehouse-key': 'key',
        'warehouse-password': 'pass',
        'client-id': 'id',
        'client-secret': 'secret',
      },
      context: parse(readFileSync(`policies/${name}/context.yaml`, 'utf8')),
    })
    const there = JSON.parse(await runThere(job))
    expect(there).toEqual(JSON.parse(await runHere(job)))
    expect(there.status).toBeGreaterThanOrEqual(200)
  })
})
