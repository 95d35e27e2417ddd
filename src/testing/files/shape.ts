import type { DiagnosticCode } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { closest } from '../../diagnostics/suggest.ts'
import type { DataFile } from './read-data.ts'
import { WrittenNumber } from './written-number.ts'

/** What a value in a test, context or configuration file has to look like. JSON Schemas are made of the same shapes. */
export type Shape =
  | { readonly kind: 'any'; readonly notes?: string }
  | { readonly kind: 'text'; readonly notes?: string }
  | { readonly kind: 'bool'; readonly notes?: string }
  | { readonly kind: 'number'; readonly min?: number; readonly notes?: string }
  | { readonly kind: 'word'; readonly words: readonly string[]; readonly notes?: string }
  | { readonly kind: 'list'; readonly item: Shape; readonly notes?: string }
  | { readonly kind: 'map'; readonly value: Shape; readonly notes?: string }
  | {
      readonly kind: 'object'
      readonly name: string
      readonly keys: () => Readonly<Record<string, Shape>>
      readonly required?: readonly string[]
      readonly notes?: string
    }
  | { readonly kind: 'either'; readonly options: readonly Shape[]; readonly notes?: string }
  | { readonly kind: 'null'; readonly notes?: string }

export const anything: Shape = { kind: 'any' }
export const text: Shape = { kind: 'text' }
export const flag: Shape = { kind: 'bool' }
export const numeric: Shape = { kind: 'number' }
export const word = (...words: string[]): Shape => ({ kind: 'word', words })
export const listOf = (item: Shape): Shape => ({ kind: 'list', item })
export const mapOf = (value: Shape): Shape => ({ kind: 'map', value })
export const either = (...options: Shape[]): Shape => ({ kind: 'either', options })
export const nothing: Shape = { kind: 'null' }
export const object = (
  name: string,
  keys: () => Readonly<Record<string, Shape>>,
  required: readonly string[] = [],
): Shape => ({ kind: 'object', name, keys, required })

/** A shape with a line for editors. */
export const described = (shape: Shape, notes: string): Shape => ({ ...shape, notes })

/** Checks a value; every finding has the place of the key or value that is wrong. */
export function checkShape(data: DataFile, shape: Shape, code: DiagnosticCode): Diagnostic[] {
  const found: Diagnostic[] = []
  visit(data.value, shape, [], { data, code, found })
  return found
}

interface Check {
  readonly data: DataFile
  readonly code: DiagnosticCode
  readonly found: Diagnostic[]
}

type Path = readonly (string | number)[]

function visit(value: unknown, shape: Shape, path: Path, check: Check): void {
  if (!fits(value, shape)) {
    if (path.length === 0 && shape.kind === 'object')
      complain(check, path, `${shape.name} must be an object`, `keys: ${Object.keys(shape.keys()).join(', ')}`)
    else complain(check, path, `${nameOf(path)} must be ${describe(shape)}`)
    return
  }
  switch (shape.kind) {
    case 'list':
      for (const [i, item] of (value as unknown[]).entries()) visit(item, shape.item, [...path, i], check)
      break
    case 'map':
      for (const [key, item] of Object.entries(value as object))
        if (item !== null) visit(item, shape.value, [...path, key], check)
      break
    case 'object':
      visitObject(value as Record<string, unknown>, shape, path, check)
      break
    case 'either': {
      const option = shape.options.find((o) => fits(value, o))
      if (option) visit(value, option, path, check)
      break
    }
  }
}

function visitObject(
  value: Record<string, unknown>,
  shape: Extract<Shape, { kind: 'object' }>,
  path: Path,
  check: Check,
): void {
  const keys = shape.keys()
  for (const [key, item] of Object.entries(value)) {
    const known = Object.hasOwn(keys, key) ? keys[key] : undefined
    if (known) {
      if (item !== null || !allowsAbsence(known)) visit(item, known, [...path, key], check)
      continue
    }
    const near = closest(key, Object.keys(keys))
    check.found.push({
      code: check.code,
      severity: 'error',
      message: `${shape.name} has no key '${key}'${near ? ` (did you mean '${near}'?)` : ''}`,
      span: check.data.spanAt([...path, key], true),
      help: `keys: ${Object.keys(keys).join(', ')}`,
    })
  }
  for (const key of shape.required ?? [])
    if (!(key in value)) complain(check, path, `${shape.name} needs the key '${key}'`)
}

/** `key: null` takes a value back. */
function allowsAbsence(_shape: Shape): boolean {
  return true
}

function complain(check: Check, path: Path, message: string, help?: string): void {
  const span = check.data.spanAt(path)
  check.found.push({ code: check.code, severity: 'error', message, span, ...(help === undefined ? {} : { help }) })
}

function fits(value: unknown, shape: Shape): boolean {
  const isObject =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenNumber)
  switch (shape.kind) {
    case 'any':
      return true
    case 'text':
      return (
        typeof value === 'string' ||
        typeof value === 'number' ||
        typeof value === 'boolean' ||
        value instanceof WrittenNumber
      )
    case 'bool':
      return typeof value === 'boolean'
    case 'number': {
      const n = value instanceof WrittenNumber ? value.value : value
      return typeof n === 'number' && n >= (shape.min ?? Number.NEGATIVE_INFINITY)
    }
    case 'word':
      return shape.words.includes(String(value))
    case 'list':
      return Array.isArray(value)
    case 'map':
    case 'object':
      return isObject
    case 'either':
      return shape.options.some((option) => fits(value, option))
    case 'null':
      return value === null
  }
}

function describe(shape: Shape): string {
  switch (shape.kind) {
    case 'any':
      return 'a value'
    case 'text':
      return 'text'
    case 'bool':
      return 'true or false'
    case 'number':
      return shape.min === undefined ? 'a number' : `a number of at least ${shape.min}`
    case 'word':
      return shape.words.map((w) => `'${w}'`).join(' or ')
    case 'list':
      return 'a list'
    case 'map':
    case 'object':
      return 'an object'
    case 'either':
      return [...new Set(shape.options.map(describe))].join(' or ')
    case 'null':
      return 'null'
  }
}

function nameOf(path: Path): string {
  return path.length === 0 ? 'the file' : `'${path.map(String).join('.')}'`
}

/** The JSON Schema of a shape, for editors. */
export function jsonSchemaOf(root: Shape, title: string): Record<string, unknown> {
  const definitions: Record<string, unknown> = {}
  const convert = (shape: Shape): Record<string, unknown> => {
    switch (shape.kind) {
      case 'any':
        return {}
      case 'text':
        return { type: ['string', 'number', 'boolean'] }
      case 'bool':
        return { type: 'boolean' }
      case 'number':
        return { type: 'number', ...(shape.min === undefined ? {} : { minimum: shape.min }) }
      case 'word':
        return { enum: shape.words }
      case 'list':
        return { type: 'array', items: convert(shape.item) }
      case 'map':
        return { type: 'object', additionalProperties: { anyOf: [convert(shape.value), { type: 'null' }] } }
      case 'either':
        return { anyOf: shape.options.map(convert) }
      case 'null':
        return { type: 'null' }
      case 'object': {
        const id = shape.name.replace(/[^\w]+/g, '-')
        if (!(id in definitions)) {
          definitions[id] = {}
          const properties = Object.fromEntries(
            Object.entries(shape.keys()).map(([key, s]) => [
              key,
              { ...(s.notes === undefined ? {} : { description: s.notes }), anyOf: [convert(s), { type: 'null' }] },
            ]),
          )
          definitions[id] = {
            type: 'object',
            properties,
            additionalProperties: false,
            ...(shape.required?.length ? { required: shape.required } : {}),
          }
        }
        return { $ref: `#/$defs/${id}` }
      }
    }
  }
  const schema = convert(root)
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schema, $defs: definitions }
}
