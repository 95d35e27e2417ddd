import type { PolicyDefinition } from '../policies/define.ts'

/** Policies by element name: those that are built, and the names of those that Sluice only knows. */
export class PolicyCatalog {
  readonly #definitions = new Map<string, PolicyDefinition>()
  readonly #known: ReadonlySet<string>

  constructor(definitions: readonly PolicyDefinition[], known: readonly string[] = []) {
    for (const definition of definitions) this.#definitions.set(definition.name, definition)
    this.#known = new Set(known)
  }

  get(name: string): PolicyDefinition | undefined {
    return this.#definitions.get(name)
  }

  /** A policy of the product that isn't carried out yet. */
  isKnown(name: string): boolean {
    return this.#known.has(name)
  }

  get definitions(): Iterable<PolicyDefinition> {
    return this.#definitions.values()
  }

  get names(): string[] {
    return [...this.#definitions.keys(), ...this.#known]
  }
}
