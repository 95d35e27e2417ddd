import type {
  BoundExpression,
  BoundLambda,
  BoundLocalFunctionCall,
  BoundPattern,
  BoundProperty,
  BoundReferenceArgument,
  BoundTarget,
  FunctionSymbol,
  LocalFunctionSymbol,
  LocalSymbol,
  TextRange,
} from './bound.ts'
import type { Problem } from './findings.ts'
import { FlowVariables, fieldName, isTupleField, type State, unreachable } from './flow-variables.ts'
import { messages } from './messages/index.ts'

export interface FlowProblem {
  readonly problem: Problem
  readonly at: TextRange
}

/** What a call of a local function needs of the variables around it, and what it surely assigns. */
interface Summary {
  readonly reads: State
  readonly assigns: State
}

/** Definite assignment through expressions: each takes the state before it and gives the state after it. */
export abstract class ExpressionFlow {
  problems: FlowProblem[] = []
  readonly variables = new FlowVariables()
  protected readonly summaries = new Map<LocalFunctionSymbol, Summary>()
  /** The local function whose reads are being gathered; then nothing is reported. */
  protected learning: { readonly of: LocalFunctionSymbol; reads: State } | null = null

  protected abstract lambdaBody(lambda: BoundLambda, state: State): void

  protected report(problem: Problem, at: TextRange): void {
    if (!this.learning) this.problems.push({ problem, at })
  }

  /** What is missing in `state` of the bits: those of outer variables become needs of the function around. */
  #missing(mask: State, state: State): State {
    let missing = mask & ~state
    if (missing === 0n || !this.learning) return missing
    for (const local of this.variables.within(missing)) {
      if (isInside(local.owner, this.learning.of)) continue
      this.learning.reads |= missing & this.variables.maskOf(local)
      missing &= ~this.variables.maskOf(local)
    }
    return missing
  }

  #use(local: LocalSymbol, at: TextRange, state: State): State {
    const mask = this.variables.maskOf(local)
    if (this.#missing(mask, state) === 0n) return state | mask
    if (local.modifier !== 'out') {
      this.report(messages.unassigned(local.name), at)
      return state | mask
    }
    // That it isn't assigned is said again where the function returns.
    this.report(messages.unassignedOut(local.name), at)
    return state
  }

  protected assigned(local: LocalSymbol, state: State): State {
    return state | this.variables.maskOf(local)
  }

  /** Reads a field of a tuple variable, which may be assigned alone; null where it isn't one. */
  #useField(e: BoundProperty, state: State): State | null {
    const place = isTupleField(e) ? this.variables.place(e) : null
    if (!place) return null
    if (this.#missing(place.mask, state) !== 0n) this.report(messages.unassignedField(fieldName(e)), e)
    return state | place.mask
  }

  all(list: readonly (BoundExpression | null)[], state: State): State {
    let s = state
    for (const e of list) if (e) s = this.value(e, s)
    return s
  }

  /** What an assignment evaluates of its target before the value. */
  #target(target: BoundTarget | BoundExpression, state: State): State {
    switch (target.kind) {
      case 'property':
        if (this.variables.place(target)) return state
        return target.receiver ? this.value(target.receiver, state) : state
      case 'indexer':
        return this.all([target.receiver, ...target.args], state)
      case 'element':
        return this.all([target.array, ...target.indices], state)
      case 'localFunctionCall':
      case 'conditional':
      case 'conditionalReference':
        return this.value(target, state)
      default:
        return state
    }
  }

  #stored(target: BoundTarget | BoundExpression, state: State): State {
    return state | (this.variables.place(target)?.mask ?? 0n)
  }

  value(e: BoundExpression, state: State): State {
    switch (e.kind) {
      case 'local':
        return this.#use(e.local, e, state)
      case 'conversion':
      case 'isType':
      case 'as':
        return this.value(e.operand, state)
      case 'unary':
        return e.on === 'bool' && !e.isLifted ? joined(this.condition(e, state)) : this.value(e.operand, state)
      case 'logical':
      case 'isPattern':
        return joined(this.condition(e, state))
      case 'binary':
        return this.all([e.left, e.right], state)
      case 'operatorCall':
        return this.all(e.operands, state)
      case 'call':
        return this.all([e.receiver, ...e.args], state)
      case 'localFunctionCall':
        return this.#localCall(e, this.all(e.args, state))
      case 'invoke':
        return this.all([e.target, ...e.args], state)
      case 'new':
        return this.all(e.args, state)
      case 'property':
        return this.#useField(e, state) ?? this.#target(e, state)
      case 'indexer':
      case 'element':
        return this.#target(e, state)
      case 'newArray':
        return this.all([...(e.sizes ?? []), ...(e.elements ?? [])], state)
      case 'assign':
        return this.#stored(e.target, this.value(e.value, this.#target(e.target, state)))
      case 'compoundAssign': {
        const place = this.variables.place(e.target)
        const s = place ? this.value(e.target as BoundExpression, state) : this.#target(e.target, state)
        return this.#stored(e.target, this.value(e.value, s))
      }
      case 'deconstruct': {
        let s = state
        for (const p of e.parts) s = this.#target(p.target, s)
        s = this.value(e.value, s)
        for (const p of e.parts) s = this.#stored(p.target, s)
        return s
      }
      case 'concat':
        return this.all(e.parts, state)
      case 'interpolation':
        return this.all(
          e.parts.map((p) => (typeof p === 'string' ? null : p.value)),
          state,
        )
      case 'conditional':
      case 'conditionalReference': {
        const [yes, no] = this.condition(e.condition, state)
        return this.value(e.whenTrue, yes) & this.value(e.whenFalse, no)
      }
      case 'nullConditional': {
        const s = this.value(e.operand, state)
        this.value(e.whenNotNull, s)
        return s
      }
      case 'coalesce': {
        const s = this.value(e.left, state)
        this.value(e.right, s)
        return s
      }
      case 'let':
        return this.value(e.body, this.value(e.value, state))
      case 'initialized':
        return this.all(e.effects, this.value(e.value, state))
      case 'lambda':
        this.lambdaBody(e, state)
        return state
      case 'methodDelegate': {
        const s = e.receiver ? this.value(e.receiver, state) : state
        this.lambdaBody(e.lambda, s)
        return s
      }
      case 'referenceArgument':
        return this.#reference(e, state)
      case 'throwExpression':
        this.value(e.operand, state)
        return unreachable
      case 'tuple':
        return this.all(e.elements, state)
      case 'anonymousObject':
        return this.all(e.values, state)
      case 'error':
        // What would have been assigned in it isn't known: nothing is said about the rest.
        return unreachable
      default:
        return state
    }
  }

  #reference(e: BoundReferenceArgument, state: State): State {
    const { target } = e
    if (e.modifier === 'in') return this.value(target as BoundExpression, state)
    if (e.modifier === 'ref')
      return this.variables.place(target) ? this.value(target as BoundExpression, state) : this.#target(target, state)
    if (target.kind === 'local' && target.local.role === 'local') this.variables.track(target.local)
    return this.#stored(target, this.#target(target, state))
  }

  #localCall(e: BoundLocalFunctionCall, state: State): State {
    const summary = this.summaries.get(e.function)
    if (!summary) return state
    const missing = this.#missing(summary.reads, state)
    for (const local of this.variables.within(missing)) this.report(messages.unassigned(local.name), e)
    return state | summary.reads | summary.assigns
  }

  condition(e: BoundExpression, state: State): readonly [State, State] {
    if (e.kind === 'constant') return e.value === true ? [state, unreachable] : [unreachable, state]
    if (e.kind === 'unary' && e.operator === '!' && !e.isLifted) {
      const [yes, no] = this.condition(e.operand, state)
      return [no, yes]
    }
    if (e.kind === 'logical') {
      const [yes, no] = this.condition(e.left, state)
      if (e.operator === '&&') {
        const [yes2, no2] = this.condition(e.right, yes)
        return [yes2, no & no2]
      }
      const [yes2, no2] = this.condition(e.right, no)
      return [yes & yes2, no2]
    }
    if (e.kind === 'conditional') {
      const [yes, no] = this.condition(e.condition, state)
      const [a, b] = this.condition(e.whenTrue, yes)
      const [c, d] = this.condition(e.whenFalse, no)
      return [a & c, b & d]
    }
    if (e.kind === 'isPattern') {
      const s = this.value(e.operand, state)
      return [this.patternAssigned(e.pattern, s), e.pattern.kind === 'varPattern' ? unreachable : s]
    }
    const s = this.value(e, state)
    return [s, s]
  }

  /** The state after the pattern matched. */
  protected patternAssigned(p: BoundPattern, state: State): State {
    if (p.kind === 'constantPattern' || !p.local) return state
    this.variables.track(p.local)
    return this.assigned(p.local, state)
  }
}

function joined([yes, no]: readonly [State, State]): State {
  return yes & no
}

/** True where `owner` is `fn` or a function within it. */
export function isInside(owner: FunctionSymbol | null, fn: FunctionSymbol): boolean {
  for (let o = owner; o; o = o.owner) if (o === fn) return true
  return false
}
