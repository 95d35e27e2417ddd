import { isListedType, isMemberAllowed } from '../src/dotnet/allow-list/allow-list.ts'
import { dotnetTypes } from '../src/dotnet/index.ts'
import type { TypeDefinition } from '../src/dotnet/type-system/definition.ts'
import type { Member } from '../src/dotnet/type-system/member.ts'
import { type Reason, reasons } from '../src/dotnet/type-system/not-built.ts'

/** docs/expressions.md: the .NET members that expressions may use, and those that aren't carried out. */
export function expressionsPage(): string {
  const types = dotnetTypes.filter((type) => isListedType(type.fullName))
  const members = types.flatMap((type) => allowed(type))
  const missing = members.filter((member) => member.notBuilt)
  const values = types.reduce((sum, type) => sum + Object.keys(type.parts.enumValues ?? {}).length, 0)
  const count = members.length + values
  const namespaces = [...new Set(types.map((type) => type.namespace))].sort()
  return `# Expressions

Written by \`npm run docs\` from the declarations in \`src/dotnet\`; the tests fail when it is out of date. Of ${count}
members that the gateway's allow-list names (overloads counted) ${count - missing.length} are carried out as .NET 10 and
Json.NET 13 do; the other ${missing.length}, ${((100 * missing.length) / count).toFixed(1)} %, are listed [below](#not-carried-out):
an expression that uses one is refused as \`member-not-supported\`, with the reason.

${namespaces.map((namespace) => section(namespace, types)).join('\n')}
## Not carried out

${(Object.keys(reasons) as Reason[]).map((reason) => exceptions(reason, missing)).join('')}`
}

function allowed(type: TypeDefinition): Member[] {
  return type.members.filter((member) => isMemberAllowed(type.fullName, member))
}

function section(namespace: string, types: readonly TypeDefinition[]): string {
  const own = types.filter((type) => type.namespace === namespace)
  return `## ${namespace}\n\n| type | members |\n|---|---|\n${own.map(row).sort().join('\n')}\n`
}

function row(type: TypeDefinition): string {
  const names = type.parts.enumValues
    ? Object.keys(type.parts.enumValues)
    : [...new Set(allowed(type).flatMap((member) => (member.notBuilt ? [] : [shownName(member)])))].sort()
  return `| ${code(shownType(type))} | ${names.map(code).join(' ')} |`
}

function exceptions(reason: Reason, missing: readonly Member[]): string {
  const own = missing.filter((member) => member.notBuilt?.reason === reason)
  if (own.length === 0) return ''
  const lines = own.map((member) => `- ${code(`${shownType(member.declaring)}: ${member.signature}`)}`)
  return `### ${reasons[reason]}\n\n${lines.sort().join('\n')}\n\n`
}

function shownType(type: TypeDefinition): string {
  const parameters = type.typeParameters.map(({ name }) => name).join(', ')
  return parameters === '' ? type.name : `${type.name}<${parameters}>`
}

function shownName({ kind, name, declaring }: Member): string {
  if (kind === 'constructor') return `new ${declaring.name}`
  return kind === 'indexer' ? 'this[]' : name.replace(/^op_/, 'operator ')
}

function code(text: string): string {
  return `\`${text}\``
}
