import { formatDouble } from '../../../dotnet/formatting/format-number.ts'
import type { JsonScalar, JsonType } from './read-json.ts'

/** What a schema engine finds, in the wording and with the place that .NET's engines give. */
export interface ValidatorError {
  readonly message: string
  readonly line: number
  readonly position: number
}

const typeOrder: readonly JsonType[] = ['String', 'Number', 'Integer', 'Boolean', 'Object', 'Array', 'Null']

/** `Integer 5` or `Float 1.5`, as messages call a number. */
function called(value: JsonScalar): string {
  return `${value.type === 'Integer' ? 'Integer' : 'Float'} ${value.text}`
}

/** The texts of Newtonsoft.Json.Schema. */
export const messages = {
  type: (allowed: ReadonlySet<JsonType>, type: JsonType) =>
    `Invalid type. Expected ${typeOrder.filter((t) => allowed.has(t)).join(', ') || 'None'} but got ${type}.`,
  never: 'Schema always fails validation.',
  enumeration: (text: string) => `Value ${text} is not defined in enum.`,
  constant: (text: string) => `Value ${text} does not match const.`,

  maxLength: (text: string, limit: number) => `String '${text}' exceeds maximum length of ${limit}.`,
  minLength: (text: string, limit: number) => `String '${text}' is less than minimum length of ${limit}.`,
  pattern: (text: string, pattern: string) => `String '${text}' does not match regex pattern '${pattern}'.`,
  badPattern: (pattern: string, why: string) =>
    `Could not validate string with regex pattern '${pattern}'. There was an error parsing the regex: ${why}`,
  badNamePattern: (pattern: string, why: string) =>
    `Could not test property names with regex pattern '${pattern}'. There was an error parsing the regex: ${why}`,
  format: (text: string, format: string) => `String '${text}' does not validate against format '${format}'.`,

  maximum: (value: JsonScalar, limit: number) => `${called(value)} exceeds maximum value of ${formatDouble(limit)}.`,
  maximumExcluded: (value: JsonScalar, limit: number) =>
    `${called(value)} equals maximum value of ${formatDouble(limit)} and exclusive maximum is true.`,
  minimum: (value: JsonScalar, limit: number) =>
    `${called(value)} is less than minimum value of ${formatDouble(limit)}.`,
  minimumExcluded: (value: JsonScalar, limit: number) =>
    `${called(value)} equals minimum value of ${formatDouble(limit)} and exclusive minimum is true.`,
  multipleOf: (value: JsonScalar, divisor: number) => `${called(value)} is not a multiple of ${formatDouble(divisor)}.`,

  maxItems: (count: number, limit: number) => `Array item count ${count} exceeds maximum count of ${limit}.`,
  minItems: (count: number, limit: number) => `Array item count ${count} is less than minimum count of ${limit}.`,
  notUnique: (index: number) => `Non-unique array item at index ${index}.`,
  additionalItem: (ordinal: number) =>
    `Index ${ordinal} has not been defined and the schema does not allow additional items.`,
  unevaluatedItem: (index: number) =>
    `Item at index ${index} has not been successfully evaluated and the schema does not allow unevaluated items.`,
  noneContained: 'No items match contains.',
  minContains: (count: number, limit: number) =>
    `Contains match count ${count} is less than minimum contains count of ${limit}.`,
  maxContains: (count: number, limit: number) =>
    `Contains match count ${count} exceeds maximum contains count of ${limit}.`,

  required: (names: readonly string[]) => `Required properties are missing from object: ${names.join(', ')}.`,
  maxProperties: (count: number, limit: number) => `Object property count ${count} exceeds maximum count of ${limit}.`,
  minProperties: (count: number, limit: number) =>
    `Object property count ${count} is less than minimum count of ${limit}.`,
  additionalProperty: (name: string) =>
    `Property '${name}' has not been defined and the schema does not allow additional properties.`,
  unevaluatedProperty: (name: string) =>
    `Property '${name}' has not been successfully evaluated and the schema does not allow unevaluated properties.`,
  dependentSchema: (name: string) => `Dependencies for property '${name}' failed.`,
  dependentNames: (name: string, missing: readonly string[]) =>
    `Dependencies for property '${name}' failed. Missing required keys: ${missing.join(', ')}.`,

  reference: "JSON does not match schema from '$ref'.",
  allOf: (failed: readonly number[]) =>
    `JSON does not match all schemas from 'allOf'. Invalid schema indexes: ${failed.join(', ')}.`,
  anyOf: "JSON does not match any schemas from 'anyOf'.",
  noneOf: "JSON is valid against no schemas from 'oneOf'.",
  severalOf: (passed: readonly number[]) =>
    `JSON is valid against more than one schema from 'oneOf'. Valid schema indexes: ${passed.join(', ')}.`,
  not: "JSON is valid against schema from 'not'.",
  condition: (keyword: 'then' | 'else') => `JSON does not match schema from '${keyword}'.`,
} as const
