import { UriKinds, UriObject } from './uri-object.ts'

/** Characters that `IsWellFormedUriString` takes without escaping: those of a URI, and those of an IRI. */
const allowed = /^(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9a-fA-F]{2}|[\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef])*$/

/** `Uri.IsWellFormedUriString`. */
export function isWellFormed(text: string, kind: number): boolean {
  const made = UriObject.tryCreate(text, kind)
  if (!made) return false
  const trimmed = text.trim()
  if (!made.isAbsolute) return kind !== UriKinds.Absolute && isCanonical(text) && !/^#|^[^/?#]*:/.test(text)
  if (/^[\\/]/.test(trimmed)) return kind !== UriKinds.Absolute && !trimmed.includes('\\') && isCanonical(trimmed)
  if (!/^[A-Za-z][A-Za-z0-9+.-]+:/.test(trimmed)) return false
  const { host, rawPath, rawQuery, rawFragment, userInfo } = made.parts
  if (/\\/.test(trimmed)) return false
  if (![userInfo, rawPath, rawQuery, rawFragment].every((part) => isCanonical(part))) return false
  return host.text === '' || !/\s/.test(host.text)
}

function isCanonical(part: string): boolean {
  if (!allowed.test(part)) return false
  // An escaped character of three bytes or more counts as written against the rules of IRIs.
  return !/%[eE][0-9a-fA-F]%[89abAB][0-9a-fA-F]%[89abAB][0-9a-fA-F]/.test(part)
}
