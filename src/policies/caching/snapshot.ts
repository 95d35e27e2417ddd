import { JsonToken } from '../../dotnet/json/tokens/token.ts'

/** A value as it is stored and handed out: JSON trees are copied, so that nobody changes the cached one. */
export function snapshot(value: unknown): unknown {
  return value instanceof JsonToken ? value.clone() : value
}
