import type { NamePart } from '../../dotnet/cryptography/x509/distinguished-name.ts'

const identifiers: Readonly<Record<string, string>> = {
  CN: '2.5.4.3',
  SN: '2.5.4.4',
  SURNAME: '2.5.4.4',
  SERIALNUMBER: '2.5.4.5',
  C: '2.5.4.6',
  L: '2.5.4.7',
  S: '2.5.4.8',
  ST: '2.5.4.8',
  STREET: '2.5.4.9',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  T: '2.5.4.12',
  TITLE: '2.5.4.12',
  G: '2.5.4.42',
  GN: '2.5.4.42',
  GIVENNAME: '2.5.4.42',
  I: '2.5.4.43',
  INITIALS: '2.5.4.43',
  DC: '0.9.2342.19200300.100.1.25',
  UID: '0.9.2342.19200300.100.1.1',
  E: '1.2.840.113549.1.9.1',
  EMAIL: '1.2.840.113549.1.9.1',
  EMAILADDRESS: '1.2.840.113549.1.9.1',
  DESCRIPTION: '2.5.4.13',
  POSTALCODE: '2.5.4.17',
  PHONE: '2.5.4.20',
  DNQUALIFIER: '2.5.4.46',
}

/**
 * Reads a name as people write it: `CN=a, O="Contoso, Inc."`, parts divided by commas, semicolons or plus signs, values
 * with special characters in quotes or behind backslashes. Null for text that is no name.
 */
export function parseName(text: string): readonly NamePart[] | null {
  const parts: NamePart[] = []
  let at = 0
  while (at < text.length) {
    const label = /\s*([A-Za-z][A-Za-z0-9.]*|[0-9]+(?:\.[0-9]+)+)\s*=\s*/y
    label.lastIndex = at
    const found = label.exec(text)
    const identifier = found && identifierOf(found[1] ?? '')
    if (!found || !identifier) return null
    const value = readNameValue(text, label.lastIndex)
    if (!value) return null
    parts.push({ identifier, value: value.value })
    at = value.end
  }
  return parts.length === 0 ? null : parts
}

function identifierOf(label: string): string | null {
  const bare = label.replace(/^OID\./i, '')
  return /^\d/.test(bare) ? bare : (identifiers[bare.toUpperCase()] ?? null)
}

/** A value and where the next part starts. */
function readNameValue(text: string, start: number): { value: string; end: number } | null {
  if (text[start] === '"') {
    const quoted = /"((?:[^"\\]|""|\\.)*)"\s*(?:[,;+]|$)/y
    quoted.lastIndex = start
    const found = quoted.exec(text)
    const value = found?.[1]?.replaceAll('""', '"').replace(/\\(.)/g, '$1')
    return value === undefined ? null : { value, end: quoted.lastIndex }
  }
  const bare = /((?:[^,;+"\\]|\\.)*)(?:[,;+]|$)/y
  bare.lastIndex = start
  const found = bare.exec(text)
  return found ? { value: (found[1] ?? '').trim().replace(/\\(.)/g, '$1'), end: bare.lastIndex } : null
}

/** Whether two names hold the same parts, whatever their order, blanks and case. */
export function sameName(a: readonly NamePart[], b: readonly NamePart[]): boolean {
  return canonical(a) === canonical(b)
}

function canonical(parts: readonly NamePart[]): string {
  return parts
    .map(({ identifier, value }) => `${identifier}=${value.trim().replace(/\s+/g, ' ').toLowerCase()}`)
    .sort()
    .join('\n')
}
