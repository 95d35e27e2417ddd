import type { SqlParameter } from '../../runtime/host/data.ts'
import type { Run } from '../../runtime/run.ts'
import { attributeOf, childElements, type ElementNode } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'
import { definePolicy } from '../define.ts'
import { constant, list } from '../operand.ts'
import { any, bool, element, fragmentElement, many, one, optional, policyElement, string } from '../schema.ts'
import { answerWithJson, callDataSource, identityToken, plainValue, resolverScopes, showArguments } from './resolver.ts'
import { isSqlType } from './sql-types.ts'

const connectionInfo = element({
  ordered: true,
  anywhere: ['include-fragment'],
  children: {
    'get-authorization-context': optional(policyElement),
    'connection-string': one(
      element({
        attributes: {
          'use-managed-identity': bool({ default: false, expressions: true }),
          scope: string({ expressions: true }),
          'client-id': string({ expressions: true }),
        },
        text: string({ required: true, expressions: true, allowEmpty: false }),
      }),
    ),
    'include-fragment': many(fragmentElement),
    'authentication-certificate': optional(policyElement),
  },
})

const request = element({
  ordered: true,
  attributes: { 'single-result': bool({ default: false, expressions: true }) },
  children: {
    'include-fragment': optional(fragmentElement),
    'set-body': optional(policyElement),
    'sql-statement': one(element({ text: string({ required: true, expressions: true, allowEmpty: false }) })),
    parameters: optional(
      element({
        children: {
          parameter: many(
            element({
              attributes: { name: string({ required: true, allowEmpty: false }), 'sql-type': string() },
              text: any({ required: true, expressions: true }),
            }),
            { min: 1 },
          ),
        },
      }),
    ),
  },
})

/** Resolves a GraphQL field by one T-SQL request. */
export const sqlDataSource = definePolicy({
  name: 'sql-data-source',
  category: 'graphql',
  summary: 'Resolves a GraphQL field by one T-SQL request to Azure SQL and maps its answer to the field.',
  witness: 'test/cases/sql-data-source/behaviour.test.yaml › a single row is one object',
  sections: [],
  scopes: resolverScopes,
  gateways: ['classic', 'v2'],
  repeatable: false,
  ordered: true,
  anywhere: ['include-fragment'],
  children: {
    'connection-info': one(connectionInfo),
    'include-fragment': many(fragmentElement),
    request: one(request),
    response: optional(
      element({
        ordered: true,
        children: {
          'include-fragment': optional(fragmentElement),
          'set-body': optional(policyElement),
          'publish-event': optional(policyElement),
        },
      }),
    ),
  },
  decisions: [
    'Rows come as {"items":[…]}; with single-result as the first row, null where there is none.',
    'A parameter keeps the type of its expression; objects and arrays go as JSON text, literal text as text.',
    'sql-type is checked against the types of T-SQL.',
    'A managed identity asks for https://database.windows.net/, or the scope.',
    'A failing request is an error of the policy with the status 500 and no reason.',
  ],
  compile: (values, builder) => {
    const { connectionString, authenticationCertificate, node: connection } = values.connectionInfo
    builder.emit(showArguments)
    for (const child of childElements(connection))
      if (child.name !== 'connection-string') builder.policy(child, 'inbound')
    for (const child of values.includeFragment) builder.policy(child.node, 'inbound')
    const { includeFragment, setBody, sqlStatement, singleResult } = values.request
    for (const child of [includeFragment, setBody]) if (child) builder.policy(child.node, 'inbound')
    const parameters = values.request.parameters?.parameter ?? []
    for (const { node, sqlType } of parameters) checkSqlType(node, sqlType, builder)
    const names = parameters.map((p) => ({
      name: p.name.startsWith('@') ? p.name : `@${p.name}`,
      sqlType: p.sqlType ?? null,
    }))
    builder.emit(
      querySql,
      connectionString.text,
      connectionString.useManagedIdentity,
      connectionString.scope ?? constant<string | null>(null),
      connectionString.clientId ?? constant<string | null>(null),
      constant(authenticationCertificate !== undefined),
      sqlStatement.text,
      constant(names),
      list(parameters.map((p) => p.text)),
      singleResult,
    )
    if (values.response) for (const child of childElements(values.response.node)) builder.policy(child, 'outbound')
  },
})

function checkSqlType(node: ElementNode, sqlType: string | undefined, builder: PolicyBuilder): void {
  if (sqlType === undefined || isSqlType(sqlType)) return
  builder.report(
    'attribute-value',
    `'${sqlType}' is no value for sql-type of parameter: expected a type of T-SQL such as int or nvarchar(50)`,
    attributeOf(node, 'sql-type')?.value.span ?? node.startTagSpan,
  )
}

export function querySql(
  run: Run,
  connectionString: string,
  usesIdentity: boolean,
  scope: string | null,
  clientId: string | null,
  usesCertificate: boolean,
  statement: string,
  names: readonly Omit<SqlParameter, 'value'>[],
  values: readonly unknown[],
  isSingle: boolean,
): Promise<undefined> | undefined {
  const parameters = names.map((p, i) => ({ ...p, value: plainValue(values[i]) }))
  const send = (accessToken: string | null): ReturnType<Run['host']['sql']> =>
    run.host.sql({
      connectionString,
      accessToken,
      certificate: usesCertificate ? run.clientCertificate : null,
      statement,
      parameters,
      ...(run.signal ? { signal: run.signal } : {}),
    })
  return callDataSource<readonly unknown[]>(
    () => {
      const token = identityToken(run, usesIdentity, scope ?? 'https://database.windows.net/', clientId)
      return token instanceof Promise ? token.then(send) : send(token)
    },
    (rows) => {
      run.trace?.add('sql-data-source', { message: `The request gave ${rows.length} rows.`, statement })
      return answerWithJson(run, isSingle ? JSON.stringify(rows[0] ?? null) : JSON.stringify({ items: rows }))
    },
  )
}
