import type { DotnetType } from '../type-system/type.ts'

/**
 * Base of every .NET reference object that has a class of its own in JavaScript (lists, JSON tokens, XML nodes,
 * exceptions, context types …). Strings, boxes, arrays and delegates are not instances of it.
 */
export abstract class DotnetObject {
  /** The closed run-time type. */
  abstract get dotnetType(): DotnetType

  /** `object.Equals(object)`; reference equality unless the class overrides it. `other` is an object value. */
  dotnetEquals(other: unknown): boolean {
    return this === other
  }

  /** `object.GetHashCode()`, a 32-bit integer. */
  dotnetHashCode(): number {
    return identityHash(this)
  }

  /** `object.ToString()`: the type's name unless overridden. */
  dotnetToString(): string {
    return this.dotnetType.runtimeName
  }
}

const identities = new WeakMap<object, number>()
let nextIdentity = 1

export function identityHash(value: object): number {
  let hash = identities.get(value)
  if (hash === undefined) {
    hash = nextIdentity = (Math.imul(nextIdentity, 1103515245) + 12345) & 0x7fffffff
    identities.set(value, hash)
  }
  return hash
}
