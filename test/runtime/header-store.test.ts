import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HeaderStore } from '../../src/runtime/messages/header-store.ts'

type Command =
  | { kind: 'set' | 'append'; name: string; value: string }
  | { kind: 'delete' | 'get' | 'values'; name: string }
  | { kind: 'setAll'; name: string; values: string[] }

const name = fc.constantFrom('Accept', 'ACCEPT', 'accept', 'X-A', 'x-a', 'X-B', 'Set-Cookie', 'set-cookie')
const value = fc.string({ maxLength: 4 })
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constantFrom<'set' | 'append'>('set', 'append'), name, value }),
  fc.record({ kind: fc.constantFrom<'delete' | 'get' | 'values'>('delete', 'get', 'values'), name }),
  fc.record({ kind: fc.constant<'setAll'>('setAll'), name, values: fc.array(value, { maxLength: 3 }) }),
)

/** The same rules over a plain list of pairs, without care for speed. */
class NaiveHeaders {
  pairs: [string, string][] = []
  find = (n: string) => this.pairs.filter(([k]) => k.toLowerCase() === n.toLowerCase())
  setAll(n: string, values: string[]) {
    const at = this.pairs.findIndex(([k]) => k.toLowerCase() === n.toLowerCase())
    const before = at < 0 ? this.pairs : this.pairs.slice(0, at)
    const after = at < 0 ? [] : this.pairs.slice(at).filter(([k]) => k.toLowerCase() !== n.toLowerCase())
    this.pairs = [...before, ...values.map((v): [string, string] => [n, v]), ...after]
  }
}

describe('HeaderStore', () => {
  it('behaves as a plain list of pairs does, and never changes the list it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), fc.array(command, { maxLength: 30 }), (start, commands) => {
        const given = start.flat()
        const copy = [...given]
        const store = new HeaderStore(given)
        const naive = new NaiveHeaders()
        naive.pairs = start.map(([n, v]) => [n, v])
        for (const c of commands) {
          if (c.kind === 'set') {
            store.set(c.name, c.value)
            naive.setAll(c.name, [c.value])
          } else if (c.kind === 'setAll') {
            store.setAll(c.name, c.values)
            naive.setAll(c.name, c.values)
          } else if (c.kind === 'append') {
            store.append(c.name, c.value)
            naive.pairs.push([c.name, c.value])
          } else if (c.kind === 'delete') {
            expect(store.delete(c.name)).toBe(naive.find(c.name).length > 0)
            naive.setAll(c.name, [])
          } else if (c.kind === 'get') {
            const found = naive.find(c.name)
            expect(store.get(c.name)).toBe(found.length === 0 ? null : found.map(([, v]) => v).join(','))
          } else expect(store.values(c.name)).toEqual(naive.find(c.name).map(([, v]) => v))
          expect(store.pairs()).toEqual(naive.pairs)
        }
        expect(given).toEqual(copy)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps the spelling a header came in and finds it in any other', () => {
    const store = new HeaderStore(['X-Request-ID', '1', 'accept', 'a'])
    expect(store.get('x-request-id')).toBe('1')
    expect(store.names()).toEqual(['X-Request-ID', 'accept'])
  })

  it('tells names apart whose characters differ only by the bit that folds letters', () => {
    const store = new HeaderStore(['a[', '1'])
    expect(store.has('a{')).toBe(false)
  })

  it('gives a copy that lives on its own', () => {
    const store = new HeaderStore(['a', '1'])
    const copy = store.clone()
    copy.set('a', '2')
    store.append('b', '3')
    expect(store.pairs()).toEqual([
      ['a', '1'],
      ['b', '3'],
    ])
    expect(copy.pairs()).toEqual([['a', '2']])
  })
})
