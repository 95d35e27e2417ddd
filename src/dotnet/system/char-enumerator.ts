import type { EnumeratorObject } from '../collections/enumerator-object.ts'
import { defineClass } from '../type-system/declare.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    CharEnumerator: EnumeratorObject
  }
}

/** `System.CharEnumerator`: what `string.GetEnumerator()` returns. */
export const charEnumerator = defineClass<EnumeratorObject>()('System.CharEnumerator', {
  implements: ['System.Collections.Generic.IEnumerator<char>'],
  members: {
    'char Current { get; }': (self) => self.current as number,
    'object Clone()': (self) => self.clone(),
    'void Dispose()': (self) => self.dispose(),
    'bool MoveNext()': (self) => self.moveNext(),
    'void Reset()': (self) => self.reset(),
  },
})
