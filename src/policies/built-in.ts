import type { PolicyDefinition } from './define.ts'
import * as policies from './index.ts'

/** Every policy that Sluice carries out; base and include-fragment are resolved before policies compile. */
export const builtInPolicies: readonly PolicyDefinition[] = Object.values(policies)
