import { unicodeBlocks } from './unicode-blocks.ts'

/** One bit for each UTF-16 unit. */
export type UnitSet = Uint8Array

const general =
  'Lu Ll Lt Lm Lo L Mn Mc Me M Nd Nl No N Zs Zl Zp Z Cc Cf Cs Co Cn C Pc Pd Ps Pe Pi Pf Po P Sm Sc Sk So S'
const generalNames = new Set(general.split(' '))
const known = new Map<string, UnitSet>()

/** The units of a category or block as `\p{…}` names it, `undefined` for an unknown name. */
export function unitsOfProperty(name: string): UnitSet | undefined {
  let units = known.get(name)
  if (units) return units
  const block = unicodeBlocks.get(name)
  if (block) {
    const [first, last] = block
    units = build((unit) => unit >= first && unit <= last)
  } else if (generalNames.has(name)) {
    const pattern = new RegExp(`^\\p{${name}}$`, 'u')
    units = build((unit) => pattern.test(String.fromCharCode(unit)))
  } else return undefined
  known.set(name, units)
  return units
}

function build(contains: (unit: number) => boolean): UnitSet {
  const units = new Uint8Array(65_536)
  for (let unit = 0; unit < 65_536; unit++) if (contains(unit)) units[unit] = 1
  return units
}

let words: UnitSet | undefined
let cased: UnitSet | undefined
let spaces: UnitSet | undefined

/** `\w`. */
export function wordUnits(): UnitSet {
  words ??= build((unit) => /^[\p{L}\p{Mn}\p{Nd}\p{Pc}]$/u.test(String.fromCharCode(unit)))
  return words
}

/** Letters of upper, lower and title case. */
export function casedUnits(): UnitSet {
  cased ??= build((unit) => /^[\p{Lu}\p{Ll}\p{Lt}]$/u.test(String.fromCharCode(unit)))
  return cased
}

/** `\s`: `char.IsWhiteSpace`. */
export function spaceUnits(): UnitSet {
  spaces ??= build((unit) => (unit >= 9 && unit <= 13) || unit === 0x85 || /^\p{Z}$/u.test(String.fromCharCode(unit)))
  return spaces
}

/** What `\b` and group names take for part of a word: `\w` and the two zero-width joiners. */
export function isWordUnit(unit: number): boolean {
  if (unit < 128)
    return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95
  return wordUnits()[unit] === 1 || unit === 0x200c || unit === 0x200d
}
