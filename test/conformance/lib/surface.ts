import { existsSync, readFileSync } from 'node:fs'
import { isMemberAllowed } from '../../../src/dotnet/allow-list/allow-list.ts'
import { allowedTypes } from '../../../src/dotnet/allow-list/allowed-types.ts'
import { dotnetTypes } from '../../../src/dotnet/index.ts'
import { keywordTypes, type TypeDefinition } from '../../../src/dotnet/type-system/definition.ts'
import { type Member, parseMember } from '../../../src/dotnet/type-system/member.ts'
import type { DotnetType } from '../../../src/dotnet/type-system/type.ts'

/** What reflection says of the allowed types in the .NET and Json.NET that answer (`npm run conformance:record -- surface`). */
export const recordedSurface = 'test/conformance/surface.txt'
/** The list of members beside the project. */
export const givenSurface = '../shared/reference/dotnet-surface.txt'

const declared = new Map(dotnetTypes.map((definition) => [definition.fullName, definition]))

/** A member of .NET that the gateway allows. */
export interface SurfaceLine {
  /** The type's full name: `System.Collections.Generic.List`1`. */
  readonly owner: string
  /** The line as it stands. */
  readonly line: string
}

/** The types whose members are read off: those of the gateway's table. */
export function surfaceTypes(): string[] {
  return dotnetTypes
    .map(({ fullName }) => fullName)
    .filter((name) => Object.hasOwn(allowedTypes, name.replace(/`\d+/, '')))
}

/** The members of a list, null where it isn't there. Those that the gateway refuses are left out. */
export function readSurfaceLines(file: string): SurfaceLine[] | null {
  if (!existsSync(file)) return null
  const lines: SurfaceLine[] = []
  let owner = ''
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    if (text.startsWith('## '))
      owner = fullNameOf(
        text
          .slice(3)
          .replace(/ {3}\(only.*$/, '')
          .trim(),
      )
    else if (text.startsWith('  ')) lines.push({ owner, line: text.trim() })
  }
  return lines.filter(({ owner: type, line }) => isAllowed(type, line))
}

function isAllowed(owner: string, line: string): boolean {
  const member = memberOf({ owner, line })
  return member === null || isMemberAllowed(owner, member)
}

/** The full name with arity of a type that a list writes in C#'s way. */
export function fullNameOf(text: string): string {
  const keyword = keywordTypes.get(text.replace('System.', ''))
  if (keyword && text === `System.${text.replace('System.', '')}`) return keyword
  const generic = /^(.*?)<(.*)>$/.exec(text)
  const named = generic ? `${generic[1]}\`${generic[2]?.split(',').length}` : text
  return named.replace('TimeZoneInfo.', 'TimeZoneInfo+')
}

/** The line as a member of the type's declaration, null for a value of an enumeration or an undeclared type. */
export function memberOf({ owner, line }: SurfaceLine): Member | null {
  const definition = declared.get(owner)
  if (!definition?.isDeclared || definition.kind === 'enum') return null
  // An array that a method fills is shown as `out`.
  return parseMember(line.replace('out char[] buffer', 'char[] buffer'), null, definition)
}

/** The declared member that a line means, on the type or on what it derives from; undefined where there is none. */
export function declaredFor(given: SurfaceLine): Member | 'value' | undefined {
  const definition = declared.get(given.owner)
  if (!definition?.isDeclared) return undefined
  if (definition.kind === 'enum')
    return (given.line.split(' ')[0] as string) in (definition.parts.enumValues ?? {}) ? 'value' : undefined
  const member = memberOf(given)
  if (!member) return undefined
  const key = keyOf(member)
  return lineage(definition)
    .flatMap((type) => type.members)
    .find((candidate) => keyOf(candidate) === key)
}

function lineage(definition: TypeDefinition): TypeDefinition[] {
  const types: TypeDefinition[] = []
  for (let type: DotnetType | null = definition.open; type; type = type.base)
    if (type.definition) types.push(type.definition)
  return [...types, ...definition.open.allInterfaces.flatMap((contract) => contract.definition ?? [])]
}

/** What tells overloads apart: the name and the types of the parameters; of conversions the result too. */
function keyOf(member: Member): string {
  const own = new Map(member.typeParameters.map((parameter, i) => [parameter, `!!${i}`]))
  const text = (type: DotnetType): string => {
    if (type.parameter) return own.get(type.parameter) ?? type.parameter.name
    if (type.element) return `${text(type.element)}[${type.rank}]`
    return type.args.length === 0 ? type.fullName : `${type.fullName}<${type.args.map(text).join(',')}>`
  }
  const parameters = member.parameters.map(
    ({ modifier, type }) => `${modifier === 'out' || modifier === 'ref' ? `${modifier} ` : ''}${text(type)}`,
  )
  const result = member.name.startsWith('op_') ? text(member.returnType) : ''
  return `${member.isStatic ? 'static ' : ''}${member.name}\`${own.size}(${parameters.join(', ')})${result}`
}

/** The first type of a signature that isn't declared, so that no expression can have a value of it. */
export function undeclaredIn(member: Member): string | null {
  const find = (type: DotnetType): string | null => {
    if (type.element) return find(type.element)
    if (type.kind === 'undeclared' && type.fullName !== 'System.Void') return type.fullName
    for (const argument of type.args) {
      const found = find(argument)
      if (found) return found
    }
    return null
  }
  for (const type of [member.returnType, ...member.parameters.map((parameter) => parameter.type)]) {
    const found = find(type)
    if (found) return found
  }
  return null
}
