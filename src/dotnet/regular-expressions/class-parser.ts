import { CharClass } from './char-class.ts'
import type { EscapeReader } from './escape-reader.ts'
import { casedUnits, spaceUnits, type UnitSet, unitsOfProperty, wordUnits } from './unicode-category.ts'

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
export function readProperty(reader: EscapeReader, ignoreCase: boolean): UnitSet {
  if (reader.at + 2 >= reader.pattern.length) throw reader.error('InvalidUnicodePropertyEscape')
  reader.at++
  if (reader.pattern[reader.at - 1] !== '{') throw reader.error('MalformedUnicodePropertyEscape')
  const start = reader.at
  while (reader.isWordHere() || reader.peek() === '-') reader.at++
  const name = reader.pattern.slice(start, reader.at)
  if (reader.isAtEnd) throw reader.error('InvalidUnicodePropertyEscape')
  reader.at++
  if (reader.pattern[reader.at - 1] !== '}') throw reader.error('InvalidUnicodePropertyEscape')
  // Without regard to case the three cased categories are one.
  const isCased = ignoreCase && (name === 'Lu' || name === 'Ll' || name === 'Lt')
  const units = isCased ? casedUnits() : unitsOfProperty(name)
  if (!units) throw reader.error('UnrecognizedUnicodeProperty', name)
  return units
}

export interface ClassMode {
  readonly isEcma: boolean
  readonly ignoreCase: boolean
  /** Only looks for the end: faults of the contents are left to the next reading. */
  readonly isLenient: boolean
}

/** Reads a class after its `[`. */
export function readClass(reader: EscapeReader, mode: ClassMode): CharClass {
  const { isEcma, ignoreCase, isLenient } = mode
  const set = new CharClass()
  if (reader.peek() === '^') {
    reader.at++
    set.isNegated = true
  }
  let first = -1
  // ECMAScript's [^] is any character.
  for (let isFirst = !(isEcma && set.isNegated && reader.peek() === ']'); !reader.isAtEnd; isFirst = false) {
    let isEscaped = false
    let unit = reader.pattern.charCodeAt(reader.at)
    let c = reader.peek()
    reader.at++
    if (c === ']') {
      if (!isFirst) {
        if (ignoreCase && !isLenient) set.addCaseEquivalents()
        return set
      }
    } else if (c === '\\' && !reader.isAtEnd) {
      c = reader.peek()
      reader.at++
      if ('dDsSwWpP'.includes(c)) {
        if (first >= 0 && !isLenient) throw reader.error('ShorthandClassInCharacterRange', c)
        const lower = c.toLowerCase()
        set.addUnits(lower === 'p' ? readProperty(reader, ignoreCase) : shorthandUnits(lower, isEcma), c !== lower)
        continue
      }
      if (c === '-') {
        if (first > 45 && !isLenient) throw reader.error('ReversedCharacterRange')
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
        readSubtraction(reader, set, mode)
      } else {
        if (first > unit && !isLenient) throw reader.error('ReversedCharacterRange')
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
      readSubtraction(reader, set, mode)
    } else set.addRange(unit, unit)
  }
  throw reader.error('UnterminatedBracket')
}

function readSubtraction(reader: EscapeReader, set: CharClass, mode: ClassMode): void {
  set.subtract(readClass(reader, mode))
  if (!mode.isLenient && !reader.isAtEnd && reader.peek() !== ']') throw reader.error('ExclusionGroupNotLast')
}

/** `[::]` is passed over in one piece, the rest of what POSIX knows has no meaning. */
function skipPosixName(reader: EscapeReader): void {
  const follows = reader.pattern.slice(reader.at + 1, reader.at + 3)
  if (follows === ':]') reader.at += 3
}
