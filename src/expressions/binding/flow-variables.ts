/** Which bits of a state stand for a variable, or for a field of one that is a tuple. */
import { tupleNamesOf } from '../../dotnet/type-system/tuple-names.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type { BoundExpression, BoundProperty, BoundTarget, LocalSymbol } from './bound.ts'
import { tupleElements } from './well-known.ts'

/** Bits of the tracked variables that are assigned; all set where control can't be. */
export type State = bigint
export const unreachable: State = -1n

interface Place {
  readonly local: LocalSymbol
  readonly offset: number
  readonly type: DotnetType
}

export class FlowVariables {
  readonly #offsets = new Map<LocalSymbol, number>()
  #size = 0

  /** Tracks a variable that starts without a value. */
  track(local: LocalSymbol): void {
    if (this.#offsets.has(local)) return
    this.#offsets.set(local, this.#size)
    this.#size += leaves(local.type)
  }

  /** The bits of the whole variable; none where it isn't tracked. */
  maskOf(local: LocalSymbol): State {
    const offset = this.#offsets.get(local)
    return offset === undefined ? 0n : bits(offset, leaves(local.type))
  }

  /** The bits of a variable or a field of a tuple variable; null for anything else. */
  place(expr: BoundExpression | BoundTarget): { local: LocalSymbol; mask: State } | null {
    const found = this.#find(expr)
    return found && { local: found.local, mask: bits(found.offset, leaves(found.type)) }
  }

  /** The tracked variables with bits in `mask`. */
  *within(mask: State): Iterable<LocalSymbol> {
    for (const local of this.#offsets.keys()) if ((this.maskOf(local) & mask) !== 0n) yield local
  }

  #find(expr: BoundExpression | BoundTarget): Place | null {
    if (expr.kind === 'local') {
      const offset = this.#offsets.get(expr.local)
      return offset === undefined ? null : { local: expr.local, offset, type: expr.local.type }
    }
    if (expr.kind !== 'property' || !expr.receiver || !isTupleField(expr)) return null
    const outer = this.#find(expr.receiver)
    const fields = outer?.type.args ?? []
    const index = expr.member.name === 'Rest' ? 7 : Number(expr.member.name.slice('Item'.length)) - 1
    const type = fields[index]
    if (!outer || !type) return null
    const before = fields.slice(0, index).reduce((sum, field) => sum + leaves(field), 0)
    return { local: outer.local, offset: outer.offset + before, type }
  }
}

function bits(offset: number, count: number): State {
  return ((1n << BigInt(count)) - 1n) << BigInt(offset)
}

function leaves(type: DotnetType): number {
  return isTracked(type) ? type.args.reduce((sum, field) => sum + leaves(field), 0) : 1
}

/** The fields of a tuple are assigned one by one. */
function isTracked(type: DotnetType): boolean {
  return !type.isNullable && tupleElements(type) !== null && type.args.length > 0
}

export function isTupleField({ member, container }: BoundProperty): boolean {
  return member.kind === 'field' && tupleElements(container) !== null
}

/** A field as the source calls it: by its tuple's name where it has one. */
export function fieldName({ member, receiver, container }: BoundProperty): string {
  const names = tupleNamesOf(receiver?.type ?? container)
  return names?.[Number(member.name.slice('Item'.length)) - 1] ?? member.name
}
