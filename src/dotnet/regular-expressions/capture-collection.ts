import { defineClass } from '../type-system/declare.ts'
import { CaptureCollectionObject } from './match-value.ts'

export const captureCollection = defineClass<CaptureCollectionObject>()(
  'System.Text.RegularExpressions.CaptureCollection',
  {
    implements: ['IReadOnlyList<Capture>', 'IEnumerable<Capture>', 'IReadOnlyCollection<Capture>'],
    members: {
      'int Count { get; }': (self) => self.items.length,
      'Capture this[int i] { get; }': (self, i) => self.at(i),
    },
    isInstance: (value) => value instanceof CaptureCollectionObject,
  },
)
