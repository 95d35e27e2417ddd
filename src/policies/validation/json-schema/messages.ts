import type { ErrorObject } from 'ajv'
import type { Place, ValuePlaces } from './read-json.ts'

/** What a schema engine finds, in the wording and with the place that .NET's engines give. */
export interface ValidatorError {
  readonly message: string
  readonly line: number
  readonly position: number
}

/** How a folded property name is spelt in schema or data. */
export type Spelling = (name: string) => string

const typeNames: Readonly<Record<string, string>> = {
  string: 'String',
  number: 'Number',
  integer: 'Integer',
  boolean: 'Boolean',
  object: 'Object',
  array: 'Array',
  null: 'Null',
}
const typeOrder = Object.keys(typeNames)

function typeOf(value: unknown): string {
  if (value === null) return 'Null'
  if (Array.isArray(value)) return 'Array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Number'
  return typeNames[typeof value] ?? 'None'
}

/** `Integer 5` or `Float 1.5`, as messages call a number. */
function number(value: unknown): string {
  return `${Number.isInteger(value) ? 'Integer' : 'Float'} ${String(value)}`
}

function typesText(types: unknown): string {
  const list = (Array.isArray(types) ? types : String(types).split(',')).map(String)
  return typeOrder
    .filter((type) => list.includes(type))
    .map((type) => typeNames[type])
    .join(', ')
}

/** The text that Newtonsoft.Json.Schema has for an error of the engine. */
export function messageOf(error: ErrorObject, spell: Spelling): string {
  const { keyword, params, data } = error
  const limit = String(params['limit'])
  const size = Array.isArray(data) ? data.length : Object.keys((data ?? {}) as object).length
  switch (keyword) {
    case 'required':
      return `Required properties are missing from object: ${spell(String(params['missingProperty']))}.`
    case 'type':
      return `Invalid type. Expected ${typesText(params['type'])} but got ${typeOf(data)}.`
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = String(params['additionalProperty'] ?? params['unevaluatedProperty'])
      return `Property '${spell(name)}' has not been defined and the schema does not allow additional properties.`
    }
    case 'enum':
      return `Value ${JSON.stringify(data)} is not defined in enum.`
    case 'const':
      return `Value ${JSON.stringify(data)} does not match const.`
    case 'minLength':
      return `String '${String(data)}' is less than minimum length of ${limit}.`
    case 'maxLength':
      return `String '${String(data)}' exceeds maximum length of ${limit}.`
    case 'pattern':
      return `String '${String(data)}' does not match regex pattern '${String(params['pattern'])}'.`
    case 'format':
      return `${typeof data === 'number' ? number(data) : `String '${String(data)}'`} does not validate against format '${String(params['format'])}'.`
    case 'minimum':
      return `${number(data)} is less than minimum value of ${limit}.`
    case 'maximum':
      return `${number(data)} exceeds maximum value of ${limit}.`
    case 'exclusiveMinimum':
      return data === params['limit']
        ? `${number(data)} equals minimum value of ${limit} and exclusive minimum is true.`
        : `${number(data)} is less than minimum value of ${limit}.`
    case 'exclusiveMaximum':
      return data === params['limit']
        ? `${number(data)} equals maximum value of ${limit} and exclusive maximum is true.`
        : `${number(data)} exceeds maximum value of ${limit}.`
    case 'multipleOf':
      return `${number(data)} is not a multiple of ${String(params['multipleOf'])}.`
    case 'minItems':
      return `Array item count ${size} is less than minimum count of ${limit}.`
    case 'maxItems':
      return `Array item count ${size} exceeds maximum count of ${limit}.`
    case 'uniqueItems':
      return `Non-unique array item at index ${Math.max(Number(params['i']), Number(params['j']))}.`
    case 'additionalItems':
    case 'items':
    case 'unevaluatedItems':
      return `Index ${String(params['limit'] ?? params['len'])} has not been defined and the schema does not allow additional items.`
    case 'minProperties':
      return `Object property count ${size} is less than minimum count of ${limit}.`
    case 'maxProperties':
      return `Object property count ${size} exceeds maximum count of ${limit}.`
    case 'oneOf': {
      const passing = params['passingSchemas']
      return Array.isArray(passing)
        ? `JSON is valid against more than one schema from 'oneOf'. Valid schema indexes: ${passing.join(', ')}.`
        : "JSON is valid against no schemas from 'oneOf'."
    }
    case 'anyOf':
      return "JSON does not match any schemas from 'anyOf'."
    case 'not':
      return "JSON is valid against schema from 'not'."
    case 'if':
      return `JSON does not match schema from '${String(params['failingKeyword'])}'.`
    case 'contains':
      return 'No items match contains.'
    case 'dependencies':
    case 'dependentRequired':
      return `Dependencies for property '${spell(String(params['property']))}' failed. Missing required keys: ${spell(String(params['missingProperty']))}.`
    case 'propertyNames':
      return `Property name '${spell(String(params['propertyName']))}' does not match schema.`
    case 'false schema':
      return 'Schema always fails validation.'
    default:
      return `JSON ${error.message ?? keyword}.`
  }
}

/** Keywords whose errors stand at the first token of the value; a value without inner tokens has no other. */
const atStart = new Set(['type', 'enum', 'const'])

/** Where a reader stands when the error is found: it reads token by token. */
export function placeOf(error: ErrorObject, places: ReadonlyMap<string, ValuePlaces>, isFolded: boolean): Place {
  const at = (pointer: string): ValuePlaces | undefined =>
    places.get(pointer) ?? (isFolded ? folded(pointer) : undefined)
  const folded = (pointer: string): ValuePlaces | undefined => {
    for (const [key, value] of places) if (key.toLowerCase() === pointer.toLowerCase()) return value
    return undefined
  }
  const property = error.params['additionalProperty'] ?? error.params['unevaluatedProperty']
  const found =
    property === undefined
      ? at(error.instancePath)
      : at(`${error.instancePath}/${String(property).replaceAll('~', '~0').replaceAll('/', '~1')}`)
  if (!found) return { line: 0, position: 0 }
  if (property !== undefined) return found.name ?? found.start
  return atStart.has(error.keyword) ? found.start : found.end
}
