import type { EmittedFunction } from './emit-function.ts'

/** Whether the host allows `new Function`, which expressions need: a content security policy may forbid it. */
export function canGenerateCode(): boolean {
  try {
    new Function('')
    return true
  } catch {
    return false
  }
}

/** Makes the function of an emitted expression; its argument is the value of `context`. Ask {@link canGenerateCode} first. */
export function instantiate(emitted: EmittedFunction): (context: unknown) => unknown {
  const make = new Function('constants', emitted.code) as (
    constants: readonly unknown[],
  ) => (context: unknown) => unknown
  return make(emitted.constants)
}
