import { isAssignable } from '../../../src/dotnet/type-system/conversions.ts'
import type { DotnetType } from '../../../src/dotnet/type-system/type.ts'
import { substitute } from '../../../src/dotnet/type-system/type.ts'
import { argument } from '../generate/member-values.ts'
import { csharpType } from './csharp-type.ts'

/**
 * Productions for the types that places in the productions of members want: lambdas for delegates, a simple value for
 * everything else, and values of types that convert to it.
 */
export function* placeProductions(
  places: ReadonlyMap<string, DotnetType>,
  hasProduction: (type: string) => boolean,
): Iterable<string> {
  for (const [text, type] of places) {
    if (text === 'void') continue
    if (type.kind === 'delegate') yield `${text} := ${lambda(type)}`
    else {
      const value = simpleValue(text, type)
      if (!value.startsWith('default(') || !hasProduction(text)) yield `${text} := ${value}`
    }
    if (type.kind !== 'interface' && type.kind !== 'class') continue
    if (text === 'object' || text === 'string') continue
    let given = 0
    for (const [other, from] of places) {
      if (other === text || given === 4 || !isAssignable(from, type) || !hasProduction(other)) continue
      given++
      yield `${text} := (${text})«${other}»`
    }
  }
}

function lambda(type: DotnetType): string {
  const invoke = type.definition?.invoke
  if (!invoke) return `default(${csharpType(type)})`
  const names = invoke.parameters.map((_, index) => `$${'pqrstuvwxyzabcdefgh'[index] ?? 'i'}`)
  const introduced = invoke.parameters
    .map((parameter, index) => `${names[index]}!${csharpType(substitute(parameter.type, type))}`)
    .join(',')
  const result = csharpType(substitute(invoke.returnType, type))
  const list = names.length === 1 ? names[0] : `(${names.join(', ')})`
  return result === 'void' ? `${list} => { «stmt|${introduced}» }` : `${list} => «${result}|${introduced}»`
}

function simpleValue(text: string, type: DotnetType): string {
  const short = text.replace(/\b(?:[A-Z]\w*\.)+(?=[A-Z]\w*)/g, (prefix) =>
    /^TimeZoneInfo\.$/.test(prefix) ? prefix : '',
  )
  const value = argument(text, 0)
  const found = value.startsWith('default(') ? argument(short, 0) : value
  if (found.startsWith('default(')) return type.kind === 'enum' ? `(${text})1` : `default(${text})`
  return found
}
