import type { EqualityComparer } from '../../collections/protocol.ts'
import { defineClass } from '../../type-system/declare.ts'
import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { DotnetObject } from '../../values/object.ts'
import type { SerializedProperty } from '../object-properties.ts'
import { JsonToken } from '../tokens/token.ts'
import { ValueToken } from '../tokens/value.ts'

/** `JTokenEqualityComparer`: tokens are equal when their whole trees are. */
class TokenComparer extends DotnetObject implements EqualityComparer {
  override get dotnetType(): DotnetType {
    return typeNamed('Newtonsoft.Json.Linq.JTokenEqualityComparer')
  }

  jsonProperties(): readonly SerializedProperty[] {
    return []
  }

  equalValues(x: unknown, y: unknown): boolean {
    return x === y || (x instanceof JsonToken && y instanceof JsonToken && x.deepEquals(y))
  }

  hashValue(value: unknown): number {
    if (!(value instanceof JsonToken)) return 0
    if (value instanceof ValueToken) return value.dotnetHashCode()
    // Order doesn't count for objects, so neither does it here.
    return value.children.reduce((hash, child) => (hash + this.hashValue(child)) | 0, value.type)
  }
}

declare module '../../type-system/signature-types.ts' {
  interface DotnetTypes {
    JTokenEqualityComparer: EqualityComparer
  }
}

export const tokenComparer = new TokenComparer()

/** `Newtonsoft.Json.Linq.JTokenEqualityComparer`. */
export const tokenComparerType = defineClass<EqualityComparer>()('Newtonsoft.Json.Linq.JTokenEqualityComparer', {
  implements: ['IEqualityComparer<JToken>'],
  members: {
    'new()': () => tokenComparer,
    'bool Equals(JToken x, JToken y)': (self, x, y) => self.equalValues(x, y),
    'int GetHashCode(JToken obj)': (self, value) => self.hashValue(value),
  },
})
