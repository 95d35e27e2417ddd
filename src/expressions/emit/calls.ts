/** Calls of declared members, local functions and delegates. */

import { defaultOf } from '../../dotnet/collections/slots.ts'
import type { Member } from '../../dotnet/type-system/member.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type {
  BoundCall,
  BoundExpression,
  BoundIndexer,
  BoundInvoke,
  BoundLocalFunctionCall,
  BoundNew,
  BoundProperty,
} from '../binding/bound.ts'
import { newInstance } from '../support/instances.ts'
import { notNull } from '../support/references.ts'
import type { Emitter } from './emitter.ts'
import { emitExpression } from './expressions.ts'
import { isInert, isNotNull } from './not-null.ts'

/** The body of a member as a name of the generated code. */
export function bodyOf(e: Emitter, member: Member, accessor: 'get' | 'set' | 'call'): string {
  const { body } = member
  if (typeof body === 'function') {
    if (accessor === 'set') throw new Error(`${member.signature} has no setter`)
    return e.constant(body)
  }
  const found = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[accessor] : undefined
  if (typeof found !== 'function')
    throw new Error(`${member.declaring.fullName}: '${member.signature}' has no ${accessor} body`)
  return e.constant(found)
}

/** What a body gets behind its own arguments: the type's arguments for statics and constructors, then the method's. */
function trailing(e: Emitter, member: Member, container: DotnetType, typeArguments: readonly DotnetType[]): string[] {
  const ofType = member.isStatic || member.kind === 'constructor' || container.isNullable ? container.args : []
  return [...ofType, ...typeArguments].map((type) => e.type(type))
}

/**
 * `body(receiver, args…)` with the receiver checked for null. C# evaluates the arguments before it looks at the
 * receiver, so the check comes last where that can be seen.
 */
function emitMemberCall(
  e: Emitter,
  body: string,
  receiver: BoundExpression | null,
  args: readonly BoundExpression[],
  more: readonly string[],
): string {
  if (!receiver) return `${body}(${[...args.map((a) => emitExpression(e, a)), ...more].join(', ')})`
  // A null `T?` has members of its own.
  const needsCheck = !receiver.type.isValueType && !isNotNull(e, receiver)
  if (!needsCheck || args.every(isInert)) {
    const self = emitExpression(e, receiver)
    const checked = needsCheck ? `${e.support(notNull)}(${self})` : self
    return `${body}(${[checked, ...args.map((a) => emitExpression(e, a)), ...more].join(', ')})`
  }
  const self = e.temporary()
  const steps = [`${self} = ${emitExpression(e, receiver)}`]
  const values = args.map((a) => {
    if (a.kind === 'constant' || a.kind === 'lambda') return emitExpression(e, a)
    const value = e.temporary()
    steps.push(`${value} = ${emitExpression(e, a)}`)
    return value
  })
  return `(${steps.join(', ')}, ${body}(${[`${e.support(notNull)}(${self})`, ...values, ...more].join(', ')}))`
}

export function emitCall(e: Emitter, node: BoundCall): string {
  const more = trailing(e, node.method, node.container, node.typeArguments)
  return emitMemberCall(e, bodyOf(e, node.method, 'call'), node.receiver, node.args, more)
}

export function emitProperty(e: Emitter, node: BoundProperty): string {
  const { member, container, receiver } = node
  if (receiver && container.isNullable && member.name === 'HasValue') return `(${emitExpression(e, receiver)} !== null)`
  if (member.kind === 'constant') return e.constant(member.body)
  return emitMemberCall(e, bodyOf(e, member, 'get'), receiver, [], trailing(e, member, container, []))
}

export function emitIndexer(e: Emitter, node: BoundIndexer): string {
  return emitMemberCall(e, bodyOf(e, node.member, 'get'), node.receiver, node.args, [])
}

export function emitNew(e: Emitter, node: BoundNew): string {
  if (node.type.kind === 'typeParameter') return `${e.support(newInstance)}(${e.type(node.type)})`
  if (!node.constructedBy) return `${e.support(defaultOf)}(${e.type(node.type)})`
  return emitMemberCall(
    e,
    bodyOf(e, node.constructedBy, 'call'),
    null,
    node.args,
    trailing(e, node.constructedBy, node.type, []),
  )
}

export function emitLocalFunctionCall(e: Emitter, node: BoundLocalFunctionCall): string {
  return node.function.returnsReference ? `${emitPlainCall(e, node)}.value` : emitPlainCall(e, node)
}

/** The call alone: of a function that returns by reference it gives the cell. */
export function emitPlainCall(e: Emitter, node: BoundLocalFunctionCall): string {
  const types = node.typeArguments.map((type) => e.type(type))
  return `f${node.function.id}(${[...node.args.map((a) => emitExpression(e, a)), ...types].join(', ')})`
}

/** Invocation of a delegate: the null check comes after the arguments here too. */
export function emitInvoke(e: Emitter, node: BoundInvoke): string {
  if (isNotNull(e, node.target) || node.args.every(isInert)) {
    const target = emitExpression(e, node.target)
    const checked = isNotNull(e, node.target) ? `(${target})` : `${e.support(notNull)}(${target})`
    return `${checked}(${node.args.map((a) => emitExpression(e, a)).join(', ')})`
  }
  const target = e.temporary()
  const steps = [`${target} = ${emitExpression(e, node.target)}`]
  const values = node.args.map((a) => {
    const value = e.temporary()
    steps.push(`${value} = ${emitExpression(e, a)}`)
    return value
  })
  return `(${steps.join(', ')}, ${e.support(notNull)}(${target})(${values.join(', ')}))`
}
