// Simple case mapping as .NET's invariant culture has it: one code point stays one code point (`ß` has no upper case),
// and letters whose partner came with a later Unicode stay as they are.
const keptUpper = new Set([0x131, 0x19b, 0x264, 0x1c8a, 0xa7cd, 0xa7cf, 0xa7d3, 0xa7d5, 0xa7db])
const keptLower = new Set([0x1c89, 0xa7cb, 0xa7cc, 0xa7ce, 0xa7d2, 0xa7d4, 0xa7da, 0xa7dc])

const isLater = (codePoint: number): boolean =>
  (codePoint >= 0x10d50 && codePoint <= 0x10d85) || (codePoint >= 0x16ea0 && codePoint <= 0x16ed3)

// Greek letters with a iota below, whose full upper case is two letters.
function isIotaBelow(unit: number): boolean {
  if (unit >= 0x1f80 && unit <= 0x1faf) return (unit & 8) === 0
  return unit === 0x1fb3 || unit === 0x1fc3 || unit === 0x1ff3
}

/** `char.ToUpperInvariant` of a code point. */
export function upperOf(codePoint: number): number {
  if (codePoint < 128) return codePoint >= 97 && codePoint <= 122 ? codePoint - 32 : codePoint
  if (keptUpper.has(codePoint) || isLater(codePoint)) return codePoint
  if (isIotaBelow(codePoint)) return codePoint < 0x1fb0 ? codePoint + 8 : codePoint + 9
  return single(codePoint, String.fromCodePoint(codePoint).toUpperCase())
}

/** `char.ToLowerInvariant` of a code point. */
export function lowerOf(codePoint: number): number {
  if (codePoint < 128) return codePoint >= 65 && codePoint <= 90 ? codePoint + 32 : codePoint
  if (keptLower.has(codePoint) || isLater(codePoint)) return codePoint
  return single(codePoint, String.fromCodePoint(codePoint).toLowerCase())
}

function single(codePoint: number, mapped: string): number {
  return mapped.length === (codePoint > 0xffff ? 2 : 1) ? (mapped.codePointAt(0) ?? codePoint) : codePoint
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

/** `string.ToUpperInvariant()`. */
export function upperInvariant(text: string): string {
  return isAscii(text) ? text.toUpperCase() : map(text, upperOf)
}

/** `string.ToLowerInvariant()`. */
export function lowerInvariant(text: string): string {
  return isAscii(text) ? text.toLowerCase() : map(text, lowerOf)
}

function map(text: string, of: (codePoint: number) => number): string {
  let out = ''
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const mapped = of(codePoint)
    out += mapped === codePoint ? character : String.fromCodePoint(mapped)
  }
  return out
}
