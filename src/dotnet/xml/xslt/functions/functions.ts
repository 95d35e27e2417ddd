import type { Span } from '../../../../diagnostics/diagnostic.ts'
import { type XPathFunction, xpathFunctions } from '../../xpath/functions.ts'
import { xpathException } from '../../xpath/parser.ts'
import type { Expression } from '../../xpath/syntax.ts'
import { toText } from '../../xpath/values.ts'
import { elementRule } from '../compile/elements.ts'
import { badQName, splitName } from '../compile/names.ts'
import type { Scope } from '../compile/scope.ts'
import type { Frame } from '../runtime.ts'
import { isForwardCompatible, namespaceAt, xsltNamespace } from '../tree/sheet-node.ts'
import { type XsltNode, xsltTree } from '../tree/xslt-node.ts'
import { xsltException, xsltExceptionAt } from '../xslt-exception.ts'
import { defaultDecimalFormat } from './decimal-format.ts'
import { extensionFunctions } from './extension-functions.ts'
import { formatNumber } from './format-number.ts'
import { nodesByKey } from './keys.ts'

export type XsltFunction = XPathFunction<XsltNode, Frame>
type Call = Expression & { readonly kind: 'call' }

/** A function with its numbers of arguments, made for the place of a call. */
interface Definition {
  readonly least: number
  readonly most: number
  readonly make: (call: Call, scope: Scope, span: Span) => XsltFunction
}

const text = (args: readonly unknown[], index: number): string => toText(xsltTree, args[index] as string)

const definitions: Readonly<Record<string, Definition>> = {
  current: {
    least: 0,
    most: 0,
    make:
      () =>
      ({ state }) => [state.node],
  },
  id: { least: 1, most: 1, make: () => () => [] },
  key: { least: 2, most: 2, make: makeKey },
  'generate-id': {
    least: 0,
    most: 1,
    make: () => (context, args) => {
      const [node] = args.length === 0 ? [context.node] : (args[0] as readonly XsltNode[])
      return node ? context.state.run.ids.of(node) : ''
    },
  },
  'format-number': { least: 2, most: 3, make: makeFormatNumber },
  'system-property': { least: 1, most: 1, make: (call, scope) => byName(call, scope, systemProperty) },
  'element-available': {
    least: 1,
    most: 1,
    make: (call, scope) =>
      byName(
        call,
        scope,
        (namespace, name) => namespace === xsltNamespace && elementRule(name)?.place === 'instruction',
      ),
  },
  'function-available': {
    least: 1,
    most: 1,
    make: (call, scope) =>
      byName(call, scope, (namespace, name) =>
        namespace === ''
          ? Object.hasOwn(xpathFunctions, name) || Object.hasOwn(definitions, name)
          : extensionFunctions(namespace)?.[name] !== undefined,
      ),
  },
  document: {
    least: 1,
    most: 2,
    make: (_call, _scope, span) => () => {
      throw xsltExceptionAt(
        "Execution of the 'document()' function was prohibited. Use the XsltSettings.EnableDocumentFunction property to enable it.",
        span,
      )
    },
  },
  'unparsed-entity-uri': {
    least: 1,
    most: 1,
    make: (_call, _scope, span) => () => {
      throw xsltExceptionAt("'unparsed-entity-uri()' is an unsupported XSLT function.", span)
    },
  },
}

/** The body of a function for the place where it is called; unknown ones throw. */
export function functionOf(call: Call, scope: Scope, span: Span): XsltFunction {
  const { prefix, name } = call
  if (prefix !== '') return extensionOf(call, scope, span)
  if (Object.hasOwn(definitions, name)) {
    const { least, most, make } = definitions[name] as Definition // an own property
    checkArguments(call, least, most)
    return make(call, scope, span)
  }
  if (Object.hasOwn(xpathFunctions, name)) {
    const [least, most, body] = xpathFunctions[name] as NonNullable<(typeof xpathFunctions)[string]> // an own property
    checkArguments(call, least, most)
    return body
  }
  const unknown = `'${name}()' is an unknown XSLT function.`
  if (!isForwardCompatible(scope.element)) throw xpathException(unknown)
  return () => {
    throw xsltException(unknown)
  }
}

function extensionOf(call: Call, scope: Scope, span: Span): XsltFunction {
  const namespace = namespaceAt(scope.element, call.prefix)
  if (namespace === undefined) throw xpathException(`Prefix '${call.prefix}' is not defined.`)
  const found = extensionFunctions(namespace)?.[call.name]
  if (found) {
    checkArguments(call, found.least, found.most)
    const what = found.unsupported?.(call.args) ?? null
    if (what !== null)
      scope.report(
        'attribute-not-supported',
        `Sluice doesn't carry out ${what} of ${call.prefix}:${call.name} yet`,
        span,
      )
    return found.body
  }
  if (scope.sheet.scripts.has(namespace)) {
    return () => {
      throw xsltExceptionAt(
        'Execution of scripts was prohibited. Use the XsltSettings.EnableScript property to enable it.',
        span,
      )
    }
  }
  return () => {
    throw xsltException(`Cannot find a script or an extension object associated with namespace '${namespace}'.`)
  }
}

function checkArguments({ name, args }: Call, least: number, most: number): void {
  if (args.length >= least && args.length <= most) return
  const range = args.length < least ? `at least ${least}` : `at most ${most}`
  const count = least === most ? `${least}` : most === least + 1 ? `${least} or ${most}` : range
  throw xpathException(`Function '${name}()' must have ${count} argument(s).`)
}

/** A function of a name with prefix, which is looked up when the stylesheet is compiled if it is a literal. */
function byName(
  { args }: Call,
  scope: Scope,
  answer: (namespace: string, localName: string) => string | number | boolean,
): XsltFunction {
  const find = (name: string): string | number | boolean => {
    if (badQName(name) !== null) throw xsltException(`'${name}' is an invalid QName.`)
    const { prefix, localName } = splitName(name)
    const namespace = prefix === '' ? '' : namespaceAt(scope.element, prefix)
    if (namespace === undefined) throw xsltException(`Prefix '${prefix}' is not defined.`)
    return answer(namespace, localName)
  }
  const [literal] = args
  if (literal?.kind !== 'string') return (_context, values) => find(text(values, 0))
  const found = find(literal.value)
  return () => found
}

function systemProperty(namespace: string, name: string): string | number {
  if (namespace === xsltNamespace) {
    if (name === 'version') return 1
    if (name === 'vendor') return 'Microsoft'
    if (name === 'vendor-url') return 'http://www.microsoft.com'
  }
  return namespace === 'urn:schemas-microsoft-com:xslt' && name === 'version' ? 'v4.0.30319' : ''
}

const unknownKey = (name: string): string =>
  `A reference to key '${name}' cannot be resolved. An 'xsl:key' of this name must be declared at the top level of the stylesheet.`

function makeKey({ args }: Call, scope: Scope): XsltFunction {
  const [literal] = args
  const resolve = (name: string): string => {
    const { prefix, localName } = splitName(name)
    const namespace = prefix === '' ? '' : namespaceAt(scope.element, prefix)
    const key = `{${namespace ?? ''}}${localName}`
    if (namespace === undefined || !scope.sheet.keys.has(key)) throw xsltException(unknownKey(name))
    return key
  }
  const known = literal?.kind === 'string' ? resolve(literal.value) : null
  return ({ node, state }, values) => nodesByKey(known ?? resolve(text(values, 0)), values[1] ?? '', node, state)
}

function makeFormatNumber({ args }: Call, scope: Scope): XsltFunction {
  const format = args[2]
  const find = (name: string) => {
    const { prefix, localName } = splitName(name)
    const namespace = prefix === '' ? '' : (namespaceAt(scope.element, prefix) ?? '')
    const key = `{${namespace}}${localName}`
    const found = scope.sheet.decimalFormats.get(key) ?? (key === '{}' ? defaultDecimalFormat : undefined)
    if (!found) throw xsltException(`Decimal format '${name}' is not defined.`)
    return found
  }
  const known = format === undefined ? find('') : format.kind === 'string' ? find(format.value) : null
  const number = xpathFunctions['number'] as NonNullable<(typeof xpathFunctions)[string]>
  return (context, values) => {
    const value = number[2](context, values.slice(0, 1)) as number
    return formatNumber(value, text(values, 1), known ?? find(text(values, 2)))
  }
}
