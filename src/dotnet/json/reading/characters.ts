/** `char.IsWhiteSpace`. */
export function isWhiteSpace(c: number): boolean {
  if (c <= 32) return c === 32 || (c >= 9 && c <= 13)
  if (c < 128) return false
  return c === 0x85 || c === 0xa0 || /\p{Z}/u.test(String.fromCharCode(c))
}

/** Letters, digits, `_` and `$`: what an unquoted name is made of. */
export function isIdentifier(c: number): boolean {
  if (c < 128) return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95 || c === 36
  return /[\p{L}\p{Nd}]/u.test(String.fromCharCode(c))
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57
}

/** Characters that Json.NET collects into a number before it looks at it. */
export function isNumberCharacter(c: number): boolean {
  return (
    isDigit(c) ||
    c === 45 ||
    c === 43 ||
    c === 46 ||
    (c >= 97 && c <= 102) ||
    (c >= 65 && c <= 70) ||
    c === 120 ||
    c === 88
  )
}
