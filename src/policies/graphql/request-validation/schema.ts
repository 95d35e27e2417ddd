import type { GraphQLSchema } from 'graphql'
import { PolicyError } from '../../../runtime/errors.ts'

type Library = typeof import('graphql')
type Documents = Readonly<Record<string, unknown>>

let loading: Promise<Library> | undefined
let loaded: Library | undefined

/** The library, loaded when it is first needed. */
export function graphqlLibrary(): Library | Promise<Library> {
  return loaded ?? loadGraphql()
}

export function loadGraphql(): Promise<Library> {
  loading ??= import('graphql').then((library) => {
    loaded = library
    return library
  })
  return loading
}

const built = new Map<string, GraphQLSchema>()
const mostBuilt = 100

/**
 * The schema of a GraphQL API among those of the surroundings: the one with the id `graphql` (as the service names it),
 * that of the API's id, or the only one that is GraphQL. Null where there is none.
 *
 * @throws PolicyError where it is no valid GraphQL schema
 */
export function apiSchema(library: Library, documents: Documents | undefined, apiId: string): GraphQLSchema | null {
  const text = schemaText(documents ?? {}, apiId)
  if (text === null) return null
  let schema = built.get(text)
  if (!schema) {
    try {
      schema = library.buildSchema(text)
      library.assertValidSchema(schema)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      throw new PolicyError({
        reason: null,
        message: `The GraphQL schema of the API is not valid: ${message}`,
        status: 500,
      })
    }
    if (built.size >= mostBuilt) built.clear()
    built.set(text, schema)
  }
  return schema
}

function schemaText(documents: Documents, apiId: string): string | null {
  const texts = Object.entries(documents).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && isGraphql(entry[1]),
  )
  const named = (id: string): string | undefined => texts.find(([key]) => key === id)?.[1]
  return named('graphql') ?? named(apiId) ?? (texts.length === 1 ? (texts[0]?.[1] ?? null) : null)
}

function isGraphql(text: string): boolean {
  return /^(?!\s*[<{[])/.test(text) && /(^|\s)(schema|type|extend\s+type)\b[^{]*\{/.test(text)
}
