import { compareCulture } from '../../../text/collation.ts'
import { toNumber, toText } from '../../xpath/values.ts'
import { splitName } from '../compile/names.ts'
import { FragmentSink } from '../output/fragment-sink.ts'
import type { Value } from '../runtime.ts'
import { type XsltNode, xsltTree } from '../tree/xslt-node.ts'
import type { XsltFunction } from './functions.ts'

interface ExtensionFunction {
  readonly least: number
  readonly most: number
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

const microsoft: Readonly<Record<string, ExtensionFunction>> = {
  'node-set': { least: 1, most: 1, body: (_context, [value]) => nodeSet(value) },
  number: { least: 1, most: 1, body: (_context, [value]) => toNumber(xsltTree, value ?? '') },
  'local-name': { least: 1, most: 1, body: (_context, [value]) => splitName(text(value)).localName },
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

const unsupported = new Set(['format-date', 'format-time', 'namespace-uri', 'utc'])

/** Whether .NET has the function and Sluice can't carry it out yet. */
export function isUnsupportedFunction(namespace: string, name: string): boolean {
  return namespace === 'urn:schemas-microsoft-com:xslt' && unsupported.has(name)
}
