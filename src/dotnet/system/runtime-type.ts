import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetObject } from '../values/object.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Type: RuntimeType
  }
}

/** A `System.Type` value, as `typeof(T)` and `GetType()` give it. One object a type: see {@link typeObject}. */
export class RuntimeType extends DotnetObject {
  readonly type: DotnetType

  constructor(type: DotnetType) {
    super()
    this.type = type
  }

  override get dotnetType(): DotnetType {
    return typeNamed('System.RuntimeType')
  }

  override dotnetToString(): string {
    return this.type.runtimeName
  }
}

const objects = new WeakMap<DotnetType, RuntimeType>()

/** The `System.Type` object of a type, the same one each time. */
export function typeObject(type: DotnetType): RuntimeType {
  let object = objects.get(type)
  if (!object) {
    object = new RuntimeType(type)
    objects.set(type, object)
  }
  return object
}

/** `Type.Name`: `Int32`, `List`1`, `Int32[]`. */
function shortName({ type }: RuntimeType): string {
  if (type.kind === 'array')
    return `${type.element ? shortName(typeObject(type.element)) : ''}[${','.repeat(type.rank - 1)}]`
  const name = type.fullName
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('+')) + 1)
}

export const systemType = defineClass<RuntimeType>()('System.Type', {
  isAbstract: true,
  members: {
    'string Name { get; }': shortName,
    // The full name of a closed generic type holds assembly names; only simple types are told.
    'string FullName { get; }': ({ type }) => (type.args.length === 0 ? type.runtimeName : null),
    'string Namespace { get; }': ({ type }) => (type.element ?? type).definition?.namespace ?? null,
    'bool IsValueType { get; }': ({ type }) => type.isValueType,
    'bool IsEnum { get; }': ({ type }) => type.kind === 'enum',
    'bool IsArray { get; }': ({ type }) => type.kind === 'array',
    'bool IsGenericType { get; }': ({ type }) => type.args.length > 0,
    'string ToString()': (self) => self.dotnetToString(),
    'static bool op_Equality(Type left, Type right)': (left, right) => left === right,
    'static bool op_Inequality(Type left, Type right)': (left, right) => left !== right,
  },
})

/** The class of every `System.Type` object. */
export const runtimeTypeClass = defineClass<RuntimeType>()('System.RuntimeType', { base: 'System.Type' })
