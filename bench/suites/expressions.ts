import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { createEngine } from '../../src/compiler/engine.ts'
import { bindCode } from '../../src/compiler/expression-compiler.ts'
import { startExpression } from '../../src/dotnet/values/ambient.ts'
import { emitFunction, instantiate } from '../../src/expressions/emit/index.ts'
import { createContext } from '../../src/runtime/context/create-context.ts'
import type { RequestContext } from '../../src/runtime/context/request-context.ts'
import { createHost } from '../../src/runtime/host/create-host.ts'
import type { Suite } from '../main.ts'
import { compare, type Measured } from '../measure.ts'

interface Plain {
  readonly method: string
  readonly path: string
  readonly headers: ReadonlyMap<string, string>
}

/** Each expression with the same in JavaScript over plain structures. */
const pairs: readonly (readonly [name: string, code: string, byHand: (p: Plain) => unknown])[] = [
  [
    'a header with a default, lowered',
    '(context.Request.Headers.GetValueOrDefault("X-Tenant", "none").ToLowerInvariant())',
    (p) => (p.headers.get('x-tenant') ?? 'none').toLowerCase(),
  ],
  [
    'a comparison',
    '(context.Request.Method == "POST" && context.Request.OriginalUrl.Path.StartsWith("/orders", StringComparison.Ordinal))',
    (p) => p.method === 'POST' && p.path.startsWith('/orders'),
  ],
  [
    'an interpolation',
    '($"{context.Request.Method} {context.Request.OriginalUrl.Path} {7}")',
    (p) => `${p.method} ${p.path} ${7}`,
  ],
  [
    'an integer loop',
    '{ int sum = 0; for (int i = 0; i < 1000; i++) { sum += i * 3 % 7; } return sum; }',
    () => {
      let sum = 0
      for (let i = 0; i < 1000; i++) sum = (sum + ((i * 3) % 7)) | 0
      return sum
    },
  ],
  [
    'split, filter, join',
    '(string.Join(",", "a=1;b=2;c=3;d=4".Split(\';\').Where(x => !x.StartsWith("b", StringComparison.Ordinal)).Select(x => x.ToUpperInvariant())))',
    () =>
      'a=1;b=2;c=3;d=4'
        .split(';')
        .filter((x) => !x.startsWith('b'))
        .map((x) => x.toUpperCase())
        .join(','),
  ],
  [
    '64-bit integers',
    '{ long hash = 17L; foreach (char c in context.Request.OriginalUrl.Path) { hash = hash * 31L + c; } return hash; }',
    (p) => {
      let hash = 17n
      for (const c of p.path) hash = BigInt.asIntN(64, hash * 31n + BigInt(c.charCodeAt(0)))
      return hash
    },
  ],
  [
    'decimals',
    '{ decimal sum = 0m; for (int i = 1; i <= 20; i++) { sum += i * 1.25m; } return (sum / 3m).ToString("F2"); }',
    () => {
      // Cents of cents, as one writes it by hand where the scale is known.
      let sum = 0n
      for (let i = 1; i <= 20; i++) sum += BigInt(i) * 12_500n
      const cents = (sum * 2n + 300n) / 600n
      return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
    },
  ],
  [
    'a date',
    '(new DateTime(2026, 1, context.Request.OriginalUrl.Path.Length).AddDays(30).AddHours(5).ToString("yyyy-MM-ddTHH:mm:ss"))',
    (p) => new Date(Date.UTC(2026, 0, p.path.length + 30, 5)).toISOString().slice(0, 19),
  ],
  [
    'a regular expression',
    '(Regex.IsMatch(context.Request.OriginalUrl.Path, "^/(orders|customers)/[0-9]+$"))',
    (p) => /^\/(orders|customers)\/[0-9]+$/.test(p.path),
  ],
  [
    'a replacement',
    '(Regex.Replace(context.Request.OriginalUrl.Path, "[0-9]+", "{id}"))',
    (p) => p.path.replace(/[0-9]+/g, '{id}'),
  ],
  [
    'a JSON body',
    '((string)JObject.Parse("{\\"a\\":{\\"b\\":[1,2,{\\"c\\":\\"x\\"}]},\\"d\\":\\"" + context.Request.OriginalUrl.Path + "\\"}")["a"]["b"][2]["c"])',
    (p) => JSON.parse(`{"a":{"b":[1,2,{"c":"x"}]},"d":"${p.path}"}`).a.b[2].c,
  ],
  [
    'a new object as JSON',
    '(new JObject(new JProperty("path", context.Request.OriginalUrl.Path), new JProperty("n", 1)).ToString(Newtonsoft.Json.Formatting.None))',
    (p) => JSON.stringify({ path: p.path, n: 1 }),
  ],
  [
    'base64 and a hash',
    '(Convert.ToBase64String(SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes(context.Request.OriginalUrl.Path))))',
    (p) => createHash('sha256').update(p.path).digest('base64'),
  ],
]

interface Request {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** Random requests, always the same; each call takes the next, so that no contestant is computed once and for all. */
const requests: readonly Request[] = fc.sample(
  fc.record({
    method: fc.constantFrom('GET', 'POST', 'DELETE'),
    url: fc
      .tuple(fc.constantFrom('orders', 'customers'), fc.nat(999))
      .map(([kind, id]) => `https://gateway.example.com/${kind}/${id}`),
    headers: fc.record(
      { 'X-Tenant': fc.constantFrom('Blue', 'Green', 'RED'), Accept: fc.constant('*/*') },
      { requiredKeys: ['Accept'] },
    ),
  }),
  { numRuns: 64, seed: 7 },
)

function plainOf({ method, url, headers }: Request): Plain {
  return {
    method,
    path: new URL(url).pathname,
    headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  }
}

function proveEqual(name: string, run: (i: number) => unknown, hand: (i: number) => unknown): void {
  requests.forEach((request, i) => {
    if (run(i) !== hand(i))
      throw new Error(`${name}: ${String(run(i))} is not ${String(hand(i))} for ${JSON.stringify(request)}`)
  })
}

export const expressions: Suite = {
  name: 'expressions',
  summary: 'compiled expressions against the same JavaScript written by hand',
  run: async () => {
    const engine = createEngine()
    const host = createHost()
    const contexts = requests.map((request) => createContext({ request }, host))
    const plain = requests.map(plainOf)
    const groups: Record<string, readonly Measured[]> = {}
    for (const [name, code, byHand] of pairs) {
      const { bound } = bindCode(code, code.startsWith('{') ? 'block' : 'single', engine.environment)
      if (!bound) throw new Error(`${name} does not compile`)
      const compiled = instantiate(emitFunction(bound))
      const run = (i: number): unknown => {
        startExpression(host.ambient, engine.limits)
        return compiled(contexts[i] as RequestContext)
      }
      const hand = (i: number): unknown => byHand(plain[i] as Plain)
      proveEqual(name, run, hand)
      let at = 0
      const next = (): number => {
        at = at === requests.length - 1 ? 0 : at + 1
        return at
      }
      groups[name] = await compare([
        { name: 'hand-written', run: () => hand(next()) },
        { name: 'sluice', run: () => run(next()) },
      ])
    }
    return groups
  },
}
