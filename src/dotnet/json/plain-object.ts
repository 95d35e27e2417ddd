import { typeNamed } from '../type-system/definition.ts'
import { Box } from '../values/box.ts'
import { DotnetObject } from '../values/object.ts'
import type { SerializedProperty } from './object-properties.ts'

/** An object of which only its JSON is asked for. */
export class PlainObject extends DotnetObject {
  readonly #parts: Readonly<Record<string, unknown>>

  constructor(parts: Readonly<Record<string, unknown>>) {
    super()
    this.#parts = parts
  }

  override get dotnetType() {
    return typeNamed('System.Object')
  }

  jsonProperties(): readonly SerializedProperty[] {
    return propertiesFrom(this.#parts)
  }
}

/** Properties of objects, texts, whole numbers and truths. */
export function propertiesFrom(parts: Readonly<Record<string, unknown>>): readonly SerializedProperty[] {
  const type = typeNamed('System.Object')
  return Object.entries(parts).map(([name, value]) => ({ name, type, value: boxed(value) }))
}

function boxed(value: unknown): unknown {
  if (typeof value === 'boolean') return new Box(typeNamed('System.Boolean'), value)
  return typeof value === 'number' ? new Box(typeNamed('System.Int32'), value) : value
}
