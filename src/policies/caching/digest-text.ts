import { synchronousCrypto } from '#synchronous-crypto'

/** The first 64 bits of a text's SHA-256 in hexadecimal: stands for text that is too long or too secret for a key. */
export function digestText(text: string): string {
  const state = synchronousCrypto.hash('SHA256')
  state.update(new TextEncoder().encode(text))
  return [...state.digest().subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
