import { JSONPath } from 'jsonpath-plus'

/** All matches of a JSONPath, without running any script code. */
export function queryJsonPath(json: unknown, path: string): unknown[] {
  if (typeof json !== 'object' || json === null) return path === '$' ? [json] : []
  const found = JSONPath({ path, json: json as object, eval: 'safe', wrap: true }) as unknown[] | undefined
  return found ?? []
}
