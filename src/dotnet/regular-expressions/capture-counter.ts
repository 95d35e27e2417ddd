import { readClass } from './class-parser.ts'
import { EscapeReader } from './escape-reader.ts'
import { Option } from './options.ts'

/** The groups of a pattern: explicit numbers, unnamed ones from 1, then the named ones. */
export interface Captures {
  readonly numbers: ReadonlySet<number>
  readonly names: ReadonlyMap<string, number>
  /** Where each group was seen first, for ECMAScript's backreferences. */
  readonly positions: ReadonlyMap<number, number>
}

/** A first pass over the pattern that finds its groups. */
export function countCaptures(pattern: string, options: number): Captures {
  const reader = new EscapeReader(pattern)
  const numbers = new Set([0])
  const positions = new Map([[0, 0]])
  const names: string[] = []
  const namePositions = new Map<string, number>()
  const stack: number[] = []
  let current = options
  let next = 1
  let isCondition = false
  const note = (number: number, at: number): void => {
    numbers.add(number)
    if (!positions.has(number)) positions.set(number, at)
  }
  while (!reader.isAtEnd) {
    const at = reader.at
    const c = reader.peek()
    reader.at++
    if (c === '\\') {
      if (!reader.isAtEnd) reader.at++
    } else if (c === '#' && (current & Option.IgnorePatternWhitespace) !== 0) {
      reader.at--
      skipBlank(reader, current)
    } else if (c === '[')
      readClass(reader, { isEcma: (current & Option.ECMAScript) !== 0, ignoreCase: false, isLenient: true })
    else if (c === ')') current = stack.pop() ?? current
    else if (c === '(') {
      if (reader.pattern.startsWith('?#', reader.at)) {
        reader.at--
        skipBlank(reader, current)
        isCondition = false
        continue
      }
      stack.push(current)
      if (reader.peek() === '?') {
        reader.at++
        if (reader.peek() === '<' || reader.peek() === "'") {
          reader.at++
          if (reader.peek() !== '0' && reader.isWordHere()) {
            if (reader.isDigitHere()) note(reader.readDecimal(), at)
            else {
              const name = reader.readName()
              if (!namePositions.has(name)) {
                namePositions.set(name, at)
                names.push(name)
              }
            }
          }
        } else {
          current = readOptions(reader, current)
          if (reader.peek() === ')') {
            reader.at++
            stack.pop()
          } else if (reader.peek() === '(') {
            isCondition = true
            continue
          }
        }
      } else if ((current & Option.ExplicitCapture) === 0 && !isCondition) note(next++, at)
      isCondition = false
    }
  }
  const numbered = new Map<string, number>()
  for (const name of names) {
    while (numbers.has(next)) next++
    note(next, namePositions.get(name) ?? 0)
    numbered.set(name, next)
    next++
  }
  return { numbers, names: numbered, positions }
}

const inlineOptions: Readonly<Record<string, number>> = {
  i: Option.IgnoreCase,
  m: Option.Multiline,
  n: Option.ExplicitCapture,
  s: Option.Singleline,
  x: Option.IgnorePatternWhitespace,
}

/** Reads `imnsx-imnsx`. */
export function readOptions(reader: EscapeReader, options: number): number {
  let result = options
  for (let isOff = false; !reader.isAtEnd; reader.at++) {
    const c = reader.peek()
    if (c === '-') isOff = true
    else if (c === '+') isOff = false
    else {
      const option = inlineOptions[c.toLowerCase()]
      if (option === undefined) break
      result = isOff ? result & ~option : result | option
    }
  }
  return result
}

/** Passes over comments, and over white space where the option says so. */
export function skipBlank(reader: EscapeReader, options: number): void {
  const isExtended = (options & Option.IgnorePatternWhitespace) !== 0
  for (;;) {
    if (isExtended) while (!reader.isAtEnd && ' \t\n\f\r\v'.includes(reader.peek())) reader.at++
    if (isExtended && reader.peek() === '#') {
      while (!reader.isAtEnd && reader.peek() !== '\n') reader.at++
    } else if (reader.pattern.startsWith('(?#', reader.at)) {
      const end = reader.pattern.indexOf(')', reader.at)
      if (end < 0) {
        reader.at = reader.pattern.length
        throw reader.error('UnterminatedComment')
      }
      reader.at = end + 1
    } else return
  }
}
