import type { ParameterModifier } from '../../dotnet/type-system/member.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { inContainer } from './members.ts'

export interface DelegateShape {
  readonly parameters: readonly {
    readonly name: string
    readonly type: DotnetType
    readonly modifier: ParameterModifier
  }[]
  readonly returnType: DotnetType
}

const shapes = new WeakMap<DotnetType, DelegateShape | null>()

/** `Invoke` of a closed delegate type; null for any other type. */
export function invokeOf(type: DotnetType): DelegateShape | null {
  if (type.kind !== 'delegate') return null
  let shape = shapes.get(type)
  if (shape === undefined) {
    const invoke = type.definition?.invoke ?? null
    shape = invoke && {
      parameters: invoke.parameters.map((p) => ({
        name: p.name,
        type: inContainer(p.type, type),
        modifier: p.modifier,
      })),
      returnType: inContainer(invoke.returnType, type),
    }
    shapes.set(type, shape)
  }
  return shape
}
