import { argumentOutOfRange } from '../values/exception.ts'
import { safeUnescaped, unescapeDataString } from './uri-escape.ts'
import type { UriObject } from './uri-object.ts'

const Part = {
  Scheme: 1,
  UserInfo: 2,
  Host: 4,
  Port: 8,
  Path: 16,
  Query: 32,
  Fragment: 64,
  StrongPort: 128,
  NormalizedHost: 256,
  KeepDelimiter: 0x40000000,
}

/** `Uri.GetComponents`. */
export function componentsOf(uri: UriObject, components: number, format: number): string {
  if (format < 1 || format > 3) throw argumentOutOfRange('format')
  if (!uri.isAbsolute) uri.parts
  const has = (part: number): boolean => (components & part) !== 0
  const write = (text: string): string =>
    format === 1 ? text : format === 2 ? unescapeDataString(text) : safeUnescaped(text)
  const wanted = components & ~Part.KeepDelimiter
  const isAlone = (wanted & (wanted - 1)) === 0 && !has(Part.KeepDelimiter)
  const { port, isDefaultPort, scheme } = uri.parts
  let result = ''
  if (has(Part.Scheme)) result += isAlone ? scheme : uri.prefix
  if (has(Part.UserInfo) && uri.userInfo !== '') result += write(uri.userInfo) + (isAlone ? '' : '@')
  if (has(Part.Host)) result += uri.host
  else if (has(Part.NormalizedHost)) result += uri.idnHost
  if (has(Part.StrongPort) && port >= 0) result += isAlone ? String(port) : `:${port}`
  else if (has(Part.Port) && !isDefaultPort) result += isAlone ? String(port) : `:${port}`
  if (has(Part.Path)) {
    const path = write(uri.path)
    result += isAlone ? path.replace(/^\//, '') : path
  }
  if (has(Part.Query)) result += isAlone ? write(uri.query).replace(/^\?/, '') : write(uri.query)
  if (has(Part.Fragment)) result += isAlone ? write(uri.fragment).replace(/^#/, '') : write(uri.fragment)
  return result
}
