import type { RsaPrivateNumbers, RsaPublicNumbers } from '../../platform/crypto.ts'
import { required } from '../../values/exception.ts'
import { cryptographic } from '../messages.ts'
import type { RsaKey } from './rsa-key.ts'

const names: readonly (readonly [string, keyof RsaPrivateNumbers])[] = [
  ['Modulus', 'modulus'],
  ['Exponent', 'exponent'],
  ['P', 'p'],
  ['Q', 'q'],
  ['DP', 'dp'],
  ['DQ', 'dq'],
  ['InverseQ', 'inverseQ'],
  ['D', 'd'],
]

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** `<RSAKeyValue>` with the numbers in base64. */
export function toXml(key: RsaKey, includesPrivate: boolean): string {
  const numbers: RsaPublicNumbers & Partial<RsaPrivateNumbers> = includesPrivate
    ? key.privateNumbers
    : key.publicNumbers
  const shown = includesPrivate ? names : names.slice(0, 2)
  return `<RSAKeyValue>${shown.map(([name, field]) => `<${name}>${base64(numbers[field] ?? new Uint8Array(0))}</${name}>`).join('')}</RSAKeyValue>`
}

export function fromXml(key: RsaKey, xml: string | null): void {
  const text = required(xml, 'xmlString')
  if (!/^\s*(<\?[^>]*\?>\s*)?<[\s\S]*>\s*$/.test(text)) throw cryptographic('The provided XML could not be read.')
  const found: Partial<Record<keyof RsaPrivateNumbers, Uint8Array>> = {}
  for (const [name, field] of names) {
    const value = new RegExp(`<${name}>([A-Za-z0-9+/=\\s]*)</${name}>`).exec(text)?.[1]
    if (value === undefined) continue
    found[field] = Uint8Array.from(atob(value.replace(/\s+/g, '')), (c) => c.charCodeAt(0))
  }
  for (const name of ['Modulus', 'Exponent'] as const) {
    if (!found[name === 'Modulus' ? 'modulus' : 'exponent']) {
      throw cryptographic(`Input string does not contain a valid encoding of the 'RSA' '${name}' parameter.`)
    }
  }
  key.import(found as RsaPublicNumbers)
}
