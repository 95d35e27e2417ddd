import type { CipherName } from '../platform/crypto.ts'
import { equalBytes } from './bytes.ts'

/** The weak and semi-weak keys of DES, parity bits set. */
const weakDesKeys = new Set([
  '0101010101010101',
  'fefefefefefefefe',
  '1f1f1f1f0e0e0e0e',
  'e0e0e0e0f1f1f1f1',
  '01fe01fe01fe01fe',
  'fe01fe01fe01fe01',
  '1fe01fe00ef10ef1',
  'e01fe01ff10ef10e',
  '01e001e001f101f1',
  'e001e001f101f101',
  '1ffe1ffe0efe0efe',
  'fe1ffe1ffe0efe0e',
  '011f011f010e010e',
  '1f011f010e010e01',
  'e0fee0fef1fef1fe',
  'fee0fee0fef1fef1',
])

function withOddParity(byte: number): number {
  let ones = 0
  for (let bits = byte >> 1; bits > 0; bits >>= 1) ones += bits & 1
  return (byte & 0xfe) | (ones % 2 === 0 ? 1 : 0)
}

/** True for keys that .NET refuses: weak DES keys, and triple DES keys whose neighbouring thirds are equal. */
export function isWeakKey(cipher: CipherName, key: Uint8Array): boolean {
  if (cipher !== 'DES' && cipher !== 'TripleDES') return false
  const strengthened = key.map(withOddParity)
  if (cipher === 'DES')
    return weakDesKeys.has(Array.from(strengthened, (byte) => byte.toString(16).padStart(2, '0')).join(''))
  const third = (i: number): Uint8Array => strengthened.subarray(8 * i, 8 * i + 8)
  return equalBytes(third(0), third(1)) || (key.length === 24 && equalBytes(third(1), third(2)))
}
