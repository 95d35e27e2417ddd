import type { Run } from '../../runtime/run.ts'
import type { PolicyBuilder } from '../builder.ts'
import { definePolicy, everyGateway } from '../define.ts'
import { constant } from '../operand.ts'
import { int, string } from '../schema.ts'
import type { SchemaDocuments } from './api-schema.ts'
import { type Finding, Findings } from './findings.ts'
import { apiMetadata } from './odata/metadata.ts'
import { checkQueryOptions } from './odata/query-options.ts'
import { resourceType, UrlProblem } from './odata/resource-path.ts'

/** Validates URL, headers and parameters of a request to an OData API. */
export const validateOdataRequest = definePolicy({
  name: 'validate-odata-request',
  category: 'validation',
  summary: 'Validates URL, headers and parameters of a request to an OData API against the OData rules.',
  witness:
    'test/cases/validate-odata-request/behaviour.test.yaml › a path is followed through the metadata › an unknown entity set',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api'],
  gateways: everyGateway,
  repeatable: false,
  attributes: {
    'error-variable-name': string({ allowEmpty: false }),
    'default-odata-version': string({ default: '4.0', notes: 'where there is no OData-Version header' }),
    'min-odata-version': string(),
    'max-odata-version': string(),
    'max-size': int({ min: 0 }),
  },
  decisions: [
    'An invalid request is refused with 400, reason Bad request, and the message in the answer.',
    'The variable is a List<object> of records, as the other validation policies have it; the first error ends the check.',
    'Versions are compared by their numbers: 4.01 is above 4.0. Without the header the default version is compared.',
    'Checked in this order: version, size, path, query options.',
    'The metadata is the schema with the id metadata, $metadata or odata, that of the API, or the only one that is metadata; without it names are not checked, only the form of query options.',
    'Query options without $ are the service’s own and not checked.',
  ],
  compile: (v, builder) => {
    const versions = {
      default: v.defaultOdataVersion,
      min: v.minOdataVersion ?? null,
      max: v.maxOdataVersion ?? null,
    }
    checkVersions(v.node, versions, builder)
    if (v.maxSize !== undefined) builder.buffersBody('request')
    builder.emit(
      checkOdataRequest,
      constant({
        variable: v.errorVariableName ?? null,
        versions,
        maxSize: v.maxSize ?? null,
        documents: builder.known('schema'),
      } satisfies OdataRules),
    )
  },
})

interface OdataRules {
  readonly variable: string | null
  readonly versions: { readonly default: string; readonly min: string | null; readonly max: string | null }
  readonly maxSize: number | null
  readonly documents: SchemaDocuments | undefined
}

type ElementNode = Parameters<PolicyBuilder['policy']>[0]

function checkVersions(
  node: ElementNode,
  { default: own, min, max }: OdataRules['versions'],
  builder: PolicyBuilder,
): void {
  const given = { 'default-odata-version': own, 'min-odata-version': min, 'max-odata-version': max }
  const spanOf = (name: string) => node.attributes.find((a) => a.name === name)?.value.span ?? node.startTagSpan
  let isWrong = false
  for (const [name, version] of Object.entries(given)) {
    if (version === null || versionOf(version)) continue
    isWrong = true
    builder.report(
      'attribute-value',
      `'${version}' is no value for ${name} of validate-odata-request: expected a version such as 4.0`,
      spanOf(name),
    )
  }
  if (!isWrong && min !== null && max !== null && compare(min, max) > 0)
    builder.report('attribute-conflict', 'min-odata-version is above max-odata-version', spanOf('min-odata-version'))
}

function versionOf(text: string): readonly [number, number] | null {
  const [, major, minor] = /^\s*(\d+)(?:\.(\d+))?\s*$/.exec(text) ?? []
  return major === undefined ? null : [Number(major), Number(minor ?? 0)]
}

function compare(a: string, b: string): number {
  const [left, right] = [versionOf(a) ?? [0, 0], versionOf(b) ?? [0, 0]]
  return left[0] - right[0] || left[1] - right[1]
}

export function checkOdataRequest(run: Run, rules: OdataRules): void {
  const { request } = run.context
  const findings = new Findings(run, 'validate-odata-request', 'request', rules.variable)
  for (const finding of [...versionFindings(run, rules), ...sizeFindings(run, rules)])
    findings.add([finding], 'prevent')
  const metadata = apiMetadata(rules.documents, run.context.api?.text('Id') ?? '')
  try {
    const type = metadata ? resourceType(metadata, request.path) : null
    checkQueryOptions(metadata, type, request.queryParameters)
  } catch (error) {
    if (!(error instanceof UrlProblem)) throw error
    const { option, message } = error
    findings.add([found(option ?? request.path, option === null ? 'Url' : 'QueryParameter', message)], 'prevent')
  }
}

function found(name: string, type: string, details: string, rule = 'IncorrectMessage'): Finding {
  return { name, type, rule, details, publicText: details }
}

function versionFindings(run: Run, { versions }: OdataRules): Finding[] {
  const { headers } = run.context.request
  const header = 'OData-Version'
  for (const name of [header, 'OData-MaxVersion']) {
    const value = headers.get(name)
    if (value !== null && !versionOf(value))
      return [found(name, 'RequestHeader', `The value '${value}' of the header ${name} is not a valid OData version.`)]
  }
  const version = headers.get(header)?.trim() ?? versions.default
  const { min, max } = versions
  if (min !== null && compare(version, min) < 0)
    return [found(header, 'RequestHeader', `The OData version ${version} is lower than the minimum version ${min}.`)]
  if (max !== null && compare(version, max) > 0)
    return [found(header, 'RequestHeader', `The OData version ${version} is higher than the maximum version ${max}.`)]
  return []
}

function sizeFindings(run: Run, { maxSize }: OdataRules): Finding[] {
  const size = run.context.request.body?.peekBytes().length ?? 0
  if (maxSize === null || size <= maxSize) return []
  const text = (limit: string): string =>
    `Request's body is ${size} bytes long and it exceeds the ${limit} of ${maxSize} bytes.`
  return [
    {
      name: null,
      type: 'RequestBody',
      rule: 'SizeLimit',
      details: text('configured limit'),
      publicText: text('limit'),
    },
  ]
}
