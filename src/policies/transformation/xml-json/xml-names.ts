import { argument } from '../../../dotnet/values/exception.ts'
import { isHighSurrogate, isNameStart, isNameUnit } from '../../../dotnet/xml/characters.ts'
import { encodeLocalName } from '../../../dotnet/xml/encoded-names.ts'
import { verifyNcName } from '../../../dotnet/xml/names.ts'

/** How property names become XML names. */
export interface NameRules {
  /** Stands between prefix and local name. */
  readonly separator: string
  /** Put in place of what an XML name can't hold; null = `_xHHHH_`. */
  readonly replacement: string | null
}

/** Namespace by prefix, of the declarations in scope. */
export type NamespaceScope = ReadonlyMap<string, string>

/** A property name as an XML name: split where its prefix is declared, what XML can't hold replaced. */
export function xmlName(name: string, scope: NamespaceScope, rules: NameRules): string {
  const { separator } = rules
  const at = separator === '' ? -1 : name.indexOf(separator)
  if (at > 0 && at + separator.length < name.length) {
    const prefix = name.slice(0, at)
    if (prefix === 'xml' || scope.has(prefix)) return `${prefix}:${localName(name.slice(at + separator.length), rules)}`
  }
  return localName(separator === ':' ? name.replaceAll(':', '_') : name, rules)
}

function localName(name: string, { replacement }: NameRules): string {
  if (name === '') throw argument("The empty string '' is not a valid local name.")
  return replacement === null ? encodeLocalName(name) : verifyNcName(replaced(name, replacement))
}

function replaced(name: string, replacement: string): string {
  let result = ''
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    if (result === '' ? isNameStart(unit) : isNameUnit(unit)) result += name[i]
    else {
      result += replacement
      if (isHighSurrogate(unit)) i++
    }
  }
  return result
}
