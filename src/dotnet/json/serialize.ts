import { KeyValuePairValue } from '../collections/key-value-pair.ts'
import type { ReadOnlyDictionary } from '../collections/protocol.ts'
import { TupleValue } from '../collections/tuple-value.ts'
import { ValueTupleValue } from '../collections/value-tuple.ts'
import { assemblyQualifiedName } from '../system/assembly-names.ts'
import { dbNull } from '../system/db-null.ts'
import { ExceptionData } from '../system/exception-data.ts'
import { RuntimeType } from '../system/runtime-type.ts'
import type { DateTimeValue } from '../time/date-time-value.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { box, objectText, typeOfObject } from '../type-system/value-ops.ts'
import { charge, enterCall, leaveCall } from '../values/ambient.ts'
import { DotnetArray } from '../values/array.ts'
import { Box } from '../values/box.ts'
import { type EnumerableValue, elementTypeOf, enumeratorOf } from '../values/enumerable.ts'
import { DotnetException, notSupported, required } from '../values/exception.ts'
import { jsonException } from './errors.ts'
import { propertiesOf } from './object-properties.ts'
import {
  CaptureCollectionObject,
  CaptureObject,
  captureProperties,
  delegateLoop,
  GroupCollectionObject,
  outermost,
  within,
  withOpen,
} from './self-references.ts'
import { ArrayToken } from './tokens/array.ts'
import { cannotAdd } from './tokens/container.ts'
import { ObjectToken } from './tokens/object.ts'
import { PropertyToken } from './tokens/property.ts'
import { JsonToken } from './tokens/token.ts'
import { TokenType } from './tokens/token-type.ts'
import { typeOfValue, ValueToken } from './tokens/value.ts'
import { isoDateTime } from './writing/print-value.ts'
import { xmlToken } from './xml-node-converter.ts'
import { xmlViewOf } from './xml-view.ts'

/** A property among the elements of an array or as the value of another: where it was met. */
interface Misplaced {
  readonly property: PropertyToken
  readonly container: JsonToken
  readonly state: 'ArrayStart' | 'Array' | 'Property'
}

let misplaced: Misplaced | null = null

/** The token that Json.NET's default serializer makes of an object value. A token is taken as it is. */
export function serialize(value: unknown): JsonToken {
  return withProperties(value, unwritable)
}

/** `FromObject(o)`: the same as a token of its own, whose containers take no misplaced property. */
export function tokenFromObject(value: unknown): JsonToken {
  return withProperties(required(value, 'o'), ({ property, container, state }) =>
    cannotAdd(property, state === 'Property' ? property : container),
  ).clone()
}

function withProperties(value: unknown, complain: (found: Misplaced) => DotnetException): JsonToken {
  if (value instanceof JsonToken) return value.parent ? value.clone() : value
  misplaced = null
  const made = outermost(() => nested(value))
  if (misplaced !== null) throw complain(misplaced)
  return made
}

function unwritable({ container, state }: Misplaced): DotnetException {
  const message = `Token PropertyName in state ${state} would result in an invalid JSON object. Path '${container.path}'.`
  return jsonException('JsonWriterException', message)
}

/** The token of a value inside another: tokens are copied, since the caller's stay where they are. */
function nested(value: unknown): JsonToken {
  enterCall()
  try {
    charge(1)
    return tokenOf(value)
  } finally {
    leaveCall()
  }
}

function tokenOf(value: unknown): JsonToken {
  if (value === null) return ValueToken.null()
  if (typeof value === 'string') return ValueToken.string(value)
  if (value instanceof JsonToken) return value.clone()
  if (value instanceof Box) return boxToken(value)
  if (value instanceof DotnetArray) return arrayToken(value)
  if (value instanceof TupleValue) return itemsToken(value.items, value.types)
  if (value instanceof DotnetException) return exceptionToken(value)
  if (typeof value === 'object') {
    if (value === dbNull) return ValueToken.null()
    const xml = xmlViewOf(value)
    if (xml) return xmlToken(xml)
    const properties = propertiesOf(value)
    if (properties) return objectToken(properties.map((p) => [p.name, box(p.value, p.type)]))
    if (value instanceof CaptureObject) return objectToken(captureProperties(value))
    if (value instanceof GroupCollectionObject)
      return withOpen(value, () => objectToken(value.items.map((group) => [group.name, group])))
    if (value instanceof CaptureCollectionObject) return withOpen(value, () => listToken(value))
    if (value instanceof RuntimeType) {
      const name = assemblyQualifiedName(value.type)
      if (name !== null) return ValueToken.string(name)
    }
    if (value instanceof ExceptionData)
      return objectToken(value.entries.map((entry) => [objectText(entry.key), entry.value]))
    if ('tryValueAt' in value) return dictionaryToken(value as unknown as ReadOnlyDictionary)
    if ('getEnumerator' in value) return listToken(value as EnumerableValue)
    if (typeOfObject(value).fullName === 'System.Object') return objectToken([])
    if (typeOfObject(value).fullName === 'System.Uri') return new ValueToken(value, TokenType.Uri)
  }
  if (typeOfObject(value).fullName === 'System.MulticastDelegate') throw delegateLoop()
  throw notSupported(`Sluice can't serialize an object of type '${typeOfObject(value).runtimeName}'.`)
}

/** Adds the value of an element of an array. */
function addItem(made: ArrayToken, token: JsonToken): void {
  if (token instanceof PropertyToken) {
    const isFirst = made.children.every((child) => child.type === TokenType.Comment)
    misplaced ??= { property: token, container: made, state: isFirst ? 'ArrayStart' : 'Array' }
  }
  made.append(token)
}

function boxToken(value: Box): JsonToken {
  const inner = value.value
  if (value.type.kind === 'enum') return ValueToken.integer(BigInt(inner as number))
  if (inner instanceof KeyValuePairValue)
    return objectToken(pairs(['Key', 'Value'], [inner.key, inner.value], inner.type.args))
  if (inner instanceof ValueTupleValue) return itemsToken(inner.items, inner.type.args)
  const properties = typeof inner === 'object' && inner !== null ? propertiesOf(inner) : undefined
  if (properties) return objectToken(properties.map((p) => [p.name, box(p.value, p.type)]))
  if (value.type.fullName === 'System.Char') return ValueToken.string(String.fromCharCode(inner as number))
  return new ValueToken(value, typeOfValue(null, value))
}

function pairs(
  names: readonly string[],
  values: readonly unknown[],
  types: readonly DotnetType[],
): [string, unknown][] {
  return names.map((name, i) => [name, box(values[i], types[i] as DotnetType)])
}

function itemsToken(items: readonly unknown[], types: readonly DotnetType[]): JsonToken {
  return objectToken(
    pairs(
      items.map((_, i) => (i === 7 ? 'Rest' : `Item${i + 1}`)),
      items,
      types,
    ),
  )
}

function objectToken(entries: Iterable<readonly [string, unknown]>): ObjectToken {
  const made = new ObjectToken()
  for (const [name, value] of entries)
    addProperty(
      made,
      name,
      within(name, () => nested(value)),
    )
  return made
}

function addProperty(made: ObjectToken, name: string, token: JsonToken): void {
  if (token instanceof PropertyToken) misplaced ??= { property: token, container: made, state: 'Property' }
  made.append(new PropertyToken(name, token))
}

function listToken(source: EnumerableValue): JsonToken {
  const made = new ArrayToken()
  const type = elementTypeOf(source)
  const enumerator = enumeratorOf(source)
  try {
    for (let i = 0; enumerator.moveNext(); i++)
      addItem(
        made,
        within(i, () => nested(box(enumerator.current, type))),
      )
  } finally {
    enumerator.dispose()
  }
  return made
}

function arrayToken(array: DotnetArray): JsonToken {
  if (array.elementType.fullName === 'System.Byte' && !array.lengths) return new ValueToken(array, TokenType.Bytes)
  if (!array.lengths) return listToken(array)
  let at = 0
  const level = (dimension: number): JsonToken => {
    const made = new ArrayToken()
    const length = array.lengths?.[dimension] ?? 0
    for (let i = 0; i < length; i++) {
      addItem(
        made,
        dimension + 1 < (array.lengths?.length ?? 0)
          ? level(dimension + 1)
          : nested(box(array.items[at++], array.elementType)),
      )
    }
    return made
  }
  return level(0)
}

function dictionaryToken(dictionary: ReadOnlyDictionary): JsonToken {
  const made = new ObjectToken()
  const enumerator = dictionary.getEnumerator(dictionary.elementType)
  while (enumerator.moveNext()) {
    const { key, value, type } = enumerator.current as KeyValuePairValue
    const [keyType, valueType] = type.args as [DotnetType, DotnetType]
    const name = keyText(box(key, keyType))
    // Keys that print alike are written one after the other, as the writer does.
    addProperty(
      made,
      name,
      within(name, () => nested(box(value, valueType))),
    )
  }
  return made
}

function keyText(key: unknown): string {
  if (key instanceof Box && key.type.fullName === 'System.DateTime') return isoDateTime(key.value as DateTimeValue)
  return objectText(key)
}

function exceptionToken(error: DotnetException): JsonToken {
  const int = (value: number): unknown => new Box(typeNamed('System.Int32'), value)
  return objectToken([
    ['ClassName', error.dotnetType.runtimeName],
    ['Message', error.message],
    ['Data', null],
    ['InnerException', error.innerException],
    ['HelpURL', error.helpLink],
    ['StackTraceString', null],
    ['RemoteStackTraceString', null],
    ['RemoteStackIndex', int(0)],
    ['ExceptionMethod', null],
    ['HResult', int(error.hResult)],
    ['Source', error.source],
    ['WatsonBuckets', null],
    ...(error.paramName === null ? [] : ([['ParamName', error.paramName]] as const)),
  ])
}
