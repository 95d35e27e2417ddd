import type { ElementNode } from '../../syntax/tree.ts'
import { childElements } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'
import { definePolicy } from '../define.ts'
import { constant, list } from '../operand.ts'
import { any, bool, element, fragmentElement, many, one, oneOf, optional, policyElement, string } from '../schema.ts'
import { loadLiquid } from '../transformation/liquid/render.ts'
import { reportTemplate } from '../transformation/liquid/report.ts'
import { callCosmos, keepDocument, putParameters, putPart, putTemplate, startCosmos } from './cosmos-request.ts'
import { resolverScopes, showArguments } from './resolver.ts'

const template = oneOf(['liquid'])
const text = string({ required: true, expressions: true })
const partitionKey = optional(
  element({
    attributes: { 'data-type': oneOf(['string', 'number', 'bool', 'none', 'null'], { default: 'string' }), template },
    text,
  }),
)
const idElement = element({
  attributes: { template },
  text: string({ required: true, expressions: true, allowEmpty: false }),
})
const etag = optional(
  element({ attributes: { type: oneOf(['match', 'no-match'], { default: 'match' }), template }, text }),
)
const consistency = oneOf(['bounded-staleness', 'consistent-prefix', 'eventual', 'session', 'strong'])
const pagingPart = one(element({ attributes: { template }, text }))

/** Resolves a GraphQL field by one operation on a Cosmos DB container. */
export const cosmosdbDataSource = definePolicy({
  name: 'cosmosdb-data-source',
  category: 'graphql',
  summary: 'Resolves a GraphQL field by one query, read, delete or write on a Cosmos DB container.',
  witness: 'test/cases/cosmosdb-data-source/behaviour.test.yaml › a point read gives the item › found',
  sections: [],
  scopes: resolverScopes,
  gateways: ['classic', 'v2'],
  repeatable: false,
  ordered: true,
  children: {
    'connection-info': one(
      element({
        ordered: true,
        children: {
          'connection-string': one(
            element({
              attributes: {
                'use-managed-identity': bool({ default: false, expressions: true }),
                'client-id': string(),
              },
              text: string({ required: true, expressions: true, allowEmpty: false }),
            }),
          ),
          'database-name': one(element({ text: string({ required: true, expressions: true, allowEmpty: false }) })),
          'container-name': one(element({ text: string({ required: true, expressions: true, allowEmpty: false }) })),
        },
      }),
    ),
    'query-request': optional(
      element({
        ordered: true,
        attributes: { 'enable-low-precision-order-by': bool({ expressions: true }) },
        children: {
          'sql-statement': optional(
            element({ text: string({ required: true, expressions: true, allowEmpty: false }) }),
          ),
          parameters: optional(
            element({
              children: {
                parameter: many(
                  element({
                    attributes: { name: string({ required: true, allowEmpty: false }), type: string() },
                    text: any({ required: true, expressions: true }),
                  }),
                ),
              },
            }),
          ),
          'partition-key': partitionKey,
          paging: optional(
            element({ ordered: true, children: { 'max-item-count': pagingPart, 'continuation-token': pagingPart } }),
          ),
        },
      }),
    ),
    'read-request': optional(
      element({ ordered: true, children: { id: one(idElement), 'partition-key': partitionKey } }),
    ),
    'delete-request': optional(
      element({
        attributes: { 'consistency-level': consistency, 'pre-trigger': string(), 'post-trigger': string() },
        children: { id: one(idElement), 'partition-key': partitionKey, etag },
      }),
    ),
    'write-request': optional(
      element({
        attributes: {
          type: oneOf(['insert', 'replace', 'upsert'], { default: 'upsert' }),
          'consistency-level': consistency,
          'indexing-directive': string({ default: 'default' }),
          'pre-trigger': string(),
          'post-trigger': string(),
          'enable-content-response-on-write': bool(),
        },
        children: {
          id: optional(idElement),
          'partition-key': partitionKey,
          etag,
          'set-body': optional(policyElement),
          'include-fragment': many(fragmentElement),
        },
      }),
    ),
    response: optional(
      element({
        ordered: true,
        anywhere: ['include-fragment'],
        children: {
          'set-body': optional(policyElement),
          'publish-event': optional(policyElement),
          'include-fragment': many(fragmentElement),
        },
      }),
    ),
  },
  decisions: [
    'Items of a query come as {"items":[…]}, with continuationToken where there are more; an operation on an item gives the item, null where there is none.',
    'etag type="match" is If-Match, no-match is If-None-Match.',
    'The text of a partition key of type none or null has no meaning.',
    'A query without sql-statement is SELECT * FROM c.',
    'Children of delete-request and write-request may come in any order: the reference has two.',
    'enable-content-response-on-write="false" gives null.',
    'A managed identity asks for the AccountEndpoint of the connection string.',
    'A failing operation is an error of the policy with the status 500 and no reason.',
  ],
  compile: (values, builder) => {
    const { node, connectionInfo, queryRequest, readRequest, deleteRequest, writeRequest, response } = values
    checkRequests(node, builder)
    const slot = builder.slot()
    const at = constant(slot)
    const parts = partsWriter(slot, builder)
    builder.emit(showArguments)
    if (queryRequest) {
      const { sqlStatement, parameters, paging, enableLowPrecisionOrderBy } = queryRequest
      builder.emit(startCosmos, at, constant('query'), constant({}))
      if (sqlStatement) builder.emit(putPart, at, constant('statement'), sqlStatement.text)
      if (enableLowPrecisionOrderBy)
        builder.emit(putPart, at, constant('lowPrecisionOrderBy'), enableLowPrecisionOrderBy)
      const given = parameters?.parameter ?? []
      builder.emit(
        putParameters,
        at,
        constant(given.map((p) => (p.name.startsWith('@') ? p.name : `@${p.name}`))),
        list(given.map((p) => p.text)),
      )
      parts('partitionKey', queryRequest.partitionKey)
      parts('maxItemCount', paging?.maxItemCount)
      parts('continuationToken', paging?.continuationToken)
      builder.emit(putPart, at, constant('keyType'), constant(queryRequest.partitionKey?.dataType ?? null))
    }
    if (readRequest) {
      builder.emit(startCosmos, at, constant('read'), constant({}))
      parts('id', readRequest.id)
      parts('partitionKey', readRequest.partitionKey)
      builder.emit(putPart, at, constant('keyType'), constant(readRequest.partitionKey?.dataType ?? null))
    }
    const change = deleteRequest ?? writeRequest
    if (change) {
      const { consistencyLevel = null, preTrigger = null, postTrigger = null } = change
      const options = { consistencyLevel, preTrigger, postTrigger, indexingDirective: 'default', hasAnswer: true }
      if (writeRequest) {
        options.indexingDirective = writeRequest.indexingDirective
        options.hasAnswer = writeRequest.enableContentResponseOnWrite ?? true
        if (writeRequest.type === 'replace' && !writeRequest.id)
          builder.report(
            'child-missing',
            'write-request with type="replace" needs a child element \'id\'',
            writeRequest.node.startTagSpan,
          )
      }
      builder.emit(startCosmos, at, constant(writeRequest?.type ?? 'delete'), constant(options))
      parts('id', change.id)
      parts('partitionKey', change.partitionKey)
      builder.emit(putPart, at, constant('keyType'), constant(change.partitionKey?.dataType ?? null))
      parts('etag', change.etag)
      builder.emit(putPart, at, constant('etagType'), constant(change.etag?.type ?? null))
      if (writeRequest) {
        for (const child of childElements(writeRequest.node))
          if (child.name === 'set-body' || child.name === 'include-fragment') builder.policy(child, 'inbound')
        builder.emit(keepDocument, at, constant(writeRequest.setBody !== undefined))
      }
    }
    const { connectionString, databaseName, containerName } = connectionInfo
    builder.emit(
      callCosmos,
      at,
      connectionString.text,
      connectionString.useManagedIdentity,
      constant(connectionString.clientId ?? null),
      databaseName.text,
      containerName.text,
    )
    if (response) for (const child of childElements(response.node)) builder.policy(child, 'outbound')
  },
})

const requests = ['query-request', 'read-request', 'delete-request', 'write-request']

function checkRequests(node: ElementNode, builder: PolicyBuilder): void {
  const [first, second] = childElements(node).filter((c) => requests.includes(c.name))
  const all = requests.join(', ')
  if (!first) builder.report('child-missing', `${node.name} needs one of ${all}`, node.startTagSpan)
  if (second) builder.report('child-repeated', `${node.name} takes only one of ${all}`, second.startTagSpan)
}

type Part = { readonly node: ElementNode; readonly template: 'liquid' | undefined; readonly text: TextOperand }
type TextOperand = import('../operand.ts').Operand<string>

/** Writes the instruction that evaluates a part of the request: an expression, literal text or a template. */
function partsWriter(slot: number, builder: PolicyBuilder): (name: string, part: Part | undefined) => void {
  return (name, part) => {
    if (!part) return
    if (part.template !== 'liquid') {
      builder.emit(putPart, constant(slot), constant(name), part.text)
      return
    }
    const source = part.node.text.text.trim()
    const offset = part.node.text.text.indexOf(source)
    reportTemplate(source, (start, end) => part.node.text.spanAt(start + offset, end + offset), builder)
    builder.loadsLate(loadLiquid)
    builder.emit(putTemplate, constant(slot), constant(name), constant(source))
  }
}
