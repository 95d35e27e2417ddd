import type { SerializedProperty } from '../json/object-properties.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetArray } from '../values/array.ts'
import { DotnetObject } from '../values/object.ts'

const fullName = 'System.Security.Cryptography.KeySizes'

/** A range of key or block sizes in bits. */
export class KeySizes extends DotnetObject {
  readonly min: number
  readonly max: number
  readonly skip: number

  constructor(min: number, max: number, skip: number) {
    super()
    this.min = min
    this.max = max
    this.skip = skip
  }

  override get dotnetType(): DotnetType {
    return typeNamed(fullName)
  }

  jsonProperties(): readonly SerializedProperty[] {
    const int = typeNamed('System.Int32')
    return [
      { name: 'MinSize', type: int, value: this.min },
      { name: 'MaxSize', type: int, value: this.max },
      { name: 'SkipSize', type: int, value: this.skip },
    ]
  }

  includes(bits: number): boolean {
    if (bits < this.min || bits > this.max) return false
    return this.skip === 0 ? bits === this.min : (bits - this.min) % this.skip === 0
  }

  /** The `KeySizes[]` of this one range. */
  asArray(): DotnetArray {
    return new DotnetArray(typeNamed(fullName).array(), [this])
  }
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    KeySizes: KeySizes
  }
}

export const keySizesType = defineClass<KeySizes>()(fullName, {
  members: {
    'new(int minSize, int maxSize, int skipSize)': (min, max, skip) => new KeySizes(min, max, skip),
    'int MinSize { get; }': (self) => self.min,
    'int MaxSize { get; }': (self) => self.max,
    'int SkipSize { get; }': (self) => self.skip,
  },
})
