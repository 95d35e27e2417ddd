import { createEngine } from '../../src/compiler/engine.ts'
import { bindCode } from '../../src/compiler/expression-compiler.ts'
import { startExpression } from '../../src/dotnet/values/ambient.ts'
import { emitFunction, instantiate } from '../../src/expressions/emit/index.ts'
import { createContext } from '../../src/runtime/context/create-context.ts'
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
]

export const expressions: Suite = {
  name: 'expressions',
  summary: 'compiled expressions against the same JavaScript written by hand',
  run: () => {
    const engine = createEngine()
    const host = createHost()
    const context = createContext(
      {
        request: {
          method: 'POST',
          url: 'https://gateway.example.com/orders/1',
          headers: { 'X-Tenant': 'Blue', Accept: '*/*' },
        },
      },
      host,
    )
    const plain: Plain = {
      method: 'POST',
      path: '/orders/1',
      headers: new Map([
        ['x-tenant', 'Blue'],
        ['accept', '*/*'],
      ]),
    }
    const groups: Record<string, readonly Measured[]> = {}
    for (const [name, code, byHand] of pairs) {
      const { bound } = bindCode(code, code.startsWith('{') ? 'block' : 'single', engine.environment)
      if (!bound) throw new Error(`${name} does not compile`)
      const compiled = instantiate(emitFunction(bound))
      const run = (): unknown => {
        startExpression(host.ambient, engine.limits)
        return compiled(context)
      }
      if (run() !== byHand(plain)) throw new Error(`${name}: ${String(run())} is not ${String(byHand(plain))}`)
      groups[name] = compare([
        { name: 'hand-written', run: () => byHand(plain) },
        { name: 'sluice', run },
      ])
    }
    return groups
  },
}
