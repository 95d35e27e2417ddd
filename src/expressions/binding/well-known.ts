import { definitionOf, typeNamed } from '../../dotnet/type-system/definition.ts'
import { DotnetType } from '../../dotnet/type-system/type.ts'

/** Types that have no .NET counterpart: what an expression has before it is converted. */
function sentinel(displayName: string): DotnetType {
  return new DotnetType({ kind: 'undeclared', definition: null, displayName, runtimeName: displayName })
}

/** Of something already reported, or of a hole: converts to and from everything, every member exists. */
export const errorType = sentinel('?')
export const nullType = sentinel('<null>')
export const lambdaType = sentinel('lambda expression')
export const methodGroupType = sentinel('method group')
export const defaultLiteralType = sentinel('default')
export const throwType = sentinel('<throw expression>')
/** A tuple literal with an element that has no type of its own. */
export const untypedTuple = sentinel('<tuple>')
/** A conditional whose branches have no type in common. */
export const untypedConditional = sentinel('<conditional>')
export const untypedOut = sentinel('<out var>')
export const typeNameType = sentinel('<type>')

const typeless: ReadonlySet<DotnetType> = new Set([
  nullType,
  lambdaType,
  methodGroupType,
  defaultLiteralType,
  throwType,
  untypedTuple,
  untypedConditional,
  untypedOut,
  typeNameType,
])

/** True for expressions without a type of their own (null, lambdas, method groups, `default`, `throw`). */
export function isTypeless(type: DotnetType): boolean {
  return typeless.has(type)
}

function lazily(fullName: string): () => DotnetType {
  let type: DotnetType | undefined
  return () => (type ??= typeNamed(fullName))
}

/** The types that the language itself knows. Functions, as declarations may load after this module. */
export const known = {
  object: lazily('System.Object'),
  string: lazily('System.String'),
  bool: lazily('System.Boolean'),
  char: lazily('System.Char'),
  sbyte: lazily('System.SByte'),
  byte: lazily('System.Byte'),
  short: lazily('System.Int16'),
  ushort: lazily('System.UInt16'),
  int: lazily('System.Int32'),
  uint: lazily('System.UInt32'),
  long: lazily('System.Int64'),
  ulong: lazily('System.UInt64'),
  float: lazily('System.Single'),
  double: lazily('System.Double'),
  decimal: lazily('System.Decimal'),
  void: lazily('System.Void'),
  valueType: lazily('System.ValueType'),
  enum: lazily('System.Enum'),
  delegate: lazily('System.Delegate'),
  multicastDelegate: lazily('System.MulticastDelegate'),
  array: lazily('System.Array'),
  exception: lazily('System.Exception'),
  type: lazily('System.Type'),
  disposable: lazily('System.IDisposable'),
  enumerable: lazily('System.Collections.IEnumerable'),
  enumerator: lazily('System.Collections.IEnumerator'),
  formattable: lazily('System.IFormattable'),
}

export const nullableOf = (type: DotnetType): DotnetType => definitionOf('System.Nullable`1').make([type])
export const isVoid = (type: DotnetType): boolean => type === known.void()
export const isError = (type: DotnetType): boolean => type === errorType

/** The tuple of these elements; past seven they nest as .NET does. */
export function tupleOf(elements: readonly DotnetType[]): DotnetType {
  if (elements.length <= 7) return definitionOf(`System.ValueTuple\`${elements.length}`).make(elements)
  return definitionOf('System.ValueTuple`8').make([...elements.slice(0, 7), tupleOf(elements.slice(7))])
}

/** Elements of a tuple type, null for any other. */
export function tupleElements(type: DotnetType): readonly DotnetType[] | null {
  if (!type.fullName.startsWith('System.ValueTuple`')) return null
  if (type.args.length < 8) return type.args
  const rest = type.args[7]
  return [...type.args.slice(0, 7), ...((rest && tupleElements(rest)) ?? [])]
}

export type NumericName =
  | 'sbyte'
  | 'byte'
  | 'short'
  | 'ushort'
  | 'int'
  | 'uint'
  | 'long'
  | 'ulong'
  | 'char'
  | 'float'
  | 'double'
  | 'decimal'

const numericNames: ReadonlyMap<string, NumericName> = new Map([
  ['System.SByte', 'sbyte'],
  ['System.Byte', 'byte'],
  ['System.Int16', 'short'],
  ['System.UInt16', 'ushort'],
  ['System.Int32', 'int'],
  ['System.UInt32', 'uint'],
  ['System.Int64', 'long'],
  ['System.UInt64', 'ulong'],
  ['System.Char', 'char'],
  ['System.Single', 'float'],
  ['System.Double', 'double'],
  ['System.Decimal', 'decimal'],
])

/** `int` for System.Int32 …; null for what isn't a numeric type (char counts as one). */
export function numericName(type: DotnetType): NumericName | null {
  return numericNames.get(type.fullName) ?? null
}

export function isIntegral(type: DotnetType): boolean {
  const name = numericName(type)
  return name !== null && name !== 'float' && name !== 'double' && name !== 'decimal'
}

/** The numeric type under an enum. */
export function enumUnderlying(type: DotnetType): DotnetType {
  return known[(type.definition?.parts.underlying ?? 'int') as NumericName]()
}
