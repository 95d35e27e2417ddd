import type { DocumentNode, GraphQLError } from 'graphql'
import { jsonToToken } from '../../runtime/context/input-values.ts'
import { PolicyError } from '../../runtime/errors.ts'
import { Body } from '../../runtime/messages/body.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import { reasonPhrase } from '../../runtime/reason-phrases.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway } from '../define.ts'
import { writeBody } from '../new-body.ts'
import { constant, list } from '../operand.ts'
import { element, int, many, oneOf, optional, string } from '../schema.ts'
import {
  authorize,
  type RefusedField,
  type RuleAction,
  type RulePath,
  ruleActions,
  rulePath,
} from './request-validation/authorize.ts'
import { measure } from './request-validation/measure.ts'
import { readRequest } from './request-validation/read-request.ts'
import { apiSchema, graphqlLibrary, loadGraphql } from './request-validation/schema.ts'

type Library = typeof import('graphql')

const mostBytes = 102_400
const mostFields = 250
const mostRules = 100

/** Validates a GraphQL request by schema, size and depth and authorises query paths. */
export const validateGraphqlRequest = definePolicy({
  name: 'validate-graphql-request',
  category: 'graphql',
  summary: 'Validates a GraphQL request by schema, size and depth and authorises query paths.',
  witness:
    'test/cases/validate-graphql-request/behaviour.test.yaml › a query that the schema does not know is a request error',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api'],
  gateways: everyGateway,
  repeatable: false,
  attributes: {
    'error-variable-name': string({ expressions: true, allowEmpty: false }),
    'max-size': int({ required: true, expressions: true, min: 0, max: mostBytes }),
    'max-depth': int({ default: 6, expressions: true, min: 0 }),
    'max-total-depth': int({ expressions: true, min: 0, notes: 'undocumented' }),
    'max-complexity': int({ expressions: true, min: 0, notes: 'undocumented' }),
  },
  children: {
    authorize: optional(
      element({
        children: {
          rule: many(
            element({
              attributes: {
                path: string({ required: true, allowEmpty: false }),
                action: oneOf(ruleActions, { default: 'allow', expressions: true, computedOnly: ['deny'] }),
              },
            }),
            { min: 1 },
          ),
        },
      }),
    ),
  },
  decisions: [
    'A request error is answered with 400 and an errors block, and is an error of the pipeline: on-error runs, LastError has the first message.',
    'GraphQLErrors and the variable of error-variable-name are a JArray of GraphQL errors (message, locations); without an error they are not set.',
    "The operation's own fields have depth 1; introspection fields are not followed into their depth.",
    'max-total-depth limits the depths of these fields added up, max-complexity the number of fields over all levels.',
    'The schema is that with the id graphql, of the API, or the only GraphQL one among the schemas; without one everything else is checked, types of nested fields being unknown.',
    'A path without wildcard is more specific than one with, a longer one more than a shorter one; of equals the first counts. Where none matches the field is allowed.',
    'A path of one step (/listUsers) names a field of the operation; /__* introspection, but not __typename.',
    "An interface's field is also that of the types that implement it.",
    "deny, which an official sample's expression returns, rejects; as a literal it is refused.",
    'A field that was removed is told in the variables only; where nothing is left the request fails.',
  ],
  compile: (v, builder) => {
    const rules = v.authorize?.rule ?? []
    const tooMany = rules[mostRules]
    if (tooMany)
      builder.report('child-repeated', `authorize takes at most ${mostRules} rules`, tooMany.node.startTagSpan)
    for (const { path, node } of rules) {
      if (!/^\/[^/\s]+(\/[^/\s]+)?$/.test(path))
        builder.report(
          'attribute-value',
          `'${path}' is no value for path of rule: expected /type/field, such as /Query/users or /Query/*`,
          node.attributes.find((a) => a.name === 'path')?.value.span ?? node.startTagSpan,
        )
    }
    builder.loadsLate(loadGraphql)
    builder.buffersBody('request')
    const unlimited = constant(Number.MAX_SAFE_INTEGER)
    builder.emit(
      checkGraphqlRequest,
      v.errorVariableName ?? constant<string | null>(null),
      v.maxSize,
      v.maxDepth,
      v.maxTotalDepth ?? unlimited,
      v.maxComplexity ?? unlimited,
      constant({ paths: rules.map((r) => rulePath(r.path)), documents: builder.known('schema') } satisfies Rules),
      list(rules.map((r) => r.action)),
    )
  },
})

interface Rules {
  readonly paths: readonly RulePath[]
  readonly documents: Readonly<Record<string, unknown>> | undefined
}

/** A GraphQL error as answers and variables show it. */
interface ErrorRecord {
  readonly message: string
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
}

export function checkGraphqlRequest(
  run: Run,
  variable: string | null,
  maxSize: number,
  maxDepth: number,
  maxTotalDepth: number,
  maxComplexity: number,
  rules: Rules,
  actions: readonly RuleAction[],
): Promise<undefined> | undefined {
  const library = graphqlLibrary()
  const limits = { maxSize, maxDepth, maxTotalDepth, maxComplexity }
  return library instanceof Promise
    ? library.then((loaded) => check(loaded, run, variable, limits, rules, actions))
    : check(library, run, variable, limits, rules, actions)
}

interface QueryLimits {
  readonly maxSize: number
  readonly maxDepth: number
  readonly maxTotalDepth: number
  readonly maxComplexity: number
}

function check(
  library: Library,
  run: Run,
  variable: string | null,
  limits: QueryLimits,
  { paths, documents }: Rules,
  actions: readonly RuleAction[],
): undefined {
  const { request } = run.context
  const fail = (errors: readonly ErrorRecord[]): never => refuse(run, variable, errors)
  const read = readRequest(request, (text) => writeBody(request, Body.ofText(text)))
  if (read.size > limits.maxSize)
    fail([{ message: `The request is ${read.size} bytes long and it exceeds the limit of ${limits.maxSize} bytes.` }])
  if ('problem' in read) return fail([{ message: read.problem }])
  const document = parsed(library, read.query, fail)
  checkLimits(document, limits, fail)
  const schema = apiSchema(library, documents, run.context.api?.text('Id') ?? '')
  if (schema) {
    const errors = library.validate(schema, document, library.specifiedRules)
    if (errors.length > 0) fail(errors.map(recordOf))
  }
  if (paths.length === 0) return
  const { rejected, removed, document: left } = authorize(library, document, schema, paths, actions)
  if (rejected.length > 0) fail([refusal(library, rejected[0] as RefusedField)])
  if (removed.length === 0) return
  const errors = removed.map((field) => refusal(library, field))
  if (!left) return fail(errors)
  listErrors(run, variable, errors)
  read.write(request, library.print(left))
}

function parsed(library: Library, query: string, fail: (errors: readonly ErrorRecord[]) => never): DocumentNode {
  try {
    return library.parse(query, { maxTokens: 20_000 })
  } catch (error) {
    return fail([recordOf(error as GraphQLError)])
  }
}

function checkLimits(
  document: DocumentNode,
  { maxDepth, maxTotalDepth, maxComplexity }: QueryLimits,
  fail: (errors: readonly ErrorRecord[]) => never,
): void {
  const { depth, totalDepth, fields } = measure(document)
  if (depth > maxDepth) fail([{ message: `The query has depth ${depth} and it exceeds the limit of ${maxDepth}.` }])
  if (totalDepth > maxTotalDepth)
    fail([{ message: `The query has a total depth of ${totalDepth} and it exceeds the limit of ${maxTotalDepth}.` }])
  const most = Math.min(maxComplexity, mostFields)
  if (fields > most) fail([{ message: `The query has ${fields} fields and it exceeds the limit of ${most}.` }])
}

function recordOf({ message, locations }: GraphQLError): ErrorRecord {
  return locations ? { message, locations: locations.map(({ line, column }) => ({ line, column })) } : { message }
}

function refusal(library: Library, { node, path }: RefusedField): ErrorRecord {
  return recordOf(new library.GraphQLError(`The query path '${path}' is not allowed.`, { nodes: [node] }))
}

/** Puts errors into GraphQLErrors and into the variable of the policy. */
function listErrors(run: Run, variable: string | null, errors: readonly ErrorRecord[]): void {
  const { variables } = run.context
  for (const { message } of errors) run.trace?.add('validate-graphql-request', { message })
  variables.set('GraphQLErrors', jsonToToken(errors))
  if (variable !== null) variables.set(variable, jsonToToken(errors))
}

/** A request error: an errors block without data. */
function refuse(run: Run, variable: string | null, errors: readonly ErrorRecord[]): never {
  listErrors(run, variable, errors)
  run.context.response = new ResponseMessage(
    400,
    reasonPhrase(400),
    new HeaderStore(['Content-Type', 'application/json'], true),
    Body.ofText(JSON.stringify({ errors })),
  )
  throw new PolicyError({ reason: null, message: errors[0]?.message ?? '', status: 400, keepResponse: true })
}
