import type { OperationInput, ParameterInput } from '../../entities/context-input.ts'
import { queryTemplateNames } from '../../runtime/context/url-template.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, list, type Operand } from '../operand.ts'
import { element, many, oneOf, optional, string } from '../schema.ts'
import type { SchemaDocuments } from './api-schema.ts'
import { Findings, type ValidationAction, validationActions } from './findings.ts'
import { isFraming } from './framing-headers.ts'
import {
  checkValues,
  pathParameter,
  queryParameter,
  requestHeader,
  unspecified,
  type ValueKind,
} from './parameter-values.ts'

const action = oneOf(validationActions, { required: true, expressions: true })
const parameter = many(element({ attributes: { name: string({ required: true, allowEmpty: false }), action } }))
const groupElement = element({
  attributes: { 'specified-parameter-action': action, 'unspecified-parameter-action': action },
  children: { parameter },
})

/** Validates headers, query and path parameters of a request against the operation's description. */
export const validateParameters = definePolicy({
  name: 'validate-parameters',
  category: 'validation',
  summary: 'Validates header, query and path parameters of a request against the API schema.',
  witness:
    'test/cases/validate-parameters/behaviour.test.yaml › several values are refused unless the parameter is an array › query',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: everyGateway,
  repeatable: false,
  ordered: true,
  attributes: {
    'specified-parameter-action': action,
    'unspecified-parameter-action': action,
    'errors-variable-name': string({ allowEmpty: false }),
  },
  children: {
    headers: optional(groupElement),
    query: optional(groupElement),
    path: optional(element({ attributes: { 'specified-parameter-action': action }, children: { parameter } })),
  },
  decisions: [
    'Headers are checked first, then query and path parameters; specified ones before unspecified ones.',
    'Each parameter is a set of errors: the first to prevent ends the check.',
    'A missing required parameter does not conform to its definition.',
    'Names are compared without case. Values of type string are taken as text; those of another type are read as JSON, and what is no JSON cannot be parsed.',
    'An array takes repeated parameters, each split at its commas.',
    'Content-Type, Content-Length, Transfer-Encoding and Connection and the subscription key are never unspecified; Host and User-Agent are.',
    'Query parameters of the operation template are query parameters, with the definition of their placeholder.',
  ],
  compile: (v, builder) => {
    const groups = [v.headers, v.query, v.path && { ...v.path, unspecifiedParameterAction: undefined }]
    const actions: Operand<ValidationAction>[] = []
    const rules = groups.map((group): GroupRules => {
      const first = actions.length
      const parameters = group?.parameter ?? []
      actions.push(
        group?.specifiedParameterAction ?? v.specifiedParameterAction,
        group?.unspecifiedParameterAction ?? v.unspecifiedParameterAction,
        ...parameters.map((p) => p.action),
      )
      return { first, names: parameters.map((p) => p.name.toLowerCase()) }
    }) as [GroupRules, GroupRules, GroupRules]
    builder.emit(
      checkParameters,
      constant({
        variable: v.errorsVariableName ?? null,
        headers: rules[0],
        query: rules[1],
        path: rules[2],
        documents: builder.known('schema'),
      } satisfies ParameterRules),
      list(actions),
    )
  },
})

/** Where the actions of a group stand in the list: specified, unspecified, one a name. */
interface GroupRules {
  readonly first: number
  /** Names of the parameter elements, small. */
  readonly names: readonly string[]
}

interface ParameterRules {
  readonly variable: string | null
  readonly headers: GroupRules
  readonly query: GroupRules
  readonly path: GroupRules
  readonly documents: SchemaDocuments | undefined
}

export function checkParameters(run: Run, rules: ParameterRules, actions: readonly ValidationAction[]): undefined {
  run.enterExpression()
  const { request, operationDescription: operation, api } = run.context
  const findings = new Findings(run, 'validate-parameters', 'request', rules.variable)
  const checkGroup = (
    kind: ValueKind,
    { first, names }: GroupRules,
    described: readonly ParameterInput[],
    present: readonly string[],
    valuesOf: (name: string) => readonly string[],
  ): void => {
    const actionFor = (name: string, otherwise: number): ValidationAction => {
      const own = names.indexOf(name.toLowerCase())
      return actions[first + (own < 0 ? otherwise : 2 + own)] ?? 'ignore'
    }
    for (const each of described) {
      const chosen = actionFor(each.name, 0)
      if (chosen !== 'ignore') findings.add(checkValues(kind, each, valuesOf(each.name), rules.documents), chosen)
    }
    const known = new Set(described.map((p) => p.name.toLowerCase()))
    for (const name of present)
      if (!known.has(name.toLowerCase())) findings.add([unspecified(kind, name)], actionFor(name, 1))
  }
  const template = templateOf(operation)
  const key = api?.fields['SubscriptionKeyParameterNames'] as { text(name: string): string | null } | undefined
  const isKey = (name: string, place: 'Header' | 'Query'): boolean =>
    key?.text(place)?.toLowerCase() === name.toLowerCase()

  const { headers, queryParameters: query, matchedParameters: path } = request
  checkGroup(
    requestHeader,
    rules.headers,
    operation?.request?.headers ?? [],
    headers.names().filter((name) => !isFraming(name.toLowerCase()) && !isKey(name, 'Header')),
    (name) => headers.values(name),
  )
  checkGroup(
    queryParameter,
    rules.query,
    template.query,
    query.names().filter((name) => !isKey(name, 'Query')),
    (name) => query.values(name),
  )
  checkGroup(
    pathParameter,
    rules.path,
    template.path,
    [...path.keys()].filter((name) => !template.placeholders.has(name.toLowerCase())),
    (name) => [...path].filter(([own]) => sameName(own, name)).map(([, value]) => value),
  )
}

/** What the operation says of query and path. */
interface TemplateParameters {
  readonly query: readonly ParameterInput[]
  readonly path: readonly ParameterInput[]
  /** Placeholders of the template's query, small. */
  readonly placeholders: ReadonlySet<string>
}

const templates = new WeakMap<OperationInput, TemplateParameters>()
const noTemplate: TemplateParameters = { query: [], path: [], placeholders: new Set() }

/** Parameters of the template's query get their name there; what the request describes itself comes first. */
function templateOf(operation: OperationInput | null): TemplateParameters {
  if (!operation) return noTemplate
  const known = templates.get(operation)
  if (known) return known
  const parameters = operation.templateParameters ?? []
  const described = operation.request?.queryParameters ?? []
  const inQuery = queryTemplateNames(operation.urlTemplate ?? '')
  const fromTemplate = inQuery
    .filter(({ parameter: name }) => !described.some((d) => sameName(d.name, name)))
    .map(({ parameter: name, placeholder }) => ({ ...parameters.find((t) => sameName(t.name, placeholder)), name }))
  const placeholders = new Set(inQuery.map((q) => q.placeholder.toLowerCase()))
  const made = {
    query: [...described, ...fromTemplate],
    path: parameters.filter((p) => !placeholders.has(p.name.toLowerCase())),
    placeholders,
  }
  templates.set(operation, made)
  return made
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
