/**
 * The gateway's check of types and members. It looks at invocations, member access, indexers and creations, by the
 * type that *declares* the member; generic types count by their name without arity; the assemblies of System.Xml and
 * System.Xml.Linq are allowed whole.
 */
import type { Member } from '../type-system/member.ts'
import { allowedTypes, inferredTypes, refusedMembers } from './allowed-types.ts'

const wholeNamespaces = /^System\.Xml(\.Linq|\.XPath|\.Schema|\.Xsl|\.Serialization)?$/

const sets = new Map<string, ReadonlySet<string> | '*' | null>()

function withoutArity(fullName: string): string {
  return fullName.replace(/`\d+/g, '')
}

function namespaceOf(fullName: string): string {
  return fullName.slice(0, fullName.lastIndexOf('.'))
}

function entryOf(fullName: string): ReadonlySet<string> | '*' | null {
  let entry = sets.get(fullName)
  if (entry === undefined) {
    const name = withoutArity(fullName)
    const text =
      lookUp(allowedTypes, name) ??
      lookUp(inferredTypes, name) ??
      (wholeNamespaces.test(namespaceOf(name)) ? '*' : null)
    entry = text === null || text === '*' ? text : new Set(text.split(' '))
    sets.set(fullName, entry)
  }
  return entry
}

function lookUp(table: Readonly<Record<string, string>>, name: string): string | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null
}

/** True when expressions may use members of the type. Anonymous types always may be used. */
export function isTypeAllowed(fullName: string): boolean {
  return fullName.startsWith('<>') || entryOf(fullName) !== null
}

/** True for a type of the gateway's table, or one that its members give. */
export function isListedType(fullName: string): boolean {
  const name = withoutArity(fullName)
  return lookUp(allowedTypes, name) !== null || lookUp(inferredTypes, name) !== null
}

/** True when the gateway accepts this member of a type that it allows. */
export function isMemberAllowed(fullName: string, member: Pick<Member, 'name' | 'kind' | 'parameters'>): boolean {
  if (fullName.startsWith('<>')) return true
  const name = withoutArity(fullName)
  if (lookUp(refusedMembers, name)?.split(' ').includes(member.name)) return false
  // `SymmetricAlgorithm.Create()` makes the default algorithm and is refused, `Create("AES")` isn't.
  if (name === 'System.Security.Cryptography.SymmetricAlgorithm' && member.name === 'Create')
    return member.parameters.length > 0
  const entry = entryOf(fullName)
  return entry === '*' || entry?.has(member.name) || member.name.startsWith('op_')
}
