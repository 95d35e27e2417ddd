import { type DiagnosticPage, example, inbound } from './page.ts'

const open =
  'Where nothing is said about this kind of thing, each unknown name gives one warning, and what depends on it isn’t checked. As soon as the configuration, a test or the call names any, the list is complete: a name outside it is an error, as in the service.'

const authorize = '<fragment><set-method>GET</set-method></fragment>'

/** References into what surrounds a policy, and the files that describe it. */
export const surroundingsPages: readonly DiagnosticPage[] = [
  {
    code: 'named-value-unknown',
    summary: '{{name}} refers to a named value that isn’t there.',
    bad: inbound('<set-backend-service base-url="{{backend-ulr}}" />', {
      namedValues: { 'backend-url': 'https://x.example' },
    }),
    good: inbound('<set-backend-service base-url="{{backend-url}}" />', {
      namedValues: { 'backend-url': 'https://x.example' },
    }),
    why: `The service refuses to save a policy with an unknown name. ${open} A name that differs only in upper and lower case is found, with a warning. In a Liquid body {{…}} belongs to the template.`,
  },
  {
    code: 'fragment-unknown',
    summary: 'include-fragment names a fragment that isn’t there.',
    bad: inbound('<include-fragment fragment-id="autorize" />', { fragments: { authorize } }),
    good: inbound('<include-fragment fragment-id="authorize" />', { fragments: { authorize } }),
    why: `The service refuses to save it. ${open}`,
  },
  {
    code: 'backend-unknown',
    summary: 'A policy names a backend that isn’t there.',
    bad: inbound('<set-backend-service backend-id="ordres" />', { backends: { orders: { url: 'https://x.example' } } }),
    good: inbound('<set-backend-service backend-id="orders" />', {
      backends: { orders: { url: 'https://x.example' } },
    }),
    why: `Every request would fail. ${open}`,
  },
  {
    code: 'certificate-unknown',
    summary: 'A policy names a certificate that isn’t there.',
    bad: inbound(
      '<validate-jwt header-name="Authorization">\n  <issuer-signing-keys>\n    <key certificate-id="idp-crt" />\n  </issuer-signing-keys>\n</validate-jwt>',
      { certificates: {} },
    ),
    good: inbound(
      '<validate-jwt header-name="Authorization">\n  <issuer-signing-keys>\n    <key>c2x1aWNlLWV4YW1wbGUta2V5LTMyLWJ5dGVzLWxvbmch</key>\n  </issuer-signing-keys>\n</validate-jwt>',
      { certificates: {} },
    ),
    why: `Every request would fail. ${open}`,
  },
  {
    code: 'logger-unknown',
    summary: 'A policy names a logger that isn’t there.',
    bad: inbound('<log-to-eventhub logger-id="audti">seen</log-to-eventhub>', { loggers: { audit: {} } }),
    good: inbound('<log-to-eventhub logger-id="audit">seen</log-to-eventhub>', { loggers: { audit: {} } }),
    why: `The service refuses to save it. ${open}`,
  },
  {
    code: 'schema-unknown',
    summary: 'A policy names a schema that isn’t there.',
    bad: inbound(
      '<validate-content unspecified-content-type-action="prevent" max-size="1024" size-exceeded-action="prevent">\n  <content type="application/json" validate-as="json" action="prevent" schema-id="ordre" />\n</validate-content>',
      { schemas: {} },
    ),
    good: inbound(
      '<validate-content unspecified-content-type-action="prevent" max-size="1024" size-exceeded-action="prevent">\n  <content type="application/json" validate-as="json" action="prevent" />\n</validate-content>',
      { schemas: {} },
    ),
    why: `Every request would fail. ${open}`,
  },
  {
    code: 'placeholder',
    summary: `A token of a deployment tool is left in the text: \${x}, {#x#}, #{x}#, or a whole value {x}.`,
    bad: inbound('<set-backend-service base-url="{#backend-url#}" />'),
    good: inbound('<set-backend-service base-url="https://x.example" />'),
    why: 'Put into the service like this, it would be taken as text. If your deployment replaces it, name the syntax (terraform, apiops or braces) and test values under placeholders in sluice.config.yaml.',
  },
  {
    code: 'context-invalid',
    summary: 'A context file holds what a context doesn’t have, or a value of the wrong kind.',
    bad: example('yaml', 'request:\n  methd: GET'),
    good: example('yaml', 'request:\n  method: GET'),
    why: 'A misspelt key would silently leave the default in force, and the policy would be run against another request than you meant.',
  },
  {
    code: 'test-invalid',
    summary: 'A test file holds what a test doesn’t have, or a value of the wrong kind.',
    bad: example('yaml', 'policy: policy.xml\ntests:\n  - name: says hello\n    expct: { status: 200 }'),
    good: example('yaml', 'policy: policy.xml\ntests:\n  - name: says hello\n    expect: { status: 200 }'),
    why: 'A misspelt expectation would be no expectation: the test would pass whatever happens.',
  },
  {
    code: 'config-invalid',
    summary: 'sluice.config.yaml holds what a configuration doesn’t have, or a value of the wrong kind.',
    bad: example('yaml', 'namedValue:\n  region: weu'),
    good: example('yaml', 'namedValues:\n  region: weu'),
    why: 'A misspelt key would silently do nothing.',
  },
  {
    code: 'eval-forbidden',
    summary: 'The host forbids generated code, so that expressions can’t be compiled here.',
    bad: example('shell', 'node --disallow-code-generation-from-strings app.js'),
    good: example('shell', 'node app.js'),
    why: 'Expressions become JavaScript functions, made by `new Function`. A content security policy without unsafe-eval, some edge workers and a flag of Node forbid that; a document without expressions runs there all the same. There is no build ahead of time yet.',
  },
]
