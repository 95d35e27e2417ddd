import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const main = resolve('node_modules/.cache/cli-test/cli/main.mjs')
let folder: string

beforeAll(async () => {
  await build({
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    conditions: ['sluice-source'],
    outfile: main,
    logLevel: 'error',
  })
  writeFileSync(resolve('node_modules/.cache/package.json'), '{"version":"0.0.0-test"}')
  folder = mkdtempSync(join(tmpdir(), 'sluice-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function sluice(args: string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, CI: '', NO_COLOR: '1' },
  })
  return { status, out: stdout, err: stderr }
}

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text)
  return name
}

const good = '<policies><inbound><base /><set-variable name="a" value="@(1 + 1)" /></inbound></policies>'

describe('sluice', () => {
  it.each(['run', 'eval', 'check', 'test', 'convert', 'explain', 'policy'])('%s --help shows examples', (command) => {
    const { status, out } = sluice([command, '--help'])
    expect(status).toBe(0)
    expect(out).toContain('Examples:')
  })

  it('gives 2 for wrong use, without a stack trace', () => {
    for (const args of [
      ['nope'],
      ['check'],
      ['check', 'missing.xml'],
      ['run'],
      ['eval'],
      ['explain', 'nope'],
      ['policy', 'nope'],
      ['check', '--format', 'pdf', '.'],
    ]) {
      const { status, err } = sluice(args)
      expect([args, status]).toEqual([args, 2])
      expect(err).not.toMatch(/^\s+at /m)
    }
  })
})

describe('sluice run', () => {
  it('prints one JSON object with response, calls, variables, error and trace', () => {
    const { status, out } = sluice([
      'run',
      file('good.xml', good),
      '--context',
      file('c.yaml', 'request: { url: https://gw.example.com/x }\nbackend: { status: 201, body: done }'),
      '--format',
      'json',
    ])
    const report = JSON.parse(out)
    expect(status).toBe(0)
    expect(Object.keys(report)).toEqual(['response', 'backend', 'calls', 'variables', 'error', 'trace'])
    expect(report.response).toEqual({ status: 201, reason: 'Created', headers: [], body: 'done' })
    expect(report.variables).toEqual({ a: { type: 'System.Int32', value: '2' } })
    expect(report.backend[0].url).toBe('https://backend.example.com/x')
  })

  it('hides secrets wherever they would leave', () => {
    file('sluice.config.yaml', 'namedValues: { key: { secret: t0p-s3cret } }')
    const policy = file(
      'secret.xml',
      '<policies><inbound><base /><set-header name="X-Key"><value>{{key}}</value></set-header></inbound></policies>',
    )
    for (const format of ['json', 'pretty']) {
      const { out } = sluice(['run', policy, '--format', format])
      expect(out).toContain('***')
      expect(out).not.toContain('t0p-s3cret')
    }
    rmSync(join(folder, 'sluice.config.yaml'))
  })

  it('tells what is wrong in a context file, with its place', () => {
    const { status, err } = sluice([
      'run',
      file('good.xml', good),
      '--context',
      file('bad.yaml', 'request:\n  metod: GET'),
    ])
    expect(status).toBe(1)
    expect(err).toContain("has no key 'metod' (did you mean 'method'?)")
    expect(err).toContain('bad.yaml:2:3')
  })

  it('reads the policy from standard input', () => {
    expect(JSON.parse(sluice(['run', '-', '--format', 'json'], good).out).response.status).toBe(200)
  })
})

describe('sluice eval', () => {
  it('answers in the contract’s form', () => {
    expect(JSON.parse(sluice(['eval', '@(7 / 2)', '--format', 'json']).out)).toEqual({
      type: 'System.Int32',
      value: '3',
    })
    expect(JSON.parse(sluice(['eval', '@(int.Parse("x"))', '--format', 'json']).out)).toEqual({
      error: { type: 'System.FormatException', message: "The input string 'x' was not in a correct format." },
    })
    expect(JSON.parse(sluice(['eval', '@((string)null)', '--format', 'json']).out)).toEqual({ type: null, value: null })
    const { diagnostics } = JSON.parse(sluice(['eval', '@(nope)', '--format', 'json']).out)
    expect(diagnostics[0]).toMatchObject({ code: 'csharp-name', cs: 'CS0103', line: 1, column: 3 })
    expect(diagnostics[0]).not.toHaveProperty('file')
  })

  it('answers a batch line by line', () => {
    const batch = file(
      'batch.jsonl',
      '{"id":1,"expression":"@(1)"}\n{"id":"b","expression":"@(context.Request.Method)","context":{"request":{"method":"PUT"}}}\nnot json\n',
    )
    const lines = sluice(['eval', '--batch', batch])
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0]).toEqual({ id: 1, type: 'System.Int32', value: '1' })
    expect(lines[1]).toEqual({ id: 'b', type: 'System.String', value: 'PUT' })
    expect(lines[2].error).toBeDefined()
  })
})

describe('sluice check', () => {
  it('reports every file with its outcome and gives 1 for errors', () => {
    file('good.xml', good)
    file('wrong.xml', '<policies>\n  <inbound><set-header /></inbound>\n</policies>')
    const { status, out } = sluice(['check', 'good.xml', 'wrong.xml', '--format', 'json'])
    const report = JSON.parse(out)
    expect(status).toBe(1)
    expect(report.summary).toEqual({ files: 2, ok: 1, failed: 1, errors: 1, warnings: 0, unsupported: 0 })
    expect(report.files[1].diagnostics[0]).toMatchObject({
      code: 'attribute-missing',
      severity: 'error',
      file: 'wrong.xml',
      line: 2,
      column: 12,
    })
  })

  it('tells an unreadable file among others and goes on', () => {
    file('binary.xml', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x00]))
    const { status, out } = sluice(['check', 'binary.xml', file('good.xml', good), '--format', 'json'])
    expect(status).toBe(1)
    expect(JSON.parse(out).files[0].diagnostics[0].code).toBe('file-unreadable')
  })

  it('gives 2 where nothing is found', () => {
    const empty = mkdtempSync(join(folder, 'empty-'))
    expect(sluice(['check', empty]).status).toBe(2)
    expect(sluice(['test', empty]).status).toBe(2)
  })

  it('reads the certificates of a configuration, PEM and PFX, beside it', () => {
    file('client.pfx', readFileSync(resolve('test/cases/certificates/client.pfx')))
    file('root.pem', readFileSync(resolve('test/cases/certificates/root.pem')))
    const config = file(
      'certificates.yaml',
      'certificates: { client: { pfx: client.pfx, password: open-sesame }, root: { pem: { file: root.pem } } }',
    )
    const policy = file(
      'certificate.xml',
      '<policies><inbound><base /><authentication-certificate certificate-id="client" /></inbound></policies>',
    )
    expect(sluice(['check', policy, '--config', config]).status).toBe(0)
    const { status, out } = sluice(['run', policy, '--config', config, '--format', 'json'])
    expect(status).toBe(0)
    expect(JSON.parse(out).backend).toMatchObject([{ certificate: '3C14A885D516EF56831469D0B1050332DCA23227' }])

    const unknown = file(
      'unknown.xml',
      '<policies><inbound><authentication-certificate certificate-id="nobody" /></inbound></policies>',
    )
    expect(sluice(['check', unknown, '--config', config]).out).toContain('certificate-unknown')
    const missing = file('missing-pfx.yaml', 'certificates: { client: { pfx: nowhere.pfx } }')
    const broken = sluice(['check', policy, '--config', missing])
    expect(broken.status).toBe(2)
    expect(broken.err).toContain("'nowhere.pfx'")
  })

  it('gives tests the certificates of the configuration', () => {
    file('client.pfx', readFileSync(resolve('test/cases/certificates/client.pfx')))
    const config = file('tests.yaml', 'certificates: { client: { pfx: client.pfx, password: open-sesame } }')
    const test = file(
      'certificate.test.yaml',
      `policyXml: <policies><inbound><base /><authentication-certificate certificate-id="client" /></inbound></policies>
tests:
  - name: presents it
    expect: { backend: { certificate: 3C14A885D516EF56831469D0B1050332DCA23227 } }`,
    )
    expect(sluice(['test', test, '--config', config]).status).toBe(0)
    rmSync(join(folder, test))
  })

  it('takes the identity and the connections of the context file', () => {
    const policy = file(
      'credentials.xml',
      `<policies><inbound><base /><authentication-managed-identity resource="https://vault.azure.net" />
      <get-authorization-context provider-id="p" authorization-id="a" context-variable-name="auth" /></inbound></policies>`,
    )
    const context = file(
      'credentials.yaml',
      'identity: { https://vault.azure.net: t1 }\nconnections: { p/a: { accessToken: t2, claims: { scope: repo } } }',
    )
    const { out } = sluice(['run', policy, '--context', context, '--format', 'json'])
    const { backend, variables } = JSON.parse(out)
    expect(backend[0].headers).toContainEqual(['Authorization', 'Bearer t1'])
    expect(variables.auth).toEqual({ type: 'Authorization', value: '{"AccessToken":"t2","Claims":{"scope":"repo"}}' })
  })

  it('takes the answers of data sources of the context file', () => {
    const policy = file(
      'resolver.xml',
      `<sql-data-source><connection-info><connection-string>c</connection-string></connection-info>
      <request><sql-statement>SELECT 1</sql-statement></request></sql-data-source>`,
    )
    const context = file('resolver.yaml', 'sql: [{ when: { statement: SELECT 1 }, rows: [{ id: 1 }] }]')
    const { out } = sluice(['run', policy, '--context', context, '--format', 'json'])
    expect(JSON.parse(out).response.body).toBe('{"items":[{"id":1}]}')
    expect(JSON.parse(sluice(['run', policy, '--format', 'json']).out).error.message).toBe(
      "Nothing answers the SQL request: add a reply to 'sql'.",
    )
  })

  it('gives 2 for a broken configuration, with its place', () => {
    const { status, err } = sluice(['check', file('good.xml', good), '--config', file('broken.yaml', 'namedValue: {}')])
    expect(status).toBe(2)
    expect(err).toContain("did you mean 'namedValues'?")
  })

  it('takes named values of an environment', () => {
    const config = file('env.yaml', 'namedValues: { a: "1" }\nenvironments: { prod: { namedValues: { b: "2" } } }')
    const policy = file(
      'env.xml',
      '<policies><inbound><set-variable name="x" value="{{a}}{{b}}" /></inbound></policies>',
    )
    expect(sluice(['check', policy, '--config', config]).status).toBe(1)
    expect(sluice(['check', policy, '--config', config, '--env', 'prod']).status).toBe(0)
  })
})

describe('sluice test', () => {
  it('reports tests in the contract’s form', () => {
    file('good.xml', good)
    file(
      't.test.yaml',
      'policy: ./good.xml\ntests:\n  - name: passes\n    expect: { status: 200, variables: { a: 2 } }\n  - name: fails\n    expect: { status: 404 }\n  - name: waits\n    skip: later\n',
    )
    const { status, out } = sluice(['test', 't.test.yaml', '--format', 'json'])
    const report = JSON.parse(out)
    expect(status).toBe(1)
    expect(report.summary).toEqual({ passed: 1, failed: 1, skipped: 1 })
    expect(report.files[0].tests[1]).toMatchObject({ name: 'fails', line: 5, status: 'failed' })
    expect(report.files[0].tests[1].message).toContain('expected 404, got "200"')
  })

  it('counts a file that can’t be loaded as one failed test', () => {
    file('u.test.yaml', 'policy: ./good.xml\ntests:\n  - name: x\n    expekt: {}\n')
    const { status, out } = sluice(['test', 'u.test.yaml', '--format', 'json'])
    expect(status).toBe(1)
    expect(JSON.parse(out).files[0].diagnostics[0]).toMatchObject({ code: 'test-invalid', line: 4, column: 5 })
    expect(JSON.parse(out).summary.failed).toBe(1)
  })
})

describe('wrong input is told in words, never as a fault', () => {
  const binary = (): string => file('binary.yaml', new Uint8Array([0xff, 0x00, 0x80, 0x0a, 0x01]))
  const cases: [string, () => string[], number, string][] = [
    ['a binary test', () => ['test', binary()], 1, 'is not text'],
    ['a policy as test', () => ['test', file('good.xml', good)], 1, 'a test file must be an object'],
    ['a binary configuration', () => ['check', file('good.xml', good), '--config', binary()], 2, 'is not text'],
    ['a missing configuration', () => ['check', file('good.xml', good), '--config', 'nowhere'], 2, 'no such file'],
    [
      'an output that has no folder',
      () => ['convert', file('good.xml', good), '--to', 'xml', '-o', '/nowhere/x'],
      2,
      'no such file',
    ],
    [
      'a time that is none',
      () => ['run', file('good.xml', good), '--context', file('t.yaml', 'now: yesterday')],
      1,
      "'yesterday' is no time",
    ],
    [
      'a URL that is none',
      () => ['eval', '1', '--context', file('u.yaml', 'request: { url: x }')],
      1,
      "'x' is no absolute URL",
    ],
    [
      'a context with a wrong key',
      () => ['run', file('good.xml', good), '--context', file('i.yaml', 'identity: { r: { tokn: t } }')],
      1,
      "did you mean 'token'",
    ],
  ]
  it.each(cases)('%s', (_, args, status, says) => {
    const result = sluice(args())
    expect(result).toMatchObject({ status })
    expect(result.out + result.err).toContain(says)
    expect(result.out + result.err).not.toMatch(/internal fault|\n {4}at /)
  })

  it('of one line of a batch leaves the others alone', () => {
    const lines = [
      { id: 1, expression: '1', context: { now: 'x' } },
      { id: 2, expression: '2' },
    ]
    const { out } = sluice(['eval', '--batch', file('b.jsonl', lines.map((l) => JSON.stringify(l)).join('\n'))])
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(answers).toMatchObject([
      { id: 1, error: { type: 'ContextInvalid' } },
      { id: 2, value: '2' },
    ])
  })
})

describe('sluice convert', () => {
  it('goes to xml and back', () => {
    const policy = file(
      'raw.xml',
      '<policies><inbound><set-variable name="a" value="@("x" + (1 < 2))" /></inbound></policies>',
    )
    const escaped = sluice(['convert', policy, '--to', 'xml']).out
    expect(escaped).toContain('&quot;x&quot;')
    expect(sluice(['convert', '-', '--to', 'rawxml'], escaped).out.trim()).toContain('value="@("x" + (1 < 2))"')
  })
})

describe('sluice policy', () => {
  it('lists every policy of the reference', () => {
    const list = JSON.parse(sluice(['policy', '--list', '--format', 'json']).out)
    expect(list.length).toBe(71)
    expect(Object.keys(list[0])).toEqual(['name', 'category', 'supported', 'sections', 'scopes', 'gateways', 'witness'])
  })
})
