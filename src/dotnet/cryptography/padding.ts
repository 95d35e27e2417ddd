import { ambient } from '../values/ambient.ts'
import { concatBytes } from './bytes.ts'
import { cryptographic } from './messages.ts'
import { PaddingMode } from './padding-mode.ts'

/** True where a block of padding tells its own length. */
export function tellsLength(mode: number): boolean {
  return mode === PaddingMode.PKCS7 || mode === PaddingMode.ANSIX923 || mode === PaddingMode.ISO10126
}

/** Fills the last bytes up to a whole number of blocks. */
export function pad(bytes: Uint8Array, blockSize: number, mode: number): Uint8Array {
  const missing = blockSize - (bytes.length % blockSize)
  switch (mode) {
    case PaddingMode.None:
      if (missing !== blockSize) throw cryptographic('The input data is not a complete block.')
      return bytes
    case PaddingMode.Zeros:
      return missing === blockSize ? bytes : concatBytes(bytes, new Uint8Array(missing))
    case PaddingMode.PKCS7:
      return concatBytes(bytes, new Uint8Array(missing).fill(missing))
    default: {
      const filling = mode === PaddingMode.ISO10126 ? ambient().randomBytes(missing).slice() : new Uint8Array(missing)
      filling[missing - 1] = missing
      return concatBytes(bytes, filling)
    }
  }
}

/** Takes the padding off; CryptographicException where it isn't one. */
export function unpad(bytes: Uint8Array, blockSize: number, mode: number): Uint8Array {
  if (!tellsLength(mode)) return bytes
  const count = bytes[bytes.length - 1] ?? 0
  const filling = bytes.subarray(bytes.length - count, bytes.length - 1)
  const expected = mode === PaddingMode.PKCS7 ? count : 0
  const isFine = mode === PaddingMode.ISO10126 || filling.every((byte) => byte === expected)
  if (count === 0 || count > blockSize || !isFine) throw cryptographic('Padding is invalid and cannot be removed.')
  return bytes.subarray(0, bytes.length - count)
}
