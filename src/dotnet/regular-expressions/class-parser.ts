import { CharClass } from './char-class.ts'
import type { EscapeReader } from './escape-reader.ts'
import { spaceUnits, type UnitSet, unitsOfProperty, wordUnits } from './unicode-category.ts'

const ecmaSets: Readonly<Record<string, readonly [number, number][]>> = {
  d: [[48, 57]],
  s: [
    [9, 13],
    [32, 32],
  ],
  w: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
    [0x130, 0x130],
  ],
}

function ecmaUnits(letter: string): UnitSet {
  const units = new Uint8Array(65_536)
  for (const [first, last] of ecmaSets[letter] ?? []) units.fill(1, first, last + 1)
  return units
}

/** The units of `\d`, `\s`, `\w` (by lower-case letter). */
export function shorthandUnits(letter: string, isEcma: boolean): UnitSet {
  if (isEcma) return ecmaUnits(letter)
  if (letter === 's') return spaceUnits()
  return letter === 'w' ? wordUnits() : (unitsOfProperty('Nd') as UnitSet) // a general category is always known
}

/** Reads `{Name}` after `\p`. */
export function readProperty(reader: EscapeReader): UnitSet {
  if (reader.at + 2 >= reader.pattern.length) throw reader.error('InvalidUnicodePropertyEscape')
  reader.at++
  if (reader.pattern[reader.at - 1] !== '{') throw reader.error('MalformedUnicodePropertyEscape')
  const start = reader.at
  while (reader.isWordHere() || reader.peek() === '-') reader.at++
  const name = reader.pattern.slice(start, reader.at)
  if (reader.isAtEnd) throw reader.error('InvalidUnicodePropertyEscape')
  reader.at++
  if (reader.pattern[reader.at - 1] !== '}') throw reader.error('InvalidUnicodePropertyEscape')
  const units = unitsOfProperty(name)
  if (!units) throw reader.error('UnrecognizedUnicodeProperty', name)
  return units
}

/** Reads a class after its `[`. */
export function readClass(reader: EscapeReader, isEcma: boolean, ignoreCase: boolean): CharClass {
  const set = new CharClass()
  if (reader.peek() === '^') {
    reader.at++
    set.isNegated = true
  }
  let first = -1
  for (let isFirst = true; !reader.isAtEnd; isFirst = false) {
    let isEscaped = false
    let unit = reader.pattern.charCodeAt(reader.at)
    let c = reader.peek()
    reader.at++
    if (c === ']') {
      if (!isFirst) {
        if (ignoreCase) set.addCaseEquivalents()
        return set
      }
    } else if (c === '\\' && !reader.isAtEnd) {
      c = reader.peek()
      reader.at++
      if ('dDsSwWpP'.includes(c)) {
        if (first >= 0) throw reader.error('ShorthandClassInCharacterRange', c)
        const lower = c.toLowerCase()
        set.addUnits(lower === 'p' ? readProperty(reader) : shorthandUnits(lower, isEcma), c !== lower)
        continue
      }
      if (c === '-') {
        if (first > 45) throw reader.error('ReversedCharacterRange')
        set.addRange(first >= 0 ? first : 45, 45)
        first = -1
        continue
      }
      reader.at--
      unit = reader.readCharEscape(isEcma)
      isEscaped = true
    } else if (c === '[' && reader.peek() === ':' && first < 0) skipPosixName(reader)
    if (first >= 0) {
      if (c === '[' && !isEscaped && !isFirst) {
        set.addRange(first, first)
        first = -1
        readSubtraction(reader, set, isEcma, ignoreCase)
      } else {
        if (first > unit) throw reader.error('ReversedCharacterRange')
        set.addRange(first, unit)
        first = -1
      }
    } else if (
      reader.at + 1 < reader.pattern.length &&
      reader.peek() === '-' &&
      reader.pattern[reader.at + 1] !== ']'
    ) {
      first = unit
      reader.at++
    } else if (c === '-' && !isEscaped && reader.peek() === '[' && !isFirst) {
      reader.at++
      readSubtraction(reader, set, isEcma, ignoreCase)
    } else set.addRange(unit, unit)
  }
  throw reader.error('UnterminatedBracket')
}

function readSubtraction(reader: EscapeReader, set: CharClass, isEcma: boolean, ignoreCase: boolean): void {
  set.subtract(readClass(reader, isEcma, ignoreCase))
  if (!reader.isAtEnd && reader.peek() !== ']') throw reader.error('ExclusionGroupNotLast')
}

/** `[:name:]` has no meaning in .NET, but is passed over in one piece. */
function skipPosixName(reader: EscapeReader): void {
  const before = reader.at
  reader.at++
  reader.readName()
  if (reader.isAtEnd || reader.pattern.slice(reader.at, reader.at + 2) !== ':]') reader.at = before
  else reader.at += 2
}
