import { isNameStart, isNameUnit, isXmlUnit } from '../characters.ts'
import { invalidCharacter } from '../xml-exception.ts'
import type { XmlParser } from './xml-parser.ts'

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Reads a reference at `&`. A character or predefined entity gives its text; an entity of the document type is put into
 * the input, to be read there, and gives nothing.
 */
export function parseReference(parser: XmlParser, isInAttribute: boolean): string {
  const start = parser.at
  parser.at++
  if (parser.unit() === 35) return parseCharacter(parser)
  const nameAt = parser.at
  if (!isNameStart(parser.unit())) throw parser.fail('An error occurred while parsing EntityName.')
  while (isNameUnit(parser.unit())) parser.at++
  const name = parser.text.slice(nameAt, parser.at)
  if (parser.isAtEnd) throw parser.fail('Unexpected end of file while parsing EntityName has occurred.')
  if (parser.unit() !== 59) throw parser.unexpected(parser.at, ';')
  parser.at++
  const known = Object.hasOwn(predefined, name) ? predefined[name] : undefined
  if (known !== undefined) return known
  const declared = parser.entities.get(name)
  if (declared === undefined) throw parser.fail(`Reference to undeclared entity '${name}'.`, nameAt)
  if (isInAttribute && declared.includes('<')) {
    throw parser.fail("'<', hexadecimal value 0x3C, is an invalid attribute character.", nameAt)
  }
  parser.splice(start, declared)
  return ''
}

function parseCharacter(parser: XmlParser): string {
  parser.at++
  const isHex = parser.text[parser.at] === 'x'
  if (isHex) parser.at++
  const digitsAt = parser.at
  const digit = isHex ? /[0-9a-fA-F]/ : /[0-9]/
  while (digit.test(parser.text[parser.at] ?? '')) parser.at++
  const digits = parser.text.slice(digitsAt, parser.at)
  if (digits === '' || parser.text[parser.at] !== ';') {
    if (parser.isAtEnd) throw parser.fail('Unexpected end of file has occurred.')
    throw parser.fail(`Invalid syntax for a ${isHex ? 'hexadecimal' : 'decimal'} numeric entity reference.`)
  }
  for (let length = 1; length <= digits.length; length++) {
    if (Number.parseInt(digits.slice(0, length), isHex ? 16 : 10) > 0x7fffffff) {
      throw parser.fail('Invalid value of a character entity reference.', digitsAt + length - 1)
    }
  }
  parser.at++
  const point = Number.parseInt(digits, isHex ? 16 : 10)
  if (point > 0xffff && point <= 0x10ffff) return String.fromCodePoint(point)
  const unit = point > 0xffff ? 0xd800 + (((point - 0x10000) >> 10) & 0x7ff) : point
  const text = String.fromCharCode(unit)
  if (point > 0xffff || !isXmlUnit(point)) throw parser.fail(invalidCharacter(text, 0), digitsAt)
  return text
}
