import type { TypeParameter } from '../../dotnet/type-system/type.ts'
import type { Statement } from '../syntax/ast.ts'
import type { FunctionSymbol, LabelSymbol, LocalFunctionSymbol, LocalSymbol, TextRange } from './bound.ts'
import type { Expr } from './expr.ts'

export type NamedSymbol =
  | { readonly kind: 'local'; readonly local: LocalSymbol }
  | { readonly kind: 'function'; readonly function: LocalFunctionSymbol }
  | { readonly kind: 'typeParameter'; readonly parameter: TypeParameter }
  /** A range variable of a query, read through the transparent identifier. */
  | { readonly kind: 'range'; readonly read: (at: TextRange) => Expr }
  /** A constant local: its uses are its value. */
  | { readonly kind: 'const'; readonly local: LocalSymbol; readonly value: () => Expr }

/** A declaration space. Names of the whole block are known from the start, so that use before declaration is told. */
export class Scope {
  parent: Scope | null
  readonly owner: FunctionSymbol | null
  readonly names = new Map<string, NamedSymbol>()
  /** Names that the block declares further down. */
  readonly upcoming = new Map<string, TextRange>()
  /** The statements of the block, searched for variables that expressions declare when a name isn't known. */
  statements: readonly Statement[] = []
  readonly locals: LocalSymbol[] = []
  readonly functions: LocalFunctionSymbol[] = []
  /** A section of a switch: it declares into the scope of the switch block. */
  isSection = false
  readonly labels = new Map<string, LabelSymbol>()

  constructor(parent: Scope | null, owner: FunctionSymbol | null) {
    this.parent = parent
    this.owner = owner
  }

  find(name: string): NamedSymbol | null {
    for (let scope: Scope | null = this; scope; scope = scope.parent) {
      const symbol = scope.names.get(name)
      if (symbol) return symbol
    }
    return null
  }

  /** True where the nearest scope that has the name declares it further down. */
  isUpcoming(name: string): boolean {
    for (let scope: Scope | null = this; scope; scope = scope.parent) {
      if (scope.names.has(name)) return false
      if (scope.upcoming.has(name)) return true
    }
    return false
  }

  /** The label and the scope that has it; it may belong to a function around, where no `goto` leads. */
  findLabel(name: string): { readonly label: LabelSymbol; readonly scope: Scope } | null {
    for (let scope: Scope | null = this; scope; scope = scope.parent) {
      const label = scope.labels.get(name)
      if (label) return { label, scope }
    }
    return null
  }

  /** True for this scope and those within it. */
  contains(other: Scope): boolean {
    for (let scope: Scope | null = other; scope; scope = scope.parent) if (scope === this) return true
    return false
  }

  /** All names in reach, for suggestions. */
  *reachable(): Iterable<string> {
    for (let scope: Scope | null = this; scope; scope = scope.parent) yield* scope.names.keys()
  }
}
