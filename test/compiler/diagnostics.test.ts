import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diagnosticCodes } from '../../src/diagnostics/codes.ts'
import { createEngine, type Surroundings } from '../../src/index.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../../src/policies/define.ts'
import { element, optional, string } from '../../src/policies/schema.ts'

const pem = readFileSync('test/cases/certificates/client.pem', 'utf8')

/** A policy of an embedder with parts that aren't carried out yet. */
const notifyTeam = definePolicy({
  name: 'notify-team',
  category: 'integration',
  summary: 'Tells a team of a request.',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: { name: string({ required: true }), urgency: string({ unsupported: true }) },
  children: { schedule: optional(element({ text: string({}) }), { unsupported: true }) },
  compile: () => {},
})
const { check } = createEngine({ policies: [notifyTeam] })

/** Errors (and warnings where asked) as `code line:column`. */
function found(xml: string, surroundings?: Surroundings, severity = 'error'): string[] {
  return check(xml, surroundings)
    .filter((d) => d.severity === severity)
    .map((d) => {
      const { line, column } = d.span ? d.span.source.positionAt(d.span.start) : { line: 0, column: 0 }
      return `${d.code} ${line}:${column}`
    })
}

const inbound = (policies: string): string => `<policies>\n<inbound>\n${policies}\n</inbound>\n</policies>`
const outbound = (policies: string): string => `<policies>\n<outbound>\n${policies}\n</outbound>\n</policies>`

const cors =
  '<cors><allowed-origins><origin>*</origin></allowed-origins><allowed-headers><header>*</header></allowed-headers></cors>'

/** Each code: a document that reports exactly it at the `§`, and a twin that reports nothing. */
const cases: readonly [code: string, bad: string, good: string, surroundings?: Surroundings][] = [
  [
    'xml-malformed',
    '<policies>\n<inbound>\n<set-header name="a" §name="b" />\n</inbound></policies>',
    inbound('<set-header name="a" />'),
  ],
  [
    'expression-unclosed',
    inbound('<set-variable name="a" value="§@(1 + (2)" />'),
    inbound('<set-variable name="a" value="@(1 + (2))" />'),
  ],
  ['root-unknown', '<§policy><inbound /></policy>', '<policies><inbound /></policies>'],
  ['section-unknown', '<policies><§inbond /></policies>', '<policies><inbound /></policies>'],
  ['section-duplicate', '<policies><inbound />§<inbound /></policies>', '<policies><inbound /><outbound /></policies>'],
  ['base-misplaced', inbound('<choose><when condition="true">§<base /></when></choose>'), inbound('<base />')],
  ['policy-unknown', inbound('<§set-haeder name="a" />'), inbound('<set-header name="a" />')],
  [
    'policy-not-in-section',
    inbound('§<forward-request />'),
    '<policies><backend><forward-request /></backend></policies>',
  ],
  [
    'policy-not-in-gateway',
    inbound('§<rate-limit-by-key calls="1" renewal-period="1" counter-key="a" />'),
    inbound('<set-header name="a" />'),
    { gateway: 'consumption' },
  ],
  ['policy-repeated', inbound(`${cors}§${cors}`), inbound(cors)],
  ['attribute-unknown', inbound('<set-header name="a" §nme="b" />'), inbound('<set-header name="a" id="b" />')],
  ['attribute-missing', inbound('§<set-header />'), inbound('<set-header name="a" />')],
  [
    'attribute-value',
    inbound('<set-header name="a" exists-action="§replace" />'),
    inbound('<set-header name="a" exists-action="append" />'),
  ],
  ['attribute-conflict', inbound('§<set-backend-service />'), inbound('<set-backend-service base-url="https://a" />')],
  [
    'child-unknown',
    inbound('<set-header name="a"><§vale>1</vale></set-header>'),
    inbound('<set-header name="a"><value>1</value></set-header>'),
  ],
  ['child-missing', inbound('§<choose />'), inbound('<choose><when condition="true" /></choose>')],
  [
    'child-repeated',
    inbound('<choose><when condition="true" /><otherwise />§<otherwise /></choose>'),
    inbound('<choose><when condition="true" /><otherwise /></choose>'),
  ],
  [
    'child-order',
    inbound('<choose><otherwise />§<when condition="true" /></choose>'),
    inbound('<choose><when condition="true" /><otherwise /></choose>'),
  ],
  [
    'text-unexpected',
    inbound('<choose><when condition="true" />  §oops</choose>'),
    inbound('<choose><when condition="true" />  </choose>'),
  ],
  ['text-missing', inbound('§<set-method />'), inbound('<set-method>GET</set-method>')],
  [
    'expression-not-allowed',
    inbound('<set-variable name="§@("a")" value="1" />'),
    inbound('<set-variable name="a" value="@(1)" />'),
  ],
  [
    'expression-mixed',
    inbound('<set-header name="a"><value>§Hello @("x")</value></set-header>'),
    inbound('<set-header name="a"><value>@("x")</value></set-header>'),
  ],
  [
    'expression-type',
    inbound('<choose><when condition="§@(1)" /></choose>'),
    inbound('<choose><when condition="@(1 == 1)" /></choose>'),
  ],
  [
    'csharp-syntax',
    inbound('<set-variable name="a" value="@(1 +§)" />'),
    inbound('<set-variable name="a" value="@(1 + 1)" />'),
  ],
  [
    'csharp-version',
    inbound('<set-variable name="a" value="@{ string s = null; s §??= "x"; return s; }" />'),
    inbound('<set-variable name="a" value="@{ string s = null; s = s ?? "x"; return s; }" />'),
  ],
  [
    'csharp-forbidden',
    inbound('<set-variable name="a" value="@{ §dynamic d = 1; return 2; }" />'),
    inbound('<set-variable name="a" value="@{ object d = 1; return d; }" />'),
  ],
  [
    'csharp-name',
    inbound('<set-variable name="a" value="@(§contxt)" />'),
    inbound('<set-variable name="a" value="@(context.Api.Id)" />'),
  ],
  [
    'csharp-member',
    inbound('<set-variable name="a" value="@(context.§Requst)" />'),
    inbound('<set-variable name="a" value="@(context.RequestId)" />'),
  ],
  [
    'csharp-call',
    inbound('<set-variable name="a" value="@("a".§Substring())" />'),
    inbound('<set-variable name="a" value="@("a".Substring(0))" />'),
  ],
  [
    'csharp-type',
    inbound('<set-variable name="a" value="@(§(int)"1")" />'),
    inbound('<set-variable name="a" value="@((int)1.5)" />'),
  ],
  [
    'csharp-flow',
    inbound('<set-variable name="a" value="@{ int i; return §i; }" />'),
    inbound('<set-variable name="a" value="@{ int i = 1; return i; }" />'),
  ],
  [
    'csharp-other',
    inbound('<set-variable name="a" value="@{ §1 + 1; return 2; }" />'),
    inbound('<set-variable name="a" value="@{ int i = 1 + 1; return i; }" />'),
  ],
  [
    'type-not-allowed',
    inbound('<set-variable name="a" value="@(§System.Environment.MachineName)" />'),
    inbound('<set-variable name="a" value="@(System.Math.PI)" />'),
  ],
  [
    'member-not-allowed',
    inbound('<set-variable name="a" value="@(XDocument.§Load("x"))" />'),
    inbound('<set-variable name="a" value="@(XDocument.Parse("<x/>"))" />'),
  ],
  [
    'named-value-unknown',
    inbound('<set-header name="a"><value>§{{nme}}</value></set-header>'),
    inbound('<set-header name="a"><value>{{name}}</value></set-header>'),
    { namedValues: { name: 'x' } },
  ],
  [
    'fragment-unknown',
    inbound('<include-fragment fragment-id="§b" />'),
    inbound('<include-fragment fragment-id="a" />'),
    { fragments: { a: '<fragment><set-header name="a" /></fragment>' } },
  ],
  [
    'backend-unknown',
    inbound('<set-backend-service backend-id="§b" />'),
    inbound('<set-backend-service backend-id="a" />'),
    { backends: { a: { url: 'https://a' } } },
  ],
  [
    'certificate-unknown',
    inbound('<authentication-certificate certificate-id="§b" />'),
    inbound('<authentication-certificate certificate-id="a" />'),
    { certificates: { a: { pem } } },
  ],
  [
    'logger-unknown',
    inbound('<log-to-eventhub logger-id="§b">x</log-to-eventhub>'),
    inbound('<log-to-eventhub logger-id="a">x</log-to-eventhub>'),
    { loggers: { a: {} } },
  ],
  [
    'schema-unknown',
    inbound(
      '<validate-content unspecified-content-type-action="ignore" max-size="1" size-exceeded-action="ignore"><content type="application/json" validate-as="json" action="ignore" schema-id="§b" /></validate-content>',
    ),
    inbound(
      '<validate-content unspecified-content-type-action="ignore" max-size="1" size-exceeded-action="ignore"><content type="application/json" validate-as="json" action="ignore" schema-id="a" /></validate-content>',
    ),
    { schemas: { a: '{}' } },
  ],
  [
    'policy-not-in-scope',
    inbound('§<cross-domain><cross-domain-policy /></cross-domain>'),
    inbound('<base />'),
    { scope: 'operation' },
  ],
  ['policy-not-supported', inbound('<§authentication-token />'), inbound('<base />')],
  ['attribute-not-supported', inbound('<notify-team name="a" §urgency="1" />'), inbound('<notify-team name="a" />')],
  [
    'child-not-supported',
    inbound('<notify-team name="a"><§schedule>x</schedule></notify-team>'),
    inbound('<notify-team name="a" />'),
  ],
]

/** What only files and commands can have: test/cli. And what hosts, policies and types of others raise: below. */
const elsewhere = [
  'file-unreadable',
  'nothing-found',
  'context-invalid',
  'test-invalid',
  'config-invalid',
  'eval-forbidden',
  'member-not-supported',
  'fragment-nested',
  'placeholder',
]

describe('every code is reported at its place, and only there', () => {
  it('of all codes there are', () => {
    expect([...new Set(cases.map(([code]) => code)), ...elsewhere].sort()).toEqual([...diagnosticCodes].sort())
  })

  it.each(cases)('%s', (code, bad, good, surroundings) => {
    const before = bad.slice(0, bad.indexOf('§')).split('\n')
    const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`
    expect(found(bad.replace('§', ''), surroundings)).toEqual([`${code} ${place}`])
    expect(found(good, surroundings)).toEqual([])
  })
})

describe('what lies outside a document', () => {
  it('a host that forbids code generation refuses documents with expressions, and runs those without', () => {
    const real = globalThis.Function
    globalThis.Function = (() => {
      throw new EvalError('Code generation from strings disallowed')
    }) as unknown as FunctionConstructor
    try {
      const engine = createEngine({ hotAfter: 1 })
      expect(() => engine.compile(inbound('<set-variable name="a" value="@(1)" />'))).toThrow(
        /policy:3: The host forbids code generation/,
      )
      const plain = engine.compile(inbound('<set-method>PUT</set-method>'))
      for (let i = 0; i < 3; i++) engine.evaluate(plain, {})
    } finally {
      globalThis.Function = real
    }
  })

  it('warns of a token that a deployment tool left in the text', () => {
    const xml = inbound(`<set-header name="a"><value>\${region}</value></set-header>`)
    const placeholders = { syntax: 'terraform', values: {} } as const
    expect(found(xml, { placeholders }, 'warning')).toEqual(['placeholder 3:29'])
    expect(found(xml, { placeholders: { ...placeholders, values: { region: 'weu' } } }, 'warning')).toEqual([])
  })
})

describe('fragments', () => {
  it('may not include each other', () => {
    const fragments = { a: '<fragment>\n<include-fragment fragment-id="b" /></fragment>', b: '<fragment />' }
    expect(found(inbound('<include-fragment fragment-id="a" />'), { fragments })).toEqual(['fragment-nested 2:1'])
  })

  it('are checked by themselves too', () => {
    expect(found('<fragment>\n<set-header />\n</fragment>')).toEqual(['attribute-missing 2:1'])
  })
})

describe('a standalone document', () => {
  it('warns once a name about what it does not know, and compiles the rest', () => {
    const xml = inbound(
      '<set-header name="a"><value>{{x}}</value></set-header>\n<set-header name="b"><value>{{x}}</value></set-header>\n<include-fragment fragment-id="f" />',
    )
    expect(found(xml)).toEqual([])
    expect(found(xml, {}, 'warning').map((w) => w.split(' ')[0])).toEqual(['named-value-unknown', 'fragment-unknown'])
  })
})

describe('several errors', () => {
  it('are reported at once, in order of place', () => {
    expect(found(outbound('<set-header />\n<rewrite-uri template="/" />\n<nope />'))).toEqual([
      'attribute-missing 3:1',
      'policy-not-in-section 4:1',
      'policy-unknown 5:2',
    ])
  })
})
