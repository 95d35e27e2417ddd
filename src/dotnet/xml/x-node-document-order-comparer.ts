import type { Comparer } from '../collections/protocol.ts'
import type { SerializedProperty } from '../json/object-properties.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetObject } from '../values/object.ts'
import { compareOrder } from './tree/equality.ts'
import type { XNodeNode } from './tree/model.ts'

const fullName = 'System.Xml.Linq.XNodeDocumentOrderComparer'

export class DocumentOrderComparer extends DotnetObject implements Comparer {
  override get dotnetType(): DotnetType {
    return typeNamed(fullName)
  }

  /** It has no properties. */
  jsonProperties(): readonly SerializedProperty[] {
    return []
  }

  compareValues(x: unknown, y: unknown): number {
    return compareOrder(x as XNodeNode | null, y as XNodeNode | null)
  }
}

export const documentOrderComparer = new DocumentOrderComparer()

export const xNodeDocumentOrderComparerType = defineClass<DocumentOrderComparer>()(fullName, {
  implements: ['System.Collections.Generic.IComparer<XNode>'],
  members: {
    'new()': () => new DocumentOrderComparer(),
    'int Compare(XNode x, XNode y)': (self, x, y) => self.compareValues(x, y),
  },
})
