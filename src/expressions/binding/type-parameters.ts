/** What the clauses `where T : …` say of type parameters. */
import type { DotnetType, TypeParameter } from '../../dotnet/type-system/type.ts'

/** What a type argument has to be. */
export interface Constraints {
  readonly keywords: ReadonlySet<'class' | 'struct' | 'new' | 'unmanaged'>
  readonly types: readonly DotnetType[]
}

const none: Constraints = { keywords: new Set(), types: [] }

const constraintsOf = new WeakMap<TypeParameter, Constraints>()

export function setConstraints(parameter: TypeParameter, constraints: Constraints): void {
  constraintsOf.set(parameter, constraints)
}

export function constraintsFor(parameter: TypeParameter): Constraints | null {
  return constraintsOf.get(parameter) ?? null
}

/** Of a type that is a parameter; none for any other. */
export function constraintsOn(type: DotnetType): Constraints {
  return (type.parameter && constraintsOf.get(type.parameter)) ?? none
}

/** The types that a type parameter has to convert to, with what its type parameters among them have to. */
export function constraintTypes(type: DotnetType): readonly DotnetType[] {
  return constraintsOn(type).types.flatMap((t) => (t.kind === 'typeParameter' ? [t, ...constraintTypes(t)] : [t]))
}

/** A type parameter whose values are of a value type. */
export function isValueParameter(type: DotnetType): boolean {
  const { keywords } = constraintsOn(type)
  return keywords.has('struct') || keywords.has('unmanaged')
}

/** A type parameter whose values are references, by `class` or by a class. */
export function isReferenceParameter(type: DotnetType): boolean {
  return constraintsOn(type).keywords.has('class') || constraintTypes(type).some((t) => t.kind === 'class')
}
