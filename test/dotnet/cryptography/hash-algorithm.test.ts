import { describe, expect, it } from 'vitest'
import { byteArray } from '../../../src/dotnet/cryptography/bytes.ts'
import { HashAlgorithm, hashAlgorithmType } from '../../../src/dotnet/cryptography/hash-algorithm.ts'
import { Hmac } from '../../../src/dotnet/cryptography/hmac.ts'
import { cryptographyTypes } from '../../../src/dotnet/cryptography/index.ts'
import { sha256Type } from '../../../src/dotnet/cryptography/sha256.ts'
import type { DotnetArray } from '../../../src/dotnet/values/array.ts'
import { call, thrownBy } from '../members.ts'

const bytes = (...items: number[]) => byteArray(Uint8Array.from(items))
const base64 = (array: unknown) => btoa(String.fromCharCode(...((array as DotnetArray).items as Uint8Array)))
const create = () => call(sha256Type, 'static SHA256 Create()') as HashAlgorithm
const zeros = (length: number) => new Uint8Array(length)
const range = 'byte[] ComputeHash(byte[] buffer, int offset, int count)'

describe('hash algorithms', () => {
  it('have members whose signatures parse', () => {
    for (const type of cryptographyTypes) for (const member of type.members) expect(member.name).not.toBe('')
  })

  it('hash what .NET hashes', () => {
    expect(base64(create().computeHash(Uint8Array.of(1)))).toBe('S/USLzRFVMU73i67jNK349FgCtYxw4Wl18ziPHeFRZo=')
  })

  it('go on after TransformBlock, and give the input back from TransformFinalBlock', () => {
    const hash = create()
    hash.transformBlock(bytes(1, 2), 0, 2, null, 0)
    expect(thrownBy(() => hash.hash)).toBe(
      'System.Security.Cryptography.CryptographicUnexpectedOperationException: Hash must be finalized before the hash value is retrieved.',
    )
    expect(base64(hash.transformFinalBlock(bytes(3), 0, 1))).toBe('Aw==')
    expect(base64(hash.hash)).toBe('A5BYxvLAy0ksUzsKTRTvd8wPeKvMztUofYShogEc+4E=')
  })

  it('keep the hash of a key longer than a block', () => {
    expect(base64(new Hmac('System.Security.Cryptography.HMACSHA256', 'SHA256', zeros(100)).key)).toBe(
      'zQDiksWXDTxeLw/6UXHlVbxGv8T63ftKQYtoQLhueaM=',
    )
    expect(base64(new Hmac('System.Security.Cryptography.HMACSHA512', 'SHA512', zeros(130)).key)).toBe(
      '46pdnH/YdTA0o4DDWjO0amucWf8v3JCq6BLJOKXgo4Vymy1xwwPkxgoObDDYpbC3/H1jQjP37tVkGU8+7C+kUw==',
    )
  })

  it('make a new MAC after a change of the key', () => {
    const mac = new Hmac('System.Security.Cryptography.HMACSHA256', 'SHA256', Uint8Array.of(1))
    mac.computeHash(Uint8Array.of(0))
    mac.setKey(bytes(2))
    expect(base64(mac.computeHash(Uint8Array.of(5)))).toBe('hL8IxxlzIH5U9g8SViiS0xqGec9SGN6VBdMwk9PVi5M=')
  })

  it.each([
    ['SHA', 'SHA1CryptoServiceProvider'],
    ['sha-256', 'SHA256Managed'],
    ['SHA256', 'SHA256Managed'],
    ['hmacsha256', 'HMACSHA256'],
    ['System.Security.Cryptography.HMAC', 'HMACSHA1'],
    ['MD5', 'MD5CryptoServiceProvider'],
  ])('are created by name: %s', (name, expected) => {
    const made = call(hashAlgorithmType, 'static HashAlgorithm Create(string hashName)', name) as HashAlgorithm
    expect(made.dotnetType.fullName).toBe(`System.Security.Cryptography.${expected}`)
  })

  it('are null for an unknown name', () => {
    expect(call(hashAlgorithmType, 'static HashAlgorithm Create(string hashName)', 'x')).toBeNull()
  })

  it.each<[string, () => unknown]>([
    [
      "System.InvalidCastException: Unable to cast object of type 'System.Security.Cryptography.MD5CryptoServiceProvider' to type 'System.Security.Cryptography.SHA256'.",
      () => call(sha256Type, 'static SHA256 Create(string hashName)', 'MD5'),
    ],
    [
      'System.PlatformNotSupportedException: This platform does not allow the automatic selection of an algorithm.',
      () => call(hashAlgorithmType, 'static HashAlgorithm Create()'),
    ],
    [
      "System.ArgumentNullException: Value cannot be null. (Parameter 'buffer')",
      () => call(hashAlgorithmType, 'byte[] ComputeHash(byte[] buffer)', create(), null),
    ],
    [
      "System.ArgumentOutOfRangeException: offset ('-1') must be a non-negative value. (Parameter 'offset')\nActual value was -1.",
      () => call(hashAlgorithmType, range, create(), byteArray(zeros(3)), -1, 2),
    ],
    [
      'System.ArgumentException: Value was invalid.',
      () => call(hashAlgorithmType, range, create(), byteArray(zeros(3)), 0, 4),
    ],
    [
      'System.ArgumentException: Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
      () => call(hashAlgorithmType, range, create(), byteArray(zeros(3)), 2, 2),
    ],
  ])('throw %s', (expected, run) => {
    expect(thrownBy(run)).toBe(expected)
  })

  it('refuse work once disposed, as at the end of a using', () => {
    const hash = create()
    call(hashAlgorithmType, 'void Dispose()', hash)
    expect(thrownBy(() => hash.computeHash(zeros(1)))).toBe(
      "System.ObjectDisposedException: Cannot access a disposed object.\nObject name: 'System.Security.Cryptography.SHA256+Implementation'.",
    )
    expect(new HashAlgorithm('System.Security.Cryptography.SHA256Managed', 'SHA256').hashSize).toBe(256)
  })
})
