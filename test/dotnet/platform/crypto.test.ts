import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { synchronousCrypto as node } from '../../../src/dotnet/platform/crypto.node.ts'
import type { CipherModeName, CipherName, HashName, SynchronousCrypto } from '../../../src/dotnet/platform/crypto.ts'
import { synchronousCrypto as web } from '../../../src/dotnet/platform/crypto.web.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const hashName = fc.constantFrom<HashName>('MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512')
const keyLengths: Record<CipherName, number[]> = { AES: [16, 24, 32], DES: [8], TripleDES: [16, 24], RC2: [5, 8, 16] }

describe('the two implementations of synchronous cryptography', () => {
  it('hash alike, however the input is cut', () => {
    fc.assert(
      fc.property(hashName, fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 4 }), (name, pieces) => {
        const run = (crypto: SynchronousCrypto) => {
          const state = crypto.hash(name)
          for (const piece of pieces) state.update(piece)
          return state.digest()
        }
        expect(run(web)).toEqual(run(node))
      }),
    )
  })

  it('authenticate alike with keys of any length', () => {
    fc.assert(
      fc.property(hashName, fc.uint8Array({ maxLength: 200 }), fc.uint8Array(), (name, key, data) => {
        const run = (crypto: SynchronousCrypto) => {
          const state = crypto.hmac(name, key)
          state.update(data)
          return state.digest()
        }
        expect(run(web)).toEqual(run(node))
      }),
    )
  })

  it('encrypt and decrypt alike, and decryption undoes encryption', () => {
    const request = fc
      .record({
        cipher: fc.constantFrom<CipherName>('AES', 'DES', 'TripleDES', 'RC2'),
        mode: fc.constantFrom<CipherModeName>('ECB', 'CBC', 'CFB8', 'CFB'),
      })
      .chain(({ cipher, mode }) =>
        fc.record({
          cipher: fc.constant(cipher),
          mode: fc.constant(mode),
          key: fc.constantFrom(...keyLengths[cipher]).chain(bytes),
          iv: mode === 'ECB' ? fc.constant(null) : bytes(cipher === 'AES' ? 16 : 8),
        }),
      )
    fc.assert(
      fc.property(request, fc.array(bytes(16), { maxLength: 3 }), (parts, blocks) => {
        const run = (crypto: SynchronousCrypto, encrypts: boolean, data: Uint8Array[]) => {
          const state = crypto.cipher({ ...parts, encrypts })
          return data.map((piece) => state.update(piece))
        }
        const encrypted = run(node, true, blocks)
        expect(run(web, true, blocks)).toEqual(encrypted)
        expect(run(web, false, encrypted)).toEqual(blocks)
        expect(run(node, false, encrypted)).toEqual(blocks)
      }),
    )
  })

  it('compute RSA alike, with the keys of either', () => {
    let seed = 1
    const random = (count: number) =>
      Uint8Array.from({ length: count }, () => {
        seed = (seed * 48271) % 2147483647
        return seed & 255
      })
    for (const key of [node.rsaGenerate(1024, random), web.rsaGenerate(512, random)]) {
      expect(key.modulus[0]).toBeGreaterThan(127)
      const block = random(key.modulus.length)
      block[0] = 1
      const encrypted = node.rsaPublic(key, block)
      expect(web.rsaPublic(key, block)).toEqual(encrypted)
      expect(web.rsaPrivate(key, encrypted)).toEqual(block)
      expect(node.rsaPrivate(key, encrypted)).toEqual(block)
    }
  })

  it('derive keys alike', () => {
    const [password, salt] = [new TextEncoder().encode('secret'), new Uint8Array([1, 2, 3])]
    expect(web.pbkdf2('SHA256', password, salt, 100, 40)).toEqual(node.pbkdf2('SHA256', password, salt, 100, 40))
  })

  it('encrypt RC2 as .NET does', () => {
    const request = {
      cipher: 'RC2',
      mode: 'CBC',
      key: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]),
      iv: new Uint8Array(8),
      encrypts: true,
    } as const
    const padded = new Uint8Array([0, 0, 0, 5, 5, 5, 5, 5])
    expect(btoa(String.fromCharCode(...web.cipher(request).update(padded)))).toBe('aRPQaxU4NCA=')
  })
})
