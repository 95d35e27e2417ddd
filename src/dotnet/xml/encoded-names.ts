import { isHighSurrogate, isLowSurrogate, isNameStart, isNameUnit } from './characters.ts'

/** What would be read back as an escape: `x0041_` behind an underline. */
const escapeTail = /^[Xx](?:[0-9a-fA-F]{4}|[0-9a-fA-F]{8})_/

/** `XmlConvert.EncodeLocalName`: characters that a name without colon can't hold become `_xHHHH_`. */
export function encodeLocalName(name: string): string {
  let result = ''
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    const isAllowed = i === 0 ? isNameStart(unit) : isNameUnit(unit)
    if (isAllowed && !(unit === 95 && escapeTail.test(name.slice(i + 1, i + 11)))) result += name[i]
    else if (isHighSurrogate(unit) && isLowSurrogate(name.charCodeAt(i + 1))) {
      result += `_x${hex(name.codePointAt(i) ?? 0, 8)}_`
      i++
    } else result += `_x${hex(unit, 4)}_`
  }
  return result
}

/** `XmlConvert.DecodeName`: the inverse. */
export function decodeName(name: string): string {
  if (!name.includes('_')) return name
  return name.replace(/_[Xx]([0-9a-fA-F]{8}|[0-9a-fA-F]{4})_/g, (whole, digits: string) => {
    const point = Number.parseInt(digits, 16)
    if (digits.length === 4) return String.fromCharCode(point)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0')
