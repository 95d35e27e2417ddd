import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createEngine } from '../../src/compiler/engine.ts'
import { runTestFile, type TestFileResult } from '../../src/testing/run-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'sluice-format-'))
const engine = createEngine()
afterAll(() => rmSync(folder, { recursive: true }))

async function run(text: string, ci = false): Promise<TestFileResult> {
  const file = join(folder, 'x.test.yaml')
  writeFileSync(file, text)
  return runTestFile(file, { engine, ci })
}

const start = 'policyXml: <policies />\nbackend: { status: 207, json: { a: [1] } }\ntests:\n  - name: t\n'

describe('A test fails where what came out is not what it states', () => {
  it.each([
    'status: 200',
    'status: { not: 207 }',
    'reason: OK',
    'headers: { X-A: any }',
    'headers: { Content-Type: absent }',
    'body: { contains: b }',
    'json: { a: [] }',
    'json: { a: [1], b: any }',
    'json: {}',
    'json: { a: { equals: any } }',
    'jsonpath: { $.b: 1 }',
    'xml: <a/>',
    'variables: { v: any }',
    'error: { source: any }',
    'backend: none',
    'backend: { times: 2 }',
    'backend: [{ method: POST }]',
    'backend: []',
    'calls: [{ method: GET }]',
    'calls: { unordered: [{}] }',
    'events: any',
    'cache: { k: any }',
    'elapsed: 1s',
    'diagnostics: [policy-unknown]',
  ])('%s', async (expected) => {
    const { diagnostics, tests } = await run(`${start}    expect: { ${expected} }\n`)
    expect(diagnostics).toEqual([])
    expect(tests).toMatchObject([{ status: 'failed', line: 4 }])
  })

  it('a call that nothing answers fails it', async () => {
    const xml =
      '<policies><inbound><send-request response-variable-name="r" ignore-error="true"><set-url>https://a.example.com/</set-url><set-method>GET</set-method></send-request></inbound></policies>'
    const { tests } = await run(`policyXml: '${xml}'\ntests: [{ name: t, expect: { status: 200 } }]\n`)
    expect(tests[0]?.message).toContain('no reply of the test answers the call GET https://a.example.com/')
  })

  it('now of a step that lies before the clock fails it', async () => {
    const { tests } = await run(`${start}    steps: [{ now: 2025-12-31T00:00:00Z, expect: { status: 207 } }]\n`)
    expect(tests[0]?.message).toBe(
      "step 1: now is 2025-12-31T00:00:00Z, before the clock's 2026-01-01T00:00:00.000Z: a clock doesn't go back",
    )
  })

  it.each([
    ['a file that is not there', 'policy: nowhere.xml', "nowhere.xml can't be read: there is no such file"],
    ['a time that is none', 'policyXml: <policies />, now: yesterday', "now: 'yesterday' is no time"],
  ])('%s fails it in words', async (_, keys, says) => {
    const { tests } = await run(`tests:\n  - { name: t, ${keys}, expect: { status: 200 } }\n`)
    expect(tests[0]?.message).toContain(says)
  })

  it('only is refused under CI', async () => {
    const text = `${start}    only: true\n`
    expect((await run(text)).tests[0]?.status).toBe('passed')
    expect((await run(text, true)).tests[0]?.status).toBe('failed')
  })
})

describe('A file that is wrong is told with its place', () => {
  it.each([
    ['an unknown key', `${start}    expext: { status: 1 }\n`, 'expect'],
    ['an unknown key of expect', `${start}    expect: { staus: 1 }\n`, 'status'],
    ['an unknown key of an identity', `${start}    identity: { r: { tokn: t } }\n`, "did you mean 'token'"],
    ['an unknown key of a connection', `${start}    connections: { p/a: { accesToken: t } }\n`, "'accessToken'"],
    ['an unknown key of a certificate', `${start}    certificates: { c: { revokd: true } }\n`, "'revoked'"],
    ['an unknown key of an SQL request', `${start}    sql: [{ when: { statment: x } }]\n`, "'statement'"],
    ['a key that only Cosmos DB knows', `${start}    sql: [{ when: { partitionKey: x } }]\n`, 'partitionKey'],
    ['an unknown key of a Cosmos DB reply', `${start}    cosmos: [{ row: [] }]\n`, "'rows'"],
    ['a value of another kind', `${start}    steps: 5\n`, 'list'],
    ['an unknown word', `${start}    scope: apis\n`, 'api'],
    ['a test without a name', `${start.replace('- name: t', '- skip: x')}`, 'name'],
    ['a name used twice', `${start}  - name: t\n`, 'twice'],
    ['YAML that is none', `${start}    expect: { status: 1\n`, ''],
  ])('%s', async (_, text, says) => {
    const { diagnostics, tests } = await run(text)
    expect(tests).toEqual([])
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(diagnostics[0]).toMatchObject({ code: 'test-invalid', severity: 'error' })
    expect(diagnostics[0]?.span).toBeDefined()
    expect(diagnostics[0]?.message).toContain(says)
  })
})
