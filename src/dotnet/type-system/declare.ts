import type { DefinitionParts, TypeDefinition } from './definition.ts'
import { definitionOf } from './definition.ts'
import type { Bodies } from './signature-types.ts'
import type { DotnetType } from './type.ts'
import type { ValueOps } from './value-ops.ts'

interface Common<M> {
  /** Names of the type's own parameters, with variance where it has one: `['in T', 'out TResult']`. */
  readonly parameters?: readonly string[]
  readonly implements?: readonly string[]
  readonly members?: M
  readonly isInstance?: DefinitionParts['isInstance']
}

interface ClassParts<M> extends Common<M> {
  readonly base?: string
  readonly isAbstract?: boolean
  /** Only for classes whose values are plain JavaScript values (string, delegates). */
  readonly ops?: ValueOps
}

interface StructParts<M> extends Common<M> {
  readonly ops: ValueOps | ((type: DotnetType) => ValueOps)
}

function parts<M>(options: Common<M>): Pick<DefinitionParts, 'interfaces' | 'members' | 'isInstance'> {
  return {
    interfaces: options.implements ?? [],
    members: (options.members ?? {}) as Record<string, unknown>,
    ...(options.isInstance ? { isInstance: options.isInstance } : {}),
  }
}

/**
 * Declares a class. `Self` is the TypeScript type of its values:
 * `defineClass<StringBuilder>()('System.Text.StringBuilder', { members: { 'new()': () => new StringBuilder() } })`.
 */
export const defineClass =
  <Self>() =>
  <M extends Bodies<M, Self>>(fullName: string, options: ClassParts<M>): TypeDefinition =>
    definitionOf(fullName, options.parameters).declare({
      kind: 'class',
      ...parts(options),
      ...(options.base === undefined ? {} : { base: options.base }),
      ...(options.isAbstract ? { isAbstract: true } : {}),
      ...(options.ops ? { ops: options.ops } : {}),
    })

/** Declares a static class (`Math`, `Enumerable`). */
export function defineStaticClass<M extends Bodies<M, never>>(fullName: string, options: Common<M>): TypeDefinition {
  return definitionOf(fullName).declare({ kind: 'class', isStatic: true, ...parts(options) })
}

/** Declares a struct. `Self` is the TypeScript type of its unboxed values. */
export const defineStruct =
  <Self>() =>
  <M extends Bodies<M, Self>>(fullName: string, options: StructParts<M>): TypeDefinition =>
    definitionOf(fullName, options.parameters).declare({ kind: 'struct', ...parts(options), ops: options.ops })

/** Declares an interface. `Self` is what every implementation offers in JavaScript. */
export const defineInterface =
  <Self>() =>
  <M extends Bodies<M, Self>>(fullName: string, options: Common<M>): TypeDefinition =>
    definitionOf(fullName, options.parameters).declare({ kind: 'interface', ...parts(options) })

/** Declares an enum; its unboxed values are numbers (`underlying` `long`: bigint). */
export function defineEnum(
  fullName: string,
  values: Readonly<Record<string, number>>,
  options: { readonly isFlags?: boolean; readonly underlying?: string } = {},
): TypeDefinition {
  return definitionOf(fullName).declare({ kind: 'enum', enumValues: values, underlying: 'int', ...options })
}

/** Declares a delegate: `defineDelegate('System.Func`2', 'TResult Invoke(T arg)', ['in T', 'out TResult'])`. */
export function defineDelegate(fullName: string, invoke: string, parameters: readonly string[] = []): TypeDefinition {
  return definitionOf(fullName, parameters).declare({ kind: 'delegate', invoke })
}

/** Types a part of a type's members that stands in a file of its own: `membersOf<Self>()({ 'int Count { get; }': … })`. */
export const membersOf =
  <Self>() =>
  <M extends Bodies<M, Self>>(members: M): M =>
    members
