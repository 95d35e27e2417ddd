/** Asks the allow-list about what an expression uses, and whether Sluice carries it out. */
import { isMemberAllowed, isTypeAllowed } from '../../dotnet/allow-list/allow-list.ts'
import type { Member } from '../../dotnet/type-system/member.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type { Binder } from './binder.ts'
import type { TextRange } from './bound.ts'
import { messages, shown } from './messages/index.ts'

interface Used {
  readonly member: Member | null
  readonly container: DotnetType | null
  readonly returnType: DotnetType
}

/** Reports a member that the gateway refuses, or that isn't built. True when it can be used. */
export function checkMember(b: Binder, used: Used, at: TextRange, result: DotnetType = used.returnType): boolean {
  const { member } = used
  if (!member) return true
  const { declaring } = member
  if (!isContextType(b, declaring.namespace)) {
    if (!isTypeAllowed(declaring.fullName)) {
      b.report(messages.typeNotAllowed(dotted(declaring.fullName)), at)
      return false
    }
    if (!isMemberAllowed(declaring.fullName, member)) {
      b.report(messages.memberNotAllowed(member.name, dotted(declaring.fullName)), at)
      return false
    }
  }
  return checkBuilt(b, used, at, result)
}

/** Reports a member that isn't built. The gateway doesn't check operators, so this is all that is asked of them. */
export function checkBuilt(b: Binder, used: Used, at: TextRange, result: DotnetType = used.returnType): boolean {
  const { member } = used
  if (!member) return true
  const { declaring } = member
  const name = `${shown(used.container ?? declaring.open)}.${member.name === '.ctor' ? 'new' : member.name}`
  if (member.notBuilt) {
    b.report(messages.memberNotBuilt(name, member.notBuilt.text), at)
    return false
  }
  const undeclared =
    undeclaredIn(result) ??
    member.parameters
      .map((p) => (p.isOptional || p.modifier === 'params' ? null : undeclaredIn(p.type)))
      .find((t) => t !== null)
  if (undeclared) {
    b.report(messages.memberNotBuilt(name, `It needs ${dotted(undeclared.fullName)}, which isn’t carried out`), at)
    return false
  }
  return true
}

function undeclaredIn(type: DotnetType): DotnetType | null {
  if (type.element) return undeclaredIn(type.element)
  if (type.kind === 'undeclared' && type.definition && type.fullName !== 'System.Void') return type
  for (const a of type.args) {
    const found = undeclaredIn(a)
    if (found) return found
  }
  return null
}

export function isContextType(b: Binder, namespace: string): boolean {
  return b.environment.contextNamespaces.includes(namespace)
}

/** A full name as C# writes it. */
export function dotted(fullName: string): string {
  return fullName.replace(/`\d+/g, '').replace(/\+/g, '.')
}
