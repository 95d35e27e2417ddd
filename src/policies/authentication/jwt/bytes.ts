import { fromBase64Url } from '../../../dotnet/platform/base64url.ts'

/** Base64url without padding; null for anything else. */
export function base64UrlBytes(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null
  return Uint8Array.from(fromBase64Url(text))
}

/** Base64 with or without padding, in either alphabet; null for anything else. */
export function base64Bytes(text: string): Uint8Array<ArrayBuffer> | null {
  return base64UrlBytes(text.replace(/\s+/g, '').replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'))
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text))

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] ?? 0)
  return difference === 0
}
