import type { TypeDefinition } from './definition.ts'

/**
 * What `type.ts` needs of `definition.ts`, which imports it. It stands in a module of its own that imports nothing, so
 * that it is there whichever of the two is loaded first.
 */
const wiring: { array?: () => TypeDefinition; interfaces?: () => readonly TypeDefinition[] } = {}

export function wireArrays(array: () => TypeDefinition, interfaces: () => readonly TypeDefinition[]): void {
  wiring.array = array
  wiring.interfaces = interfaces
}

/** `System.Array`. */
export function arrayDefinition(): TypeDefinition {
  if (!wiring.array) throw new Error('The type system is not loaded')
  return wiring.array()
}

/** The interfaces of `T[]`. */
export function arrayInterfaces(): readonly TypeDefinition[] {
  return wiring.interfaces?.() ?? []
}
