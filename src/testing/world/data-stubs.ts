import {
  type CosmosPort,
  type CosmosRequest,
  DataFailure,
  type SqlPort,
  type SqlQuery,
} from '../../runtime/host/data.ts'
import { isMatcher, matchJson, matchText } from '../expect/matchers.ts'
import { writtenJson } from '../files/written-number.ts'

type Data = Readonly<Record<string, unknown>>

/** The `sql` port of a test or a context file: the first matching stub gives the rows; what none answers is reported. */
export function stubbedSql(stubs: unknown, unanswered: string[]): SqlPort {
  return (query) => {
    const stub = find(stubs, query.statement, query.parameters, {
      ...query,
      certificate: query.certificate?.thumbprint,
    })
    if (stub) return rowsOf(stub)
    unanswered.push(`sql: ${described(query)}`)
    throw new DataFailure("Nothing answers the SQL request: add a reply to 'sql'.")
  }
}

/** The `cosmos` port of a test or a context file. */
export function stubbedCosmos(stubs: unknown, unanswered: string[]): CosmosPort {
  return ({ operation, ...request }) => {
    const statement = operation.kind === 'query' ? operation.statement : null
    const parameters = operation.kind === 'query' ? operation.parameters : []
    const about = { ...request, ...operation, operation: operation.kind }
    const stub = find(stubs, statement, parameters, about)
    if (!stub) {
      unanswered.push(`cosmos: ${describedOperation(operation)}`)
      throw new DataFailure("Nothing answers the Cosmos DB request: add a reply to 'cosmos'.")
    }
    const token = stub['continuationToken']
    return { items: rowsOf(stub), ...(token === undefined ? {} : { continuationToken: String(token) }) }
  }
}

function rowsOf(stub: Data): readonly unknown[] {
  if (stub['fail'] !== undefined) throw new DataFailure(String(stub['fail']))
  const { rows } = stub
  if (rows === undefined || rows === null) return []
  return JSON.parse(writtenJson(Array.isArray(rows) ? rows : [rows])) as readonly unknown[]
}

type Parameters = readonly { readonly name: string; readonly value: unknown }[]

function find(stubs: unknown, statement: string | null, parameters: Parameters, about: Data): Data | undefined {
  return ((stubs as readonly Data[] | undefined) ?? []).find((stub) =>
    matches((stub['when'] as Data | undefined) ?? {}, statement, parameters, about),
  )
}

function matches(when: Data, statement: string | null, parameters: Parameters, about: Data): boolean {
  return Object.entries(when).every(([key, expected]) => {
    if (key === 'statement') return statement !== null && isStatement(expected, statement)
    if (key === 'parameters')
      return Object.entries(expected as Data).every(([name, value]) => {
        const given = parameters.find((p) => p.name.replace(/^@/, '') === name.replace(/^@/, ''))
        return given ? isValue(value, given.value) : value === 'absent'
      })
    return isValue(expected, about[key])
  })
}

/** White space of a statement doesn't count. */
function isStatement(expected: unknown, statement: string): boolean {
  const bare = (text: string): string => text.replace(/\s+/g, ' ').trim()
  if (typeof expected === 'string') return bare(expected) === bare(statement)
  return matchText(expected, statement) === null || matchText(expected, bare(statement)) === null
}

function isValue(expected: unknown, actual: unknown): boolean {
  if (actual === undefined) return expected === 'absent'
  if (typeof actual === 'object' && actual !== null) return matchJson(expected, actual) === null
  if (isMatcher(expected)) return matchText(expected, String(actual)) === null
  return matchJson(expected, actual) === null
}

function described({ statement, parameters }: SqlQuery): string {
  return `${statement} ${JSON.stringify(Object.fromEntries(parameters.map((p) => [p.name, p.value])))}`
}

function describedOperation(operation: CosmosRequest['operation']): string {
  return JSON.stringify(operation)
}
