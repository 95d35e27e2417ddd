import { compareCulture } from '../../../text/collation.ts'
import { DotnetException } from '../../../values/exception.ts'
import { xmlNamespace } from '../../names.ts'
import { toDouble } from '../../tree/xml-convert.ts'
import type { Expression } from '../../xpath/syntax.ts'
import { toText } from '../../xpath/values.ts'
import { badQName, splitName } from '../compile/names.ts'
import { FragmentSink } from '../output/fragment-sink.ts'
import type { Value } from '../runtime.ts'
import { type XsltNode, xsltTree } from '../tree/xslt-node.ts'
import { xsltException } from '../xslt-exception.ts'
import { isLanguage, isWrittenAlike } from './date-language.ts'
import type { XsltFunction } from './functions.ts'
import { dateText, utcText } from './xsd-date.ts'

interface ExtensionFunction {
  readonly least: number
  readonly most: number
  /** What of a call can't be carried out yet; null where nothing is known to be wrong. */
  readonly unsupported?: (args: readonly Expression[]) => string | null
  readonly body: XsltFunction
}

const text = (value: Value | undefined): string => toText(xsltTree, value ?? '')

/** Nodes stay, a fragment becomes the set of its root, a text a text node. */
function nodeSet(value: Value | undefined): readonly XsltNode[] {
  if (typeof value === 'object') return [...value]
  const sink = new FragmentSink()
  sink.text(text(value), true)
  return [...sink.value]
}

function objectType(value: Value | undefined): string {
  if (typeof value !== 'object') return typeof value
  return (value as { isFragment?: boolean }).isFragment ? 'RTF' : 'node-set'
}

/** Text is read as XmlConvert reads a double. */
function numberOf(value: Value | undefined): number {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value)
  try {
    return toDouble(text(value))
  } catch (error) {
    if (error instanceof DotnetException) return Number.NaN
    throw error
  }
}

/** Null for what is no name. */
function nameOf(value: Value | undefined): { readonly prefix: string; readonly localName: string } | null {
  const name = text(value)
  return badQName(name) === null ? splitName(name) : null
}

/** What a prefix stands for at a node; without one it is the default namespace. */
function namespaceOf(node: XsltNode, name: { readonly prefix: string } | null): string {
  if (name === null) return ''
  if (name.prefix === 'xml') return xmlNamespace
  return node.scope.find(({ prefix }) => prefix === name.prefix)?.uri ?? ''
}

function formatDate(_context: unknown, [date, format, language]: readonly Value[]): string {
  const culture = text(language)
  if (culture !== '' && !isLanguage(culture))
    throw xsltException(`'${culture}' is not a supported language identifier.`)
  if (!isWrittenAlike(text(format), culture))
    throw xsltException(`Sluice doesn't carry out the format '${text(format)}' in the language '${culture}' yet.`)
  return dateText(text(date), text(format))
}

function unsupportedDate([, format, language]: readonly Expression[]): string | null {
  if (format?.kind !== 'string' || language?.kind !== 'string' || !isLanguage(language.value)) return null
  return isWrittenAlike(format.value, language.value)
    ? null
    : `the format '${format.value}' in the language '${language.value}'`
}

const microsoft: Readonly<Record<string, ExtensionFunction>> = {
  'node-set': { least: 1, most: 1, body: (_context, [value]) => nodeSet(value) },
  number: { least: 1, most: 1, body: (_context, [value]) => numberOf(value) },
  'local-name': { least: 1, most: 1, body: (_context, [value]) => nameOf(value)?.localName ?? '' },
  'namespace-uri': { least: 1, most: 1, body: ({ node }, [value]) => namespaceOf(node, nameOf(value)) },
  utc: { least: 1, most: 1, body: (_context, [value]) => utcText(text(value)) },
  'format-date': { least: 1, most: 3, unsupported: unsupportedDate, body: formatDate },
  'format-time': { least: 1, most: 3, unsupported: unsupportedDate, body: formatDate },
  'string-compare': {
    least: 2,
    most: 4,
    body: (_context, [a, b]) => Math.sign(compareCulture(text(a), text(b), false)),
  },
}
const exslt: Readonly<Record<string, ExtensionFunction>> = {
  'node-set': { least: 1, most: 1, body: (_context, [value]) => nodeSet(value) },
  'object-type': { least: 1, most: 1, body: (_context, [value]) => objectType(value) },
}

/** The functions that .NET's engine has beyond XSLT 1.0, by namespace. */
export function extensionFunctions(namespace: string): Readonly<Record<string, ExtensionFunction>> | undefined {
  if (namespace === 'urn:schemas-microsoft-com:xslt') return microsoft
  return namespace === 'http://exslt.org/common' ? exslt : undefined
}
