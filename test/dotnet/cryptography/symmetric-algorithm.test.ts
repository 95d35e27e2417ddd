import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteArray } from '../../../src/dotnet/cryptography/bytes.ts'
import { CipherMode } from '../../../src/dotnet/cryptography/cipher-mode.ts'
import { PaddingMode } from '../../../src/dotnet/cryptography/padding-mode.ts'
import {
  createSymmetricAlgorithm,
  type SymmetricAlgorithm,
  transformBytes,
} from '../../../src/dotnet/cryptography/symmetric-algorithm.ts'
import { thrownBy } from '../members.ts'
import '../../../src/dotnet/cryptography/index.ts'

const create = (name: string, settings: { mode?: number; padding?: number; feedback?: number } = {}) => {
  const algorithm = createSymmetricAlgorithm(name) as SymmetricAlgorithm
  if (settings.mode) algorithm.setMode(settings.mode)
  if (settings.padding) algorithm.setPadding(settings.padding)
  if (settings.feedback) algorithm.setFeedbackSize(settings.feedback)
  return algorithm
}
const zeros = (length: number) => new Uint8Array(length)
const counted = (length: number) => Uint8Array.from({ length }, (_, i) => i + 1)
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const { CFB, ECB, CBC } = CipherMode

describe('symmetric algorithms', () => {
  it.each<[string, string, Parameters<typeof create>[1], Uint8Array, number, string]>([
    ['CBC', 'AES', {}, zeros(16), 16, 'ZulL1O+KLDuITPpZyjQrLpQ03sLQD9rHZfAMDBFijNE='],
    ['ECB', 'AES', { mode: ECB }, zeros(16), 5, '6jAd4A4dXLmUmW9jXDsd2A=='],
    ['CFB8', 'AES', { mode: CFB }, zeros(16), 5, 'Zhb5LkKp'],
    ['CFB8 unpadded', 'AES', { mode: CFB, padding: PaddingMode.None }, zeros(16), 5, 'Zhb5LkI='],
    ['CFB128', 'AES', { mode: CFB, feedback: 128 }, zeros(16), 5, 'ZulL1O+BJzCDR/FSwT8gJQ=='],
    ['zero padding', 'AES', { padding: PaddingMode.Zeros }, zeros(16), 5, 'ZulL1O+KLDuITPpZyjQrLg=='],
    ['CBC', 'DES', {}, counted(8), 3, 'gwsDvF0wfPU='],
    ['CBC, three keys', 'TripleDES', {}, counted(24), 3, 'W/FGH/1rMTA='],
    ['CBC, two keys', '3DES', {}, counted(16), 3, 'kZ6Zj+ouMcg='],
    ['CBC', 'RC2', {}, counted(8), 3, 'aRPQaxU4NCA='],
  ])('encrypt as .NET does: %s of %s', (_, name, settings, key, length, expected) => {
    const algorithm = create(name, settings)
    const transform = algorithm.transform(true, key, zeros(algorithm.blockSize / 8))
    expect(base64(transform.finish(zeros(length)))).toBe(expected)
  })

  it('decrypt what they encrypted, in any mode, padding and piece size', () => {
    const setting = fc.record({
      mode: fc.constantFrom(CBC, ECB, CFB),
      padding: fc.constantFrom(PaddingMode.PKCS7, PaddingMode.ANSIX923, PaddingMode.ISO10126),
    })
    fc.assert(
      fc.property(
        fc.constantFrom('AES', 'DES', 'TripleDES', 'RC2'),
        setting,
        fc.uint8Array({ maxLength: 80 }),
        (name, settings, data) => {
          const algorithm = create(name, settings)
          const encrypted = transformBytes(algorithm, true, byteArray(data))
          expect(transformBytes(algorithm, false, encrypted).items).toEqual(data)
          const decryptor = algorithm.transform(false, algorithm.key, algorithm.iv)
          const out = byteArray(zeros(200))
          const block = decryptor.inputBlockSize
          const whole = Math.floor(encrypted.items.length / block) * block
          const count = whole === 0 ? 0 : decryptor.transformBlock(encrypted, 0, whole, out, 0)
          const rest = decryptor.transformFinalBlock(encrypted, whole, encrypted.items.length - whole)
            .items as Uint8Array
          expect(Uint8Array.from([...(out.items as Uint8Array).subarray(0, count), ...rest])).toEqual(data)
        },
      ),
      { numRuns: 60 },
    )
  })

  const prefix = 'System.Security.Cryptography.CryptographicException: '
  it.each<[string, () => unknown]>([
    [`${prefix}Specified key is not a valid size for this algorithm.`, () => create('AES').setKey(byteArray(zeros(5)))],
    [
      'System.ArgumentException: Specified key is not a valid size for this algorithm.',
      () => create('DES').setKey(byteArray(zeros(7))),
    ],
    [
      `${prefix}Specified key is a known weak key for 'DES' and cannot be used.`,
      () => create('DES').setKey(byteArray(zeros(8))),
    ],
    [
      `${prefix}Specified initialization vector (IV) does not match the block size for this algorithm.`,
      () => create('AES').setIv(byteArray(zeros(5))),
    ],
    [`${prefix}Specified cipher mode is not valid for this algorithm.`, () => create('AES', { mode: CipherMode.OFB })],
    [
      `${prefix}Padding is invalid and cannot be removed.`,
      () => create('AES').transform(false, zeros(16), zeros(16)).finish(zeros(16)),
    ],
    [
      `${prefix}The input data is not a complete block.`,
      () => create('AES').transform(false, zeros(16), zeros(16)).finish(zeros(5)),
    ],
    [
      `${prefix}The cipher mode specified requires that an initialization vector (IV) be used.`,
      () => create('AES').transform(true, zeros(16), null),
    ],
    [
      "System.ArgumentException: Specified key is not a valid size for this algorithm. (Parameter 'rgbKey')",
      () => create('AES').transform(true, zeros(15), zeros(16)),
    ],
    [
      "System.InvalidCastException: Unable to cast object of type 'System.Security.Cryptography.SHA1CryptoServiceProvider' to type 'System.Security.Cryptography.SymmetricAlgorithm'.",
      () => create('SHA1'),
    ],
  ])('throw %s', (expected, run) => {
    expect(thrownBy(run)).toBe(expected)
  })
})
