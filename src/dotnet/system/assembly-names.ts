/** The names of types with their assemblies, as `Type.AssemblyQualifiedName` has them. */
import type { DotnetType } from '../type-system/type.ts'

const core = 'System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e'
const part = (name: string, key = 'b03f5f7f11d50a3a'): string =>
  `${name}, Version=10.0.0.0, Culture=neutral, PublicKeyToken=${key}`

/** The beginnings of the names of types that aren't in .NET's core assembly. */
const assemblies: readonly (readonly [beginning: string, assembly: string])[] = [
  ['Newtonsoft.Json.', 'Newtonsoft.Json, Version=13.0.0.0, Culture=neutral, PublicKeyToken=30ad4fe6b2a6aeed'],
  ['System.Collections.Generic.Stack', part('System.Collections')],
  ['System.Linq.', part('System.Linq')],
  ['System.Net.IPAddress', part('System.Net.Primitives')],
  ['System.Net.Sockets.', part('System.Net.Primitives')],
  ['System.Numerics.', part('System.Runtime.Numerics')],
  ['System.Security.Cryptography.CryptographicException', core],
  ['System.Security.Cryptography.', part('System.Security.Cryptography')],
  ['System.Text.RegularExpressions.', part('System.Text.RegularExpressions')],
  ['System.Uri', part('System.Private.Uri')],
  ['System.Xml.Linq.', part('System.Private.Xml.Linq', 'cc7b13ffcd2ddd51')],
  ['System.Xml.', part('System.Private.Xml', 'cc7b13ffcd2ddd51')],
  ['System.', core],
]

/** Null for a type that isn't .NET's, like those of `context`. */
export function assemblyQualifiedName(type: DotnetType): string | null {
  let element = type
  let ranks = ''
  // `int[,][]` is an array of `int[]`: .NET writes the innermost rank first.
  for (; element.element; element = element.element) ranks = `[${','.repeat(element.rank - 1)}]${ranks}`
  const { fullName } = element
  const assembly = assemblies.find(([beginning]) => fullName.startsWith(beginning))?.[1]
  if (assembly === undefined) return null
  const args = element.args.filter((arg) => !arg.parameter).map(assemblyQualifiedName)
  if (args.includes(null)) return null
  const list = args.length === 0 ? '' : `[${args.map((arg) => `[${arg}]`).join(',')}]`
  return `${fullName}${list}${ranks}, ${assembly}`
}
