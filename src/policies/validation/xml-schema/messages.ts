import type { ValidatorError } from '../json-schema/messages.ts'
import type { Place } from '../json-schema/read-json.ts'
import type { PlacedElement } from './places.ts'

/** What libxml2 says of a document. */
export interface LibraryFinding {
  readonly message: string
  readonly line: number
  readonly xpath?: string
}

interface QualifiedName {
  readonly local: string
  readonly namespace: string
}

function nameOf(text: string): QualifiedName {
  const [, namespace, local] = /^(?:\{([^}]*)\})?(.*)$/.exec(text) ?? []
  return { namespace: namespace ?? '', local: local ?? '' }
}

/** `'id' in namespace 'urn:o'`. */
function inNamespace(text: string): string {
  const { local, namespace } = nameOf(text)
  return namespace === '' ? `'${local}'` : `'${local}' in namespace '${namespace}'`
}

/** `urn:o:id`, as messages about values call an element. */
function colonName(text: string): string {
  const { local, namespace } = nameOf(text)
  return namespace === '' ? local : `${namespace}:${local}`
}

/** `( {urn:o}x, {urn:o}k )` → `List of possible elements expected: 'x, k' in namespace 'urn:o'.` */
function expectedList(message: string): string {
  const list = /Expected is (?:one of )?\( (.*) \)\./.exec(message)?.[1]
  if (list === undefined) return ''
  const groups = new Map<string, string[]>()
  for (const item of list.split(', ')) {
    const { local, namespace } = nameOf(item)
    groups.set(namespace, [...(groups.get(namespace) ?? []), local])
  }
  const texts = [...groups].map(([namespace, names]) =>
    namespace === '' ? `'${names.join(', ')}'` : `'${names.join(', ')}' in namespace '${namespace}'`,
  )
  return ` List of possible elements expected: ${texts.join(' as well as ')}.`
}

const clrNames: Readonly<Record<string, string>> = {
  int: 'Int32',
  integer: 'Integer',
  short: 'Int16',
  long: 'Int64',
  unsignedInt: 'UInt32',
  unsignedShort: 'UInt16',
  unsignedLong: 'UInt64',
  byte: 'SByte',
  unsignedByte: 'Byte',
  float: 'Single',
  anyURI: 'Uri',
  date: 'Date',
  time: 'Time',
}

function clrName(type: string): string {
  return clrNames[type] ?? type.slice(0, 1).toUpperCase() + type.slice(1)
}

/** Facets with the datatype that values of theirs mostly have, and .NET's sentence. */
const facets: Readonly<Record<string, readonly [string, string]>> = {
  pattern: ['String', 'The Pattern constraint failed.'],
  enumeration: ['String', 'The Enumeration constraint failed.'],
  maxLength: ['String', 'The actual length is greater than the MaxLength value.'],
  minLength: ['String', 'The actual length is less than the MinLength value.'],
  length: ['String', 'The actual length is not equal to the specified length.'],
  minInclusive: ['Decimal', 'The MinInclusive constraint failed.'],
  maxInclusive: ['Decimal', 'The MaxInclusive constraint failed.'],
  minExclusive: ['Decimal', 'The MinExclusive constraint failed.'],
  maxExclusive: ['Decimal', 'The MaxExclusive constraint failed.'],
  totalDigits: ['Decimal', 'The TotalDigits constraint failed.'],
  fractionDigits: ['Decimal', 'The FractionDigits constraint failed.'],
}

/**
 * A finding in .NET's words and with its place. Names of elements and attributes come from libxml2's message
 * (`{namespace}name`), places from the text.
 */
export function dotnetError({ message, line }: LibraryFinding, element: PlacedElement | undefined): ValidatorError {
  const [, name = '', attribute, rest = ''] = /^Element '([^']*)'(?:, attribute '([^']*)')?: ([\s\S]*)$/.exec(
    message.trim(),
  ) ?? [undefined, '', undefined, message.trim()]
  const here = element?.start ?? { line, position: 0 }
  const parent = parentName(name, element)
  const tell = (text: string, place: Place | undefined | null = here): ValidatorError => ({
    message: text,
    line: (place ?? here).line,
    position: (place ?? here).position,
  })
  const subject = attribute === undefined ? `'${colonName(name)}' element` : `'${colonName(attribute)}' attribute`
  const valuePlace = attribute === undefined ? element?.end : element?.attributes.get(nameOf(attribute).local)
  const invalid = (value: string, type: string, why: string): ValidatorError =>
    tell(
      `The ${subject} is invalid - The value '${value}' is invalid according to its datatype '${type}' - ${why}`,
      valuePlace,
    )

  const value =
    /^'([\s\S]*)' is not a valid value of the (?:atomic|local atomic|list|union) type '(?:xs:)?([^']*)'/.exec(rest)
  if (value)
    return invalid(
      value[1] ?? '',
      rest.includes("'xs:") ? `http://www.w3.org/2001/XMLSchema:${value[2]}` : colonName(value[2] ?? ''),
      `The string '${value[1]}' is not a valid ${clrName(nameOf(value[2] ?? '').local)} value.`,
    )
  const facet = /^\[facet '([^']*)'\]/.exec(rest)?.[1]
  const sentence = facet === undefined ? undefined : facets[facet]
  if (sentence)
    return invalid(/The value '([^']*)'/.exec(rest)?.[1] ?? element?.content ?? '', sentence[0], sentence[1])
  if (rest.startsWith('This element is not expected'))
    return tell(
      `The element ${inNamespace(parent)} has invalid child element ${inNamespace(name)}.${expectedList(rest)}`,
    )
  if (rest.startsWith('Missing child element'))
    return tell(`The element ${inNamespace(name)} has incomplete content.${expectedList(rest)}`, element?.end)
  const required = /^The attribute '([^']*)' is required but missing/.exec(rest)?.[1]
  if (required !== undefined) return tell(`The required attribute '${colonName(required)}' is missing.`)
  if (attribute !== undefined && rest.includes('is not allowed'))
    return tell(`The '${colonName(attribute)}' attribute is not declared.`, valuePlace)
  if (rest.startsWith('No matching global')) return tell(`The '${colonName(name)}' element is not declared.`)
  if (rest.includes("content type is 'element-only'"))
    return tell(`The element ${inNamespace(name)} cannot contain text.`, element?.text)
  if (rest.startsWith('Character content is not allowed, because the content type is empty'))
    return tell('The element cannot contain text. Content model is empty.', element?.text)
  const model = rest.includes('type definition is simple') ? 'text only' : 'empty'
  if (rest.startsWith('Element content is not allowed')) {
    const child = element?.children[0]
    return tell(
      `The element ${inNamespace(name)} cannot contain child element '${child?.name ?? ''}' because the parent element's content model is ${model}.`,
      child?.start,
    )
  }
  return tell(rest)
}

/** The parent's name in the form of the child's; its namespace is taken to be the child's where prefixes agree. */
function parentName(name: string, element: PlacedElement | undefined): string {
  const parent = element?.parent
  if (!parent) return ''
  const prefixOf = (text: string): string => (text.includes(':') ? text.slice(0, text.indexOf(':')) : '')
  const { namespace } = nameOf(name)
  const local = parent.name.slice(parent.name.indexOf(':') + 1)
  return namespace !== '' && prefixOf(parent.name) === prefixOf(element.name) ? `{${namespace}}${local}` : local
}
