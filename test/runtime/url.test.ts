import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueryParameters } from '../../src/runtime/messages/query-parameters.ts'
import { joinPaths } from '../../src/runtime/messages/request.ts'
import { RequestUrl } from '../../src/runtime/messages/url.ts'

describe('RequestUrl', () => {
  it('reads the parts as the platform does', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        const url = RequestUrl.parse(text)
        const platform = new URL(text)
        expect(url?.scheme).toBe(platform.protocol.slice(0, -1))
        expect(url?.host).toBe(platform.hostname)
        expect(url?.hostHeader).toBe(platform.host)
      }),
    )
  })

  it('keeps path and query as they were written', () => {
    const url = RequestUrl.parse('https://gw.example.com:8443/a%2Fb/c;d?x=%41&y#frag')
    expect(url?.path).toBe('/a%2Fb/c;d')
    expect(url?.queryString).toBe('?x=%41&y')
    expect(url?.port).toBe(8443)
    expect(url?.toString()).toBe('https://gw.example.com:8443/a%2Fb/c;d?x=%41&y')
  })

  it.each(['', 'orders', '/orders', '://x', 'mailto:a@b'])('is none without scheme and host: %j', (text) => {
    expect(RequestUrl.parse(text)).toBeNull()
  })
})

describe('QueryParameters', () => {
  it('gives untouched parameters back byte for byte', () => {
    expect(QueryParameters.parse('?a=%41&&b=1+2&c').set('b', ['x y']).toString()).toBe('?a=%41&b=x%20y&c')
  })

  it('finds what was set, whatever characters it has', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 }),
        (name, values) => {
          fc.pre(![name, ...values].some((text) => /\p{Cs}/u.test(text)))
          const query = QueryParameters.parse('?a=1').set(name, values)
          expect(QueryParameters.parse(query.toString()).values(name)).toEqual(values)
        },
      ),
    )
  })
})

describe('QueryParameters.set', () => {
  it('gives the same on the text as on the parameters', () => {
    const part = fc.stringMatching(/^[aAbB%+ü=1]{0,4}$/)
    const query = fc.array(part, { maxLength: 5 }).map((parts) => (parts.length === 0 ? '' : `?${parts.join('&')}`))
    const name = fc.constantFrom('a', 'A', 'ab', 'b', 'ü', 'a b')
    fc.assert(
      fc.property(query, name, fc.constantFrom('1', 'x y', ''), (text, name, value) => {
        const takenApart = QueryParameters.parse(text)
        expect(takenApart.list.length).toBeGreaterThanOrEqual(0)
        expect(QueryParameters.parse(text).set(name, [value]).toString()).toBe(takenApart.set(name, [value]).toString())
      }),
      { numRuns: 2000 },
    )
  })
})

describe('joinPaths', () => {
  it.each([
    ['/api/8.2/', '/partners/15', '/api/8.2/partners/15'],
    ['/api', 'x', '/api/x'],
    ['', '/x/', '/x/'],
    ['/api', '', '/api'],
    ['/api', '/', '/api/'],
  ])('puts exactly one slash between %j and %j', (base, rest, joined) => {
    expect(joinPaths(base, rest)).toBe(joined)
  })
})
