import { AnonymousObject, anonymousNames } from '../type-system/anonymous.ts'
import type { DotnetType } from '../type-system/type.ts'

/** One property as the serializer sees it: an unboxed value of its static type. */
export interface SerializedProperty {
  readonly name: string
  readonly type: DotnetType
  readonly value: unknown
}

/** What an object offers that `JsonConvert.SerializeObject` writes as a JSON object (context types among them). */
export interface ObjectWithProperties {
  jsonProperties(): readonly SerializedProperty[]
}

/** The properties of an object that has some to serialize, else undefined. */
export function propertiesOf(value: object): readonly SerializedProperty[] | undefined {
  if (value instanceof AnonymousObject) {
    const { args } = value.dotnetType
    return anonymousNames(value.dotnetType).map((name, i) => ({
      name,
      type: args[i] as DotnetType,
      value: value.values[i],
    }))
  }
  return 'jsonProperties' in value ? (value as unknown as ObjectWithProperties).jsonProperties() : undefined
}
