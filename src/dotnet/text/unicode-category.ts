/** `System.Globalization.UnicodeCategory`, as its numbers. */
export const UnicodeCategory = {
  uppercaseLetter: 0,
  lowercaseLetter: 1,
  titlecaseLetter: 2,
  modifierLetter: 3,
  otherLetter: 4,
  nonSpacingMark: 5,
  spacingCombiningMark: 6,
  enclosingMark: 7,
  decimalDigitNumber: 8,
  letterNumber: 9,
  otherNumber: 10,
  spaceSeparator: 11,
  lineSeparator: 12,
  paragraphSeparator: 13,
  control: 14,
  format: 15,
  surrogate: 16,
  privateUse: 17,
  connectorPunctuation: 18,
  dashPunctuation: 19,
  openPunctuation: 20,
  closePunctuation: 21,
  initialQuotePunctuation: 22,
  finalQuotePunctuation: 23,
  otherPunctuation: 24,
  mathSymbol: 25,
  currencySymbol: 26,
  modifierSymbol: 27,
  otherSymbol: 28,
  otherNotAssigned: 29,
} as const

const names = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So'.split(' ')
const patterns = names.map((name) => new RegExp(`^\\p{${name}}$`, 'u'))

// The engine may know a newer Unicode than .NET 10 (version 16): characters assigned later, and one that changed.
const later: readonly (readonly [number, number])[] = [
  [0x88f, 0x88f],
  [0xc5c, 0xc5c],
  [0xcdc, 0xcdc],
  [0x1acf, 0x1add],
  [0x1ae0, 0x1aeb],
  [0x20c1, 0x20c1],
  [0x2b96, 0x2b96],
  [0xa7ce, 0xa7cf],
  [0xa7d2, 0xa7d2],
  [0xa7d4, 0xa7d4],
  [0xa7f1, 0xa7f1],
  [0xfbc3, 0xfbd2],
  [0xfd90, 0xfd91],
  [0xfdc8, 0xfdce],
]

const known = new Uint8Array(65536).fill(255)

function compute(codePoint: number): number {
  if (codePoint === 0x295) return UnicodeCategory.lowercaseLetter
  if (later.some(([from, to]) => codePoint >= from && codePoint <= to)) return UnicodeCategory.otherNotAssigned
  const text = String.fromCodePoint(codePoint)
  const found = patterns.findIndex((pattern) => pattern.test(text))
  return found < 0 ? UnicodeCategory.otherNotAssigned : found
}

/** The general category of a code point. */
export function categoryOf(codePoint: number): number {
  if (codePoint > 0xffff) return compute(codePoint)
  let category = known[codePoint] ?? 255
  if (category === 255) {
    category = compute(codePoint)
    known[codePoint] = category
  }
  return category
}

/** `char.IsWhiteSpace`. */
export function isWhiteSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13)
  if (unit === 0x85 || unit === 0xa0) return true
  if (unit < 0x1680) return false
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  )
}
