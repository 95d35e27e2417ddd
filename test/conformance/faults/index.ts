import { emitterFaults } from './emitter.ts'
import type { Fault } from './fault.ts'
import { libraryFaults } from './library.ts'

/** The faults that the fuzzer has to find. */
export const faults: readonly Fault[] = [...emitterFaults, ...libraryFaults]
