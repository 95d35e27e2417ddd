import { typeNamed } from '../type-system/definition.ts'
import { DotnetException } from '../values/exception.ts'
import { isHighSurrogate } from './characters.ts'

/** `System.Xml.XmlException`; with a place, its message ends in `Line 1, position 2.` */
export class XmlException extends DotnetException {
  constructor(message: string, place?: { readonly line: number; readonly position: number }) {
    const text = place ? `${message} Line ${place.line}, position ${place.position}.` : message
    super(typeNamed('System.Xml.XmlException'), text, {
      hResult: -2146232000,
      details: { lineNumber: place?.line ?? 0, linePosition: place?.position ?? 0 },
    })
  }
}

/** The character at an index as messages show it, and its number: `'x', hexadecimal value 0x78`. */
export function shownCharacter(text: string, at: number): { character: string; hex: string } {
  const unit = text.charCodeAt(at)
  const point = isHighSurrogate(unit) ? (text.codePointAt(at) ?? unit) : unit
  const character = unit === 0 ? '.' : point > 0xffff ? String.fromCodePoint(point) : (text[at] ?? '')
  return { character, hex: `0x${point.toString(16).toUpperCase().padStart(2, '0')}` }
}

export function invalidCharacter(text: string, at: number): string {
  const { character, hex } = shownCharacter(text, at)
  return `'${character}', hexadecimal value ${hex}, is an invalid character.`
}

export function badNameStart(text: string, at: number): string {
  const { character, hex } = shownCharacter(text, at)
  return `Name cannot begin with the '${character}' character, hexadecimal value ${hex}.`
}

export function badNameCharacter(text: string, at: number): string {
  const { character, hex } = shownCharacter(text, at)
  return `The '${character}' character, hexadecimal value ${hex}, cannot be included in a name.`
}
