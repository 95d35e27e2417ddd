import { charge } from '../../../dotnet/values/ambient.ts'
import { checkNumber, checkText } from './check-scalar.ts'
import { type CompiledSchema, type JsonRules, nameKey, type SchemaPattern } from './compile-schema.ts'
import { equalityKey } from './equality.ts'
import { messages, type ValidatorError } from './messages.ts'
import { type JsonArray, type JsonObject, type JsonValue, jsonText, type Place } from './read-json.ts'

/** References that lead round and round end here. */
const mostReferences = 100

/** What a schema has looked at: keys of names, and numbers of items. */
class Evaluated {
  readonly names = new Set<string>()
  readonly items = new Set<number>()

  add(other: Evaluated): void {
    for (const name of other.names) this.names.add(name)
    for (const item of other.items) this.items.add(item)
  }
}

const nothingEvaluated = new Evaluated()

/** Checks one value as Newtonsoft.Json.Schema does while it reads, in the order of the text. */
export class ValueChecker {
  readonly #rules: JsonRules
  #errors: ValidatorError[] = []

  constructor(rules: JsonRules) {
    this.#rules = rules
  }

  errors(schema: CompiledSchema, value: JsonValue): readonly ValidatorError[] {
    this.#checkOwn(schema, value, true)
    return this.#errors.sort((a, b) => a.line - b.line || a.position - b.position)
  }

  #report(message: string, { line, position }: Place): void {
    this.#errors.push({ message, line, position })
  }

  /** Checks a value that the schema describes alone, not beside others. */
  #checkOwn(schema: CompiledSchema, value: JsonValue, isRoot = false): void {
    const evaluated = this.#check(schema, value)
    if (this.#rules.additional !== false || value.type !== 'Object' || !(isRoot || schema.describesValue)) return
    for (const { name, place } of value.members)
      if (!evaluated.names.has(this.#key(name))) this.#report(messages.additionalProperty(name), place)
  }

  #key(name: string): string {
    return nameKey(name, this.#rules)
  }

  #check(given: CompiledSchema, value: JsonValue): Evaluated {
    charge(1)
    const schema = followed(given)
    if (schema.isNullable && value.type === 'Null') return nothingEvaluated
    if (schema.isNever) {
      this.#report(messages.never, value.start)
      return nothingEvaluated
    }
    const isOfType = hasType(schema, value)
    if (!isOfType && schema.types) this.#report(messages.type(schema.types, value.type), value.start)
    if (value.type === 'Object') return this.#checkObject(schema, value)
    if (value.type === 'Array') return this.#checkArray(schema, value)
    if (!isOfType) return nothingEvaluated
    const report = (message: string): void => this.#report(message, value.end)
    if (value.type === 'String') checkText(schema, String(value.value), report)
    if (value.type === 'Number' || value.type === 'Integer') checkNumber(schema, value, report)
    this.#checkEquality(schema, value)
    this.#checkCombinations(schema, value, nothingEvaluated)
    return nothingEvaluated
  }

  #checkEquality({ enumeration, constant }: CompiledSchema, value: JsonValue): void {
    if (enumeration === undefined && constant === undefined) return
    const key = equalityKey(value)
    if (enumeration && !enumeration.has(key)) this.#report(messages.enumeration(jsonText(value)), value.end)
    if (constant !== undefined && constant !== key) this.#report(messages.constant(jsonText(value)), value.end)
  }

  /** What a branch finds isn't told; what it has looked at is added where it fits, or `always`. */
  #isValid(schema: CompiledSchema, value: JsonValue, evaluated: Evaluated, always = false): boolean {
    const errors = this.#errors
    this.#errors = []
    const own = this.#check(schema, value)
    const isValid = this.#errors.length === 0
    this.#errors = errors
    if (own !== nothingEvaluated && (isValid || always)) evaluated.add(own)
    return isValid
  }

  #checkCombinations(schema: CompiledSchema, value: JsonValue, evaluated: Evaluated): void {
    const report = (message: string): void => this.#report(message, value.end)
    // Where additional properties are refused, what a branch names is not additional because the branch fails.
    const refuses = this.#rules.additional === false
    const fits = (branch: CompiledSchema): boolean => this.#isValid(branch, value, evaluated, refuses)
    const passing = (branches: readonly CompiledSchema[]): readonly number[] => {
      const passed = branches.flatMap((branch, i) => (this.#isValid(branch, value, evaluated) ? [i] : []))
      if (passed.length === 0 && refuses) branches.forEach(fits)
      return passed
    }
    const { reference, allOf, anyOf, oneOf, not, condition, whenTrue, whenFalse } = schema
    if (reference && !fits(reference)) report(messages.reference)
    if (allOf.length > 0) {
      const failed = allOf.flatMap((branch, i) => (fits(branch) ? [] : [i]))
      if (failed.length > 0) report(messages.allOf(failed))
    }
    if (anyOf && passing(anyOf).length === 0) report(messages.anyOf)
    if (oneOf) {
      const passed = passing(oneOf)
      if (passed.length === 0) report(messages.noneOf)
      else if (passed.length > 1) report(messages.severalOf(passed))
    }
    if (not && this.#isValid(not, value, new Evaluated())) report(messages.not)
    if (!condition) return
    const isTrue = fits(condition)
    const branch = isTrue ? whenTrue : whenFalse
    if (branch && !fits(branch)) report(messages.condition(isTrue ? 'then' : 'else'))
  }

  #checkArray(schema: CompiledSchema, value: JsonArray): Evaluated {
    const evaluated = new Evaluated()
    this.#checkItems(schema, value, evaluated)
    this.#checkEquality(schema, value)
    this.#checkCombinations(schema, value, evaluated)
    const report = (message: string): void => this.#report(message, value.end)
    const { minItems, maxItems, contains, unevaluatedItems } = schema
    const count = value.items.length
    if (maxItems !== undefined && count > maxItems) report(messages.maxItems(count, maxItems))
    if (minItems !== undefined && count < minItems) report(messages.minItems(count, minItems))
    if (contains) this.#checkContains(schema, contains, value, evaluated)
    if (unevaluatedItems)
      value.items.forEach((item, i) => {
        if (!evaluated.items.has(i) && !this.#isValid(unevaluatedItems, item, new Evaluated()))
          report(messages.unevaluatedItem(i))
      })
    return evaluated
  }

  #checkItems(schema: CompiledSchema, { items }: JsonArray, evaluated: Evaluated): void {
    const { firstItems, otherItems, areItemsUnique } = schema
    const seen = new Set<string>()
    items.forEach((item, i) => {
      const own = firstItems[i] ?? otherItems
      if (own === false) this.#report(messages.additionalItem(i + 1), item.start)
      else if (own) this.#checkOwn(own, item)
      if (own) evaluated.items.add(i)
      if (!areItemsUnique) return
      const key = equalityKey(item)
      if (seen.has(key)) this.#report(messages.notUnique(i), item.end)
      seen.add(key)
    })
  }

  #checkContains(
    { minContains, maxContains }: CompiledSchema,
    contains: CompiledSchema,
    value: JsonArray,
    evaluated: Evaluated,
  ): void {
    const found = value.items.flatMap((item, i) => (this.#isValid(contains, item, new Evaluated()) ? [i] : []))
    for (const i of found) evaluated.items.add(i)
    const count = found.length
    if (minContains === undefined) {
      if (count === 0) this.#report(messages.noneContained, value.end)
    } else if (count < minContains) this.#report(messages.minContains(count, minContains), value.end)
    if (maxContains !== undefined && count > maxContains)
      this.#report(messages.maxContains(count, maxContains), value.end)
  }

  #checkObject(schema: CompiledSchema, value: JsonObject): Evaluated {
    const evaluated = new Evaluated()
    for (const member of value.members) this.#checkMember(schema, member, evaluated)
    this.#checkEquality(schema, value)
    this.#checkCombinations(schema, value, evaluated)
    const report = (message: string): void => this.#report(message, value.end)
    const present = new Set(value.members.map(({ name }) => this.#key(name)))
    const missing = schema.required.filter(({ key }) => !present.has(key))
    if (missing.length > 0) report(messages.required(missing.map((m) => m.name)))
    const { minProperties, maxProperties, unevaluatedProperties } = schema
    const count = value.members.length
    if (maxProperties !== undefined && count > maxProperties) report(messages.maxProperties(count, maxProperties))
    if (minProperties !== undefined && count < minProperties) report(messages.minProperties(count, minProperties))
    for (const { pattern } of schema.patternProperties)
      if ('problem' in pattern && count > 0) report(messages.badNamePattern(pattern.source, pattern.problem))
    this.#checkDependencies(schema, value, present, evaluated)
    if (unevaluatedProperties)
      for (const { name, value: own } of value.members)
        if (!evaluated.names.has(this.#key(name)) && !this.#isValid(unevaluatedProperties, own, new Evaluated()))
          report(messages.unevaluatedProperty(name))
    return evaluated
  }

  #checkMember(schema: CompiledSchema, member: JsonObject['members'][number], evaluated: Evaluated): void {
    const { name, place, value } = member
    const { properties, patternProperties, otherProperties, propertyNames } = schema
    const key = this.#key(name)
    if (propertyNames) {
      const text = { type: 'String', value: name, text: JSON.stringify(name), start: place, end: place } as const
      this.#check(propertyNames, text)
    }
    const own = properties.get(key)
    const fitting = patternProperties.filter(({ pattern }) => isMatch(pattern, name))
    if (own) this.#checkOwn(own, value)
    for (const each of fitting) this.#checkOwn(each.schema, value)
    const isNamed = own !== undefined || fitting.length > 0
    if (!isNamed && otherProperties === false) this.#report(messages.additionalProperty(name), place)
    if (!isNamed && otherProperties) this.#checkOwn(otherProperties, value)
    if (isNamed || otherProperties !== undefined) evaluated.names.add(key)
  }

  /** Schemas first, then names, each in the order of the data. */
  #checkDependencies(
    { dependentNames, dependentSchemas }: CompiledSchema,
    value: JsonObject,
    present: ReadonlySet<string>,
    evaluated: Evaluated,
  ): void {
    if (dependentSchemas.size > 0)
      for (const [key, schema] of dependentSchemas) {
        const name = value.members.find((m) => this.#key(m.name) === key)?.name
        if (name !== undefined && !this.#isValid(schema, value, evaluated))
          this.#report(messages.dependentSchema(name), value.end)
      }
    if (dependentNames.size === 0) return
    for (const { name } of value.members) {
      const missing = (dependentNames.get(this.#key(name)) ?? []).filter(({ key }) => !present.has(key))
      if (missing.length > 0)
        this.#report(
          messages.dependentNames(
            name,
            missing.map((m) => m.name),
          ),
          value.end,
        )
    }
  }
}

function followed(schema: CompiledSchema): CompiledSchema {
  let found = schema
  for (let count = 0; found.replacement; count++) {
    if (count > mostReferences) throw new Error('The references of the schema lead round in a circle.')
    found = found.replacement
  }
  return found
}

function hasType({ types, integersHaveNoPoint }: CompiledSchema, value: JsonValue): boolean {
  if (!types || types.has(value.type)) return true
  if (value.type === 'Integer') return types.has('Number')
  return value.type === 'Number' && types.has('Integer') && !integersHaveNoPoint && Number.isInteger(value.value)
}

function isMatch(pattern: SchemaPattern, name: string): boolean {
  return 'regex' in pattern && pattern.regex.isMatch(name, 0)
}
