import type { EqualityComparer } from '../collections/protocol.ts'
import type { SerializedProperty } from '../json/object-properties.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetObject } from '../values/object.ts'
import { deepEquals, deepHash } from './tree/equality.ts'
import type { XNodeNode } from './tree/model.ts'

const fullName = 'System.Xml.Linq.XNodeEqualityComparer'

export class NodeEqualityComparer extends DotnetObject implements EqualityComparer {
  override get dotnetType(): DotnetType {
    return typeNamed(fullName)
  }

  /** It has no properties. */
  jsonProperties(): readonly SerializedProperty[] {
    return []
  }

  equalValues(x: unknown, y: unknown): boolean {
    return deepEquals(x as XNodeNode | null, y as XNodeNode | null)
  }

  hashValue(value: unknown): number {
    return deepHash(value as XNodeNode | null)
  }
}

export const nodeEqualityComparer = new NodeEqualityComparer()

export const xNodeEqualityComparerType = defineClass<NodeEqualityComparer>()(fullName, {
  implements: ['System.Collections.Generic.IEqualityComparer<XNode>'],
  members: {
    'new()': () => new NodeEqualityComparer(),
    'bool Equals(XNode x, XNode y)': (self, x, y) => self.equalValues(x, y),
    'int GetHashCode(XNode obj)': (_, node) => deepHash(node),
  },
})
