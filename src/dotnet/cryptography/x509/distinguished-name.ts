import type { DerValue } from '../asn1/der.ts'

/** One attribute of a name: identifier and value. */
export interface NamePart {
  readonly identifier: string
  readonly value: string
}

const labels: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'S',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'T',
  '2.5.4.42': 'G',
  '2.5.4.43': 'I',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'SERIALNUMBER',
  '1.2.840.113549.1.9.1': 'E',
  '0.9.2342.19200300.100.1.25': 'DC',
  '2.5.4.13': 'Description',
  '2.5.4.17': 'PostalCode',
  '2.5.4.20': 'Phone',
  '2.5.4.46': 'dnQualifier',
}

/** The relative names of an X.501 name in the order of the encoding. */
export function readName(name: DerValue): NamePart[][] {
  return name.children.map((set) =>
    set.children.map((part) => ({ identifier: part.child(0).objectIdentifier, value: part.child(1).text })),
  )
}

/** `CN=…, O="Acme, Inc"`: the last relative name first, as .NET shows it; `GetName` shows the order of the encoding. */
export function nameText(name: readonly NamePart[][], isReversed = true): string {
  const sets = isReversed ? [...name].reverse() : name
  return sets.map((set) => set.map(partText).join(' + ')).join(', ')
}

function partText({ identifier, value }: NamePart): string {
  const label = labels[identifier] ?? `OID.${identifier}`
  const needsQuotes = value === '' || /^\s|\s$|[,+="\n<>#;]/.test(value)
  return `${label}=${needsQuotes ? `"${value.replaceAll('"', '""')}"` : value}`
}

const pathLabels: Readonly<Record<string, string>> = {
  '2.5.4.4': 'SN',
  '2.5.4.8': 'ST',
  '2.5.4.12': 'title',
  '2.5.4.42': 'GN',
  '2.5.4.43': 'initials',
  '2.5.4.5': 'serialNumber',
  '2.5.4.9': 'street',
  '2.5.4.13': 'description',
  '2.5.4.17': 'postalCode',
  '1.2.840.113549.1.9.1': 'emailAddress',
}

/** `/C=NL/CN=…`: how OpenSSL writes a name in one line. */
export function namePath(name: DerValue): string {
  return readName(name)
    .map((set) => `/${set.map(({ identifier, value }) => `${labelOf(identifier)}=${value}`).join('+')}`)
    .join('')
}

const labelOf = (identifier: string): string => pathLabels[identifier] ?? labels[identifier] ?? identifier

export function firstPart(name: readonly NamePart[][], identifier: string): string | undefined {
  return name.flat().findLast((part) => part.identifier === identifier)?.value
}
