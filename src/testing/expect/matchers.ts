import { propertiesOf } from '../../dotnet/json/object-properties.ts'
import { serialize } from '../../dotnet/json/serialize.ts'
import { JsonToken } from '../../dotnet/json/tokens/token.ts'
import { printToken } from '../../dotnet/json/writing/print.ts'
import { objectText, typeOfObject } from '../../dotnet/type-system/value-ops.ts'
import { Box } from '../../dotnet/values/box.ts'
import { WrittenNumber } from '../files/written-number.ts'

/** Null when the value is as expected, else what is wrong: `expected …, got …`. */
export type Mismatch = string | null

type Data = Readonly<Record<string, unknown>>

const matcherKeys = new Set(['equals', 'matches', 'contains', 'startsWith', 'not', 'above', 'below', 'type'])

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenNumber)
}

/** Whether an expected value is a matcher object: exactly one known key (`type` may come with `value`). */
export function isMatcher(expected: unknown): expected is Data {
  if (!isData(expected)) return false
  const keys = Object.keys(expected)
  if (keys.length === 2)
    return keys.includes('type') && keys.includes('value') && String(expected['type']).startsWith('System.')
  return (
    keys.length === 1 &&
    matcherKeys.has(keys[0] as string) &&
    (keys[0] !== 'type' || String(expected['type']).includes('.'))
  )
}

/** Stands for a value that is not there. */
export const missing: unique symbol = Symbol('missing')

/** Compares text (a status, a header, a body) as is or by a matcher. `actual` may be {@link missing}. */
export function matchText(expected: unknown, actual: string | typeof missing): Mismatch {
  return match(expected, actual, (e, a) => String(e) === a)
}

/** Compares a JSON value deeply; matchers may stand anywhere inside. */
export function matchJson(expected: unknown, actual: unknown, path = '$'): Mismatch {
  if (expected === 'absent' || expected === 'any' || isMatcher(expected))
    return at(
      path,
      // `any` and `absent` come here from `equals` only, as plain words.
      match(expected, actual as string, (e, a) =>
        e === 'any' || e === 'absent' ? e === a : matchJson(e, a, path) === null,
      ),
    )
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return at(path, wrong(expected, actual))
    if (expected.length !== actual.length)
      return at(path, `expected ${expected.length} items, got ${actual.length}: ${show(actual)}`)
    for (let i = 0; i < expected.length; i++) {
      const mismatch = matchJson(expected[i], actual[i], `${path}[${i}]`)
      if (mismatch) return mismatch
    }
    return null
  }
  if (isData(expected)) {
    if (!isData(actual)) return at(path, wrong(expected, actual))
    for (const [key, value] of Object.entries(expected)) {
      const mismatch = matchJson(value, Object.hasOwn(actual, key) ? actual[key] : missing, `${path}.${key}`)
      if (mismatch) return mismatch
    }
    const surplus = Object.keys(actual).find((key) => !Object.hasOwn(expected, key))
    return surplus === undefined ? null : at(path, `has the member '${surplus}' that was not expected`)
  }
  const plain = expected instanceof WrittenNumber ? expected.value : expected
  return Object.is(plain, actual) ? null : at(path, wrong(expected, actual))
}

/** Compares an object value of .NET (a variable, a cached value). */
export function matchValue(expected: unknown, actual: unknown | typeof missing): Mismatch {
  if (isMatcher(expected) && 'type' in expected) {
    if (actual === missing) return wrong(expected, actual)
    const type = actual === null ? 'null' : typeOfObject(actual).runtimeName
    if (type !== expected['type']) return `expected a value of type ${String(expected['type'])}, got ${type}`
    if (!('value' in expected)) return null
    const { value } = expected
    if (typeof value === 'boolean' && actual instanceof Box && typeof actual.value === 'boolean')
      return actual.value === value ? null : wrong(value, actual.value)
    return matchText(value, objectText(actual))
  }
  if (actual === missing || actual === null)
    return match(expected, actual === null ? ('null' as string) : missing, (e) => e === null && actual === null)
  return match(expected, valueText(actual), (e, a) => {
    if (typeof e === 'object' && e !== null && !(e instanceof WrittenNumber)) {
      try {
        return matchJson(e, JSON.parse(a)) === null
      } catch {
        return false
      }
    }
    if (typeof e === 'boolean') return actual instanceof Box && actual.value === e
    return String(e) === a
  })
}

/** Lists and records as JSON, anything else as its text. */
function valueText(value: unknown): string {
  const isData =
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof JsonToken) &&
    ('getEnumerator' in value || propertiesOf(value) !== undefined)
  if (!isData) return objectText(value)
  try {
    return printToken(serialize(value), false)
  } catch {
    return objectText(value)
  }
}

function match(
  expected: unknown,
  actual: string | typeof missing,
  equal: (expected: unknown, actual: string) => boolean,
): Mismatch {
  if (expected === 'absent') return actual === missing ? null : `expected nothing, got ${show(actual)}`
  if (actual === missing) {
    if (isMatcher(expected) && 'not' in expected)
      return match(expected['not'], actual, equal) === null ? `expected anything but ${show(expected['not'])}` : null
    return `expected ${describe(expected)}, but there is none`
  }
  if (expected === 'any') return null
  if (!isMatcher(expected)) return equal(expected, actual) ? null : wrong(expected, actual)
  const [key, operand] = Object.entries(expected)[0] as [string, unknown]
  const text = typeof actual === 'string' ? actual : show(actual)
  switch (key) {
    case 'equals':
      return equal(operand, actual) ? null : wrong(operand, actual)
    case 'matches':
      return regex(String(operand)).test(text)
        ? null
        : `expected text that matches /${String(operand)}/, got ${show(actual)}`
    case 'contains':
      return text.includes(String(operand))
        ? null
        : `expected text that contains ${show(String(operand))}, got ${show(actual)}`
    case 'startsWith':
      return text.startsWith(String(operand))
        ? null
        : `expected text that starts with ${show(String(operand))}, got ${show(actual)}`
    case 'not':
      return match(operand, actual, equal) === null ? `expected anything but ${describe(operand)}` : null
    case 'above':
      return Number(text) > Number(String(operand))
        ? null
        : `expected a number above ${String(operand)}, got ${show(actual)}`
    case 'below':
      return Number(text) < Number(String(operand))
        ? null
        : `expected a number below ${String(operand)}, got ${show(actual)}`
    default:
      return wrong(expected, actual)
  }
}

/** Inline modifiers `(?i)` at the start are understood, since people copy patterns from .NET. */
function regex(source: string): RegExp {
  const flags = /^\(\?([ims]+)\)/.exec(source)
  return flags ? new RegExp(source.slice(flags[0].length), `${flags[1]}u`) : new RegExp(source, 'u')
}

function at(path: string, mismatch: Mismatch): Mismatch {
  return mismatch === null || path === '$' ? mismatch : `${path}: ${mismatch}`
}

function wrong(expected: unknown, actual: unknown): string {
  return `expected ${describe(expected)}, got ${actual === missing ? 'nothing' : show(actual)}`
}

function describe(expected: unknown): string {
  return isMatcher(expected) ? JSON.stringify(plain(expected)) : show(expected)
}

function show(value: unknown): string {
  if (value === missing) return 'nothing'
  const text = JSON.stringify(plain(value)) ?? String(value)
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text
}

function plain(value: unknown): unknown {
  if (value instanceof WrittenNumber) return value.source
  if (Array.isArray(value)) return value.map(plain)
  if (isData(value)) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]))
  return typeof value === 'bigint' ? String(value) : value
}
