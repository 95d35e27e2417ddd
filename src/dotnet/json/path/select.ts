import { objectText } from '../../type-system/value-ops.ts'
import { charge } from '../../values/ambient.ts'
import type { DotnetArray } from '../../values/array.ts'
import { bodyOf } from '../convert-object.ts'
import { jsonException } from '../errors.ts'
import { ArrayToken } from '../tokens/array.ts'
import { ConstructorToken } from '../tokens/constructor.ts'
import { ContainerToken } from '../tokens/container.ts'
import { ObjectToken } from '../tokens/object.ts'
import { PropertyToken } from '../tokens/property.ts'
import type { JsonToken } from '../tokens/token.ts'
import { TokenType } from '../tokens/token-type.ts'
import { ValueToken } from '../tokens/value.ts'
import { base64, printValue } from '../writing/print-value.ts'
import { type PathFilter, type PathOperand, type PathOperator, type PathTest, parsePath } from './parse-path.ts'

interface Settings {
  readonly root: JsonToken
  readonly errorWhenNoMatch: boolean
}

const error = (message: string): ReturnType<typeof jsonException> => jsonException('JsonException', message)
const parsed = new Map<string, readonly PathFilter[]>()

/** Parsed paths are kept: policies select by the same few. */
function pathOf(text: string): readonly PathFilter[] {
  let path = parsed.get(text)
  if (!path) {
    path = parsePath(text)
    if (parsed.size >= 1000) parsed.clear()
    parsed.set(text, path)
  }
  return path
}

/** `SelectTokens`: parses at once, selects as it is enumerated. */
export function selectTokens(token: JsonToken, path: string, errorWhenNoMatch: boolean): Iterable<JsonToken> {
  return evaluate(pathOf(path), token, { root: token, errorWhenNoMatch })
}

/** The iterator that gives the matches of a path, null where they are an array. */
export function filterClass(path: string): string | null {
  const filter = pathOf(path).at(-1)
  switch (filter?.kind) {
    case 'field':
      return `${filter.scan ? 'ScanFilter' : 'FieldFilter'}+<ExecuteFilter>d__2`
    case 'fields':
      return `${filter.scan ? 'ScanMultipleFilter' : 'FieldMultipleFilter'}+<ExecuteFilter>d__2`
    case 'index':
      return 'ArrayIndexFilter+<ExecuteFilter>d__4'
    case 'indexes':
      return 'ArrayMultipleIndexFilter+<ExecuteFilter>d__2'
    case 'slice':
      return 'ArraySliceFilter+<ExecuteFilter>d__12'
    case 'query':
      return `${filter.scan ? 'QueryScanFilter' : 'QueryFilter'}+<ExecuteFilter>d__2`
    default:
      return null
  }
}

/** `SelectToken`: the only match, null where there is none. */
export function selectToken(token: JsonToken, path: string, errorWhenNoMatch: boolean): JsonToken | null {
  let found: JsonToken | null = null
  for (const match of selectTokens(token, path, errorWhenNoMatch)) {
    if (found) throw error('Path returned multiple tokens.')
    found = match
  }
  return found
}

function evaluate(filters: readonly PathFilter[], token: JsonToken, settings: Settings): Iterable<JsonToken> {
  let current: Iterable<JsonToken> = [token]
  for (const filter of filters) current = apply(filter, current, settings)
  return current
}

function* apply(filter: PathFilter, tokens: Iterable<JsonToken>, settings: Settings): Generator<JsonToken> {
  for (const token of tokens) {
    charge(1)
    switch (filter.kind) {
      case 'root':
        yield settings.root
        return
      case 'field':
        if (filter.scan) yield* scanned(token, (name) => name !== null && name === filter.name, filter.name === null)
        else yield* field(token, filter.name, settings)
        break
      case 'fields':
        if (filter.scan) yield* scanned(token, (name) => name !== null && filter.names.includes(name), false)
        else yield* fields(token, filter.names, settings)
        break
      case 'index':
        yield* indexed(token, filter.index, settings)
        break
      case 'indexes':
        for (const index of filter.indexes) {
          const found = itemAt(token, index, settings)
          if (found) yield found
        }
        break
      case 'slice':
        yield* sliced(token, filter, settings)
        break
      default:
        yield* queried(token, filter, settings)
    }
  }
}

function* field(token: JsonToken, name: string | null, settings: Settings): Generator<JsonToken> {
  if (token instanceof ObjectToken) {
    if (name === null) {
      for (const property of token.properties) if (property.value) yield property.value
      return
    }
    const value = token.property(name)?.value
    if (value) yield value
    else if (settings.errorWhenNoMatch) throw error(`Property '${name}' does not exist on JObject.`)
  } else if (settings.errorWhenNoMatch) throw error(`Property '${name ?? '*'}' not valid on ${token.className}.`)
}

function* fields(token: JsonToken, names: readonly string[], settings: Settings): Generator<JsonToken> {
  if (token instanceof ObjectToken) {
    for (const name of names) {
      const value = token.property(name)?.value
      if (value) yield value
      // Json.NET asks for a missing property only after one that it found.
      if (settings.errorWhenNoMatch) throw error(`Property '${name}' does not exist on JObject.`)
    }
  } else if (settings.errorWhenNoMatch) {
    throw error(`Properties ${names.map((name) => `'${name}'`).join(', ')} not valid on ${token.className}.`)
  }
}

/** Everything below (and, for `..*`, itself): values of the properties that match. */
function* scanned(root: JsonToken, matches: (name: string | null) => boolean, all: boolean): Generator<JsonToken> {
  if (all) yield root
  for (const token of below(root)) {
    if (token instanceof PropertyToken) {
      if (!all && matches(token.name) && token.value) yield token.value
    } else if (all) yield token
  }
}

function below(root: JsonToken): Iterable<JsonToken> {
  return root instanceof ContainerToken ? root.descendants(false) : []
}

function itemAt(token: JsonToken, index: number, settings: Settings): JsonToken | null {
  if (token instanceof ArrayToken || token instanceof ConstructorToken) {
    const { children } = token
    if (children.length <= index) {
      if (settings.errorWhenNoMatch) throw error(`Index ${index} outside the bounds of ${token.className}.`)
      return null
    }
    return token instanceof ArrayToken ? token.itemAt(index) : (children[index] ?? null)
  }
  if (settings.errorWhenNoMatch) throw error(`Index ${index} not valid on ${token.className}.`)
  return null
}

function* indexed(token: JsonToken, index: number | null, settings: Settings): Generator<JsonToken> {
  if (index !== null) {
    const found = itemAt(token, index, settings)
    if (found) yield found
  } else if (token instanceof ArrayToken || token instanceof ConstructorToken) yield* token.children
  else if (settings.errorWhenNoMatch) throw error(`Index * not valid on ${token.className}.`)
}

function* sliced(token: JsonToken, filter: PathFilter & { kind: 'slice' }, settings: Settings): Generator<JsonToken> {
  if (filter.step === 0) throw error('Step cannot be zero.')
  if (!(token instanceof ArrayToken)) {
    if (settings.errorWhenNoMatch) throw error(`Array slice is not valid on ${token.className}.`)
    return
  }
  const { count } = token
  const step = filter.step ?? 1
  let start = filter.start ?? (step > 0 ? 0 : count - 1)
  let end = filter.end ?? (step > 0 ? count : -1)
  if ((filter.start ?? 0) < 0) start += count
  if ((filter.end ?? 0) < 0) end += count
  start = Math.min(
    Math.max(start, step > 0 ? 0 : Number.MIN_SAFE_INTEGER),
    step > 0 ? Number.MAX_SAFE_INTEGER : count - 1,
  )
  end = Math.min(Math.max(end, -1), count)
  const positive = step > 0
  if (positive ? start < end : start > end) {
    for (let i = start; positive ? i < end : i > end; i += step) yield token.itemAt(i)
  } else if (settings.errorWhenNoMatch) {
    const text = (value: number | null): string => (value === null ? '*' : String(value))
    throw error(`Array slice of ${text(filter.start)} to ${text(filter.end)} returned no results.`)
  }
}

function* queried(token: JsonToken, filter: PathFilter & { kind: 'query' }, settings: Settings): Generator<JsonToken> {
  if (filter.scan) {
    const quiet = settings
    if (passes(filter.test, token, quiet)) yield token
    for (const inner of below(token)) if (passes(filter.test, inner, quiet)) yield inner
    return
  }
  for (const child of token.children) if (passes(filter.test, child, settings)) yield child
}

function passes(test: PathTest, token: JsonToken, settings: Settings): boolean {
  if (test.kind !== 'compare') {
    const all = test.kind === 'and'
    for (const part of test.tests) if (passes(part, token, settings) !== all) return !all
    return all
  }
  const left = operand(test.left, token, settings)
  if (test.operator === 'exists') {
    for (const _ of left) return true
    return false
  }
  const rights = [...operand(test.right ?? [], token, settings)]
  for (const a of left) for (const b of rights) if (holds(test.operator, a, b)) return true
  return false
}

function operand(side: PathOperand, token: JsonToken, settings: Settings): Iterable<JsonToken> {
  if (side instanceof ValueToken) return [side]
  return evaluate(side, token, { root: settings.root, errorWhenNoMatch: false })
}

function holds(operator: PathOperator, left: JsonToken, right: JsonToken): boolean {
  if (left instanceof ValueToken && right instanceof ValueToken) {
    switch (operator) {
      case '=~':
        return regexMatches(left, right)
      case '==':
        return looselyEqual(left, right)
      case '===':
        return strictlyEqual(left, right)
      case '!=':
        return !looselyEqual(left, right)
      case '!==':
        return !strictlyEqual(left, right)
      case '>':
        return left.dotnetCompareTo(right) > 0
      case '>=':
        return left.dotnetCompareTo(right) >= 0
      case '<':
        return left.dotnetCompareTo(right) < 0
      case '<=':
        return left.dotnetCompareTo(right) <= 0
      default:
        return true
    }
  }
  return operator === 'exists' || operator === '!=' || operator === '!=='
}

function regexMatches(input: ValueToken, pattern: ValueToken): boolean {
  if (input.type !== TokenType.String || pattern.type !== TokenType.Raw) return false
  const text = pattern.value as string
  const end = text.lastIndexOf('/')
  let options = 0
  for (const flag of text.slice(end + 1)) options |= { i: 1, m: 2, s: 16, x: 4 }[flag] ?? 0
  return bodyOf(
    'System.Text.RegularExpressions.Regex',
    'static bool IsMatch(string input, string pattern, RegexOptions options)',
  )(input.value, text.slice(1, end), options) as boolean
}

function looselyEqual(left: ValueToken, right: ValueToken): boolean {
  const isNumber = (token: ValueToken): boolean => token.type === TokenType.Integer || token.type === TokenType.Float
  if (isNumber(left) && isNumber(right)) return left.dotnetCompareTo(right) === 0
  if (left.equalsValue(right)) return true
  if (right.type !== TokenType.String) return false
  const wanted = right.value as string | null
  switch (left.type) {
    case TokenType.Bytes:
      return base64((left.value as DotnetArray).items as Uint8Array) === wanted
    case TokenType.Guid:
    case TokenType.TimeSpan:
      return objectText(left.value) === wanted
    case TokenType.Uri:
      return ((left.value as { original?: string }).original ?? objectText(left.value)) === wanted
    case TokenType.Date:
      return isoText(left) === wanted
    default:
      return false
  }
}

function isoText(token: ValueToken): string {
  return (printValue(token.value) ?? '').slice(1, -1)
}

function strictlyEqual(left: ValueToken, right: ValueToken): boolean {
  const isNumber = (token: ValueToken): boolean => token.type === TokenType.Integer || token.type === TokenType.Float
  if (isNumber(left) && isNumber(right)) return left.dotnetCompareTo(right) === 0
  if (left.type !== right.type) return false
  return left.equalsValue(right)
}
