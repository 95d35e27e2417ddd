import type { SerializedProperty } from '../../dotnet/json/object-properties.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { DotnetObject } from '../../dotnet/values/object.ts'
import { contextType } from './namespace.ts'

/**
 * A read-only object of the service model as expressions see it (`context.Api`, `context.User` …): its .NET type and
 * unboxed property values by name. The declarations in this folder say which properties a type has.
 */
export class ContextRecord extends DotnetObject {
  readonly #typeName: string
  readonly fields: Readonly<Record<string, unknown>>

  constructor(typeName: string, fields: Readonly<Record<string, unknown>>) {
    super()
    this.#typeName = typeName
    this.fields = fields
  }

  text(name: string): string | null {
    return (this.fields[name] as string | null | undefined) ?? null
  }

  /** The properties as `JsonConvert.SerializeObject` writes them. */
  jsonProperties(): readonly SerializedProperty[] {
    const type = this.dotnetType
    return [type, ...type.allInterfaces].flatMap((t) =>
      (t.definition?.members ?? []).flatMap((member) =>
        member.kind === 'property'
          ? [{ name: member.name, type: member.returnType, value: this.fields[member.name] ?? null }]
          : [],
      ),
    )
  }

  override get dotnetType(): DotnetType {
    return contextType(this.#typeName)
  }
}
