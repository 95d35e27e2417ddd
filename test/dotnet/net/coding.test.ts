import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlDecode, htmlEncode } from '../../../src/dotnet/net/html-coding.ts'
import { htmlEntities } from '../../../src/dotnet/net/html-entities.ts'
import { tryParseIpAddress } from '../../../src/dotnet/net/ip-address.ts'
import { escapeDataString, unescapeDataString } from '../../../src/dotnet/net/uri-escape.ts'
import { urlDecode, urlEncode } from '../../../src/dotnet/net/url-coding.ts'

const text = fc.string({ unit: 'grapheme' })

describe('encodings of the web', () => {
  it('undo themselves', () => {
    fc.assert(fc.property(text, (t) => htmlDecode(htmlEncode(t)) === t))
    fc.assert(fc.property(text, (t) => urlDecode(urlEncode(t)) === t))
    fc.assert(fc.property(text, (t) => unescapeDataString(escapeDataString(t)) === t))
  })

  it('escape what .NET escapes', () => {
    expect(htmlEncode(`<a href="x">'é€'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&#233;€&#39;&lt;/a&gt;')
    expect(htmlDecode('&eacute;&hearts;&unknown;&#x41;&#65;&amp')).toBe('é♥&unknown;AA&amp')
    expect(urlEncode("a b&c=d/é~!*'()")).toBe('a+b%26c%3Dd%2F%C3%A9%7E!*%27()')
    expect(escapeDataString("a b!*'()")).toBe('a%20b%21%2A%27%28%29')
  })

  it('know the 253 entities of HTML 4 and XML', () => {
    expect(htmlEntities.get('yuml')).toBe(0xff)
    expect(htmlEntities.get('omega')).toBe(0x3c9)
    expect(htmlEntities.get('Omega')).toBe(0x3a9)
  })
})

describe('addresses', () => {
  it.each([
    ['127.1', '127.0.0.1'],
    ['0x7f.0.0.01', '127.0.0.1'],
    ['1', '0.0.0.1'],
    ['256.1.1.1', null],
    ['1.2.3.4.5', null],
    ['::1', '::1'],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['::ffff:1.2.3.4', '::ffff:1.2.3.4'],
    ['1::2::3', null],
    ['', null],
  ])('reads %j', (input, expected) => {
    expect(tryParseIpAddress(input)?.dotnetToString() ?? null).toBe(expected)
  })
})
