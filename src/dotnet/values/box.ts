import type { DotnetType } from '../type-system/type.ts'

/** A value type inside an `object`: the unboxed value and its exact type. */
export class Box {
  readonly type: DotnetType
  readonly value: unknown

  constructor(type: DotnetType, value: unknown) {
    this.type = type
    this.value = value
  }
}

/** The storage of a variable passed by `ref` or `out`. */
export interface Cell<T> {
  value: T
}
