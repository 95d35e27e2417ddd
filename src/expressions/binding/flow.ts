/** Definite assignment (C# specification, 5.3) over the bound tree. */
import type {
  BoundBlock,
  BoundBody,
  BoundExpression,
  BoundLambda,
  BoundPattern,
  BoundStatement,
  BoundTarget,
  LabelSymbol,
  LocalFunctionSymbol,
  LocalSymbol,
  TextRange,
} from './bound.ts'
import type { Problem } from './findings.ts'
import { messages } from './messages.ts'
import { switchEntries } from './reachability.ts'

export interface FlowProblem {
  readonly problem: Problem
  readonly at: TextRange
}

/** Bits of the tracked variables that are assigned; all set where control can't be. */
type State = bigint
const unreachable: State = -1n

/** States in which control leaves a statement other than by its end. */
interface Jumps {
  breaks: State
  continues: State
}

/** Reports each use of a variable that may be unassigned (CS0165, CS0269) and `out` parameters left so (CS0177). */
export function checkFlow(body: BoundBody): readonly FlowProblem[] {
  const flow = new Flow()
  if (body.body.kind === 'block') flow.statement(body.body, 0n, flow.jumps())
  else flow.value(body.body, 0n)
  return flow.problems
}

class Flow {
  readonly problems: FlowProblem[] = []
  readonly #bits = new Map<LocalSymbol, bigint>()
  readonly #labels = new Map<LabelSymbol, State>()
  readonly #effects = new Map<LocalFunctionSymbol, State>()
  #function: LocalFunctionSymbol | null = null
  #exits: State = unreachable
  #silent = false
  #outs: LocalSymbol[] = []

  jumps(): Jumps {
    return { breaks: unreachable, continues: unreachable }
  }

  #bit(local: LocalSymbol): bigint {
    let bit = this.#bits.get(local)
    if (bit === undefined) {
      bit = 1n << BigInt(this.#bits.size)
      this.#bits.set(local, bit)
    }
    return bit
  }

  #use(local: LocalSymbol, at: TextRange, state: State): State {
    const bit = this.#bits.get(local)
    if (bit === undefined || (state & bit) !== 0n) return state
    if (!this.#silent)
      this.problems.push({
        problem: local.modifier === 'out' ? messages.unassignedOut(local.name) : messages.unassigned(local.name),
        at,
      })
    return state | bit
  }

  #assigned(local: LocalSymbol, state: State): State {
    const bit = this.#bits.get(local)
    return bit === undefined ? state : state | bit
  }

  /** Declares a variable that starts without a value here. */
  #starts(local: LocalSymbol | null): void {
    if (local) this.#bit(local)
  }

  all(list: readonly (BoundExpression | null)[], state: State): State {
    let s = state
    for (const e of list) if (e) s = this.value(e, s)
    return s
  }

  target(target: BoundTarget | BoundExpression, state: State): State {
    switch (target.kind) {
      case 'property':
        return target.receiver ? this.value(target.receiver, state) : state
      case 'indexer':
        return this.all([target.receiver, ...target.args], state)
      case 'element':
        return this.all([target.array, ...target.indices], state)
      case 'localFunctionCall':
        return this.value(target, state)
      default:
        return state
    }
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
        if (e.on !== 'bool') return this.value(e.operand, state)
        return this.#join(this.condition(e, state))
      case 'logical':
      case 'isPattern':
        return this.#join(this.condition(e, state))
      case 'binary':
        return this.all([e.left, e.right], state)
      case 'operatorCall':
        return this.all(e.operands, state)
      case 'call':
        return this.all([e.receiver, ...e.args], state)
      case 'localFunctionCall': {
        const s = this.all(e.args, state)
        return s | (this.#effects.get(e.function) ?? 0n)
      }
      case 'invoke':
        return this.all([e.target, ...e.args], state)
      case 'new':
        return this.all(e.args, state)
      case 'property':
      case 'indexer':
      case 'element':
        return this.target(e, state)
      case 'newArray':
        return this.all([...(e.sizes ?? []), ...(e.elements ?? [])], state)
      case 'assign': {
        const s = this.value(e.value, this.target(e.target, state))
        return e.target.kind === 'local' ? this.#assigned(e.target.local, s) : s
      }
      case 'compoundAssign': {
        const s = e.target.kind === 'local' ? this.#use(e.target.local, e.target, state) : this.target(e.target, state)
        return this.value(e.value, s)
      }
      case 'deconstruct': {
        let s = state
        for (const p of e.parts) s = this.target(p.target, s)
        s = this.value(e.value, s)
        for (const p of e.parts) if (p.target.kind === 'local') s = this.#assigned(p.target.local, s)
        return s
      }
      case 'concat':
        return this.all(e.parts, state)
      case 'interpolation':
        return this.all(
          e.parts.map((p) => (typeof p === 'string' ? null : p.value)),
          state,
        )
      case 'conditional': {
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
        this.#lambda(e, state)
        return state
      case 'methodDelegate':
        return e.receiver ? this.value(e.receiver, state) : state
      case 'referenceArgument': {
        if (e.modifier === 'in') return this.value(e.target as BoundExpression, state)
        if (e.target.kind !== 'local') return this.target(e.target, state)
        if (e.modifier === 'ref') return this.#use(e.target.local, e, state)
        return this.#assigned(e.target.local, state)
      }
      case 'throwExpression':
        this.value(e.operand, state)
        return unreachable
      case 'tuple':
        return this.all(e.elements, state)
      case 'anonymousObject':
        return this.all(e.values, state)
      default:
        return state
    }
  }

  #join([yes, no]: readonly [State, State]): State {
    return yes & no
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
      this.#patternStarts(e.pattern)
      return [this.#patternAssigned(e.pattern, s), e.pattern.kind === 'varPattern' ? unreachable : s]
    }
    const s = this.value(e, state)
    return [s, s]
  }

  #patternStarts(p: BoundPattern): void {
    if (p.kind !== 'constantPattern') this.#starts(p.local)
  }

  #patternAssigned(p: BoundPattern, state: State): State {
    return p.kind !== 'constantPattern' && p.local ? state | this.#bit(p.local) : state
  }

  #lambda(e: BoundLambda, state: State): void {
    const before = { exits: this.#exits, outs: this.#outs, fn: this.#function }
    this.#outs = []
    this.#function = null
    if (e.body.kind === 'block') this.statement(e.body as BoundBlock, state, this.jumps())
    else this.value(e.body as BoundExpression, state)
    this.#exits = before.exits
    this.#outs = before.outs
    this.#function = before.fn
  }

  #localFunction(fn: LocalFunctionSymbol, state: State): void {
    if (!fn.body) return
    const before = { exits: this.#exits, outs: this.#outs, fn: this.#function }
    this.#exits = unreachable
    this.#function = fn
    this.#outs = fn.parameters.filter((p) => p.modifier === 'out')
    for (const p of this.#outs) this.#starts(p)
    // What the callers have assigned isn't known here: captured variables count as assigned for the reports.
    let captured = 0n
    for (const [local, bit] of this.#bits) if (local.owner !== fn) captured |= bit
    let start = state | captured
    for (const p of this.#outs) start &= ~this.#bit(p)
    const end = this.statement(fn.body, start, this.jumps())
    for (const p of this.#outs) {
      if (end !== unreachable && (end & this.#bit(p)) === 0n && !this.#silent)
        this.problems.push({ problem: messages.outNotAssigned(p.name), at: fn.declaredAt })
    }
    this.#exits = before.exits
    this.#outs = before.outs
    this.#function = before.fn
  }

  /** What a call of the function surely assigns outside of it. */
  #learn(fn: LocalFunctionSymbol): void {
    if (!fn.body || fn.iteratorElement) return
    const before = { exits: this.#exits, silent: this.#silent, outs: this.#outs }
    this.#exits = unreachable
    this.#silent = true
    this.#outs = []
    const end = this.statement(fn.body, 0n, this.jumps()) & this.#exits
    this.#effects.set(fn, end === unreachable ? 0n : end)
    this.#exits = before.exits
    this.#silent = before.silent
    this.#outs = before.outs
  }

  #block(block: Pick<BoundBlock, 'statements' | 'functions'>, state: State, jumps: Jumps): State {
    let s = state
    const learnt = new Set<LocalFunctionSymbol>()
    for (const statement of block.statements) {
      // Functions are learnt once the variables above them are known.
      for (const fn of block.functions) {
        if (learnt.has(fn) || statement.kind === 'declaration') continue
        learnt.add(fn)
        this.#learn(fn)
      }
      s = this.statement(statement, s, jumps)
    }
    return s
  }

  statement(node: BoundStatement, state: State, jumps: Jumps): State {
    switch (node.kind) {
      case 'block':
        return this.#block(node, state, jumps)
      case 'expressionStatement':
        return this.value(node.expression, state)
      case 'declaration':
        if (node.local.isConst) return state
        this.#starts(node.local)
        if (!node.value) return state & ~this.#bit(node.local)
        return this.#assigned(
          node.local,
          this.value(node.value, state === unreachable ? state : state & ~this.#bit(node.local)),
        )
      case 'localFunction':
        this.#localFunction(node.function, state)
        return state
      case 'if': {
        const [yes, no] = this.condition(node.condition, state)
        const then = this.statement(node.then, yes, jumps)
        return then & (node.else ? this.statement(node.else, no, jumps) : no)
      }
      case 'while': {
        const [yes, no] = this.condition(node.condition, state)
        const inner = this.jumps()
        this.statement(node.body, yes, inner)
        return no & inner.breaks
      }
      case 'do': {
        const inner = this.jumps()
        const end = this.statement(node.body, state, inner)
        const [, no] = this.condition(node.condition, end & inner.continues)
        return no & inner.breaks
      }
      case 'for': {
        let s = state
        for (const i of node.initializers) s = this.statement(i, s, jumps)
        const [yes, no] = node.condition ? this.condition(node.condition, s) : [s, unreachable]
        const inner = this.jumps()
        const end = this.statement(node.body, yes, inner)
        this.all(node.increments, end & inner.continues)
        return no & inner.breaks
      }
      case 'forEach': {
        const s = this.value(node.source, state)
        const inner = this.jumps()
        this.statement(node.body, this.value(node.assign, s), inner)
        return s
      }
      case 'switch': {
        const s = this.value(node.operand, state)
        const inner = this.jumps()
        const entries = switchEntries(node)
        let end = unreachable
        node.sections.forEach((section, i) => {
          let start = unreachable
          for (const label of section.labels) {
            let entry = s
            if (label.pattern) {
              this.#patternStarts(label.pattern)
              entry = this.#patternAssigned(label.pattern, s)
            }
            if (label.guard) entry = this.condition(label.guard, entry)[0]
            if (entries.sections[i]) start &= entry
          }
          end &= this.#block({ statements: section.body, functions: [] }, start, inner)
        })
        jumps.continues &= inner.continues
        return end & inner.breaks & (entries.mayMiss ? s : unreachable)
      }
      case 'break':
        jumps.breaks &= state
        return unreachable
      case 'continue':
        jumps.continues &= state
        return unreachable
      case 'return': {
        const s = node.value ? this.value(node.value, state) : state
        this.#exits &= s
        for (const p of this.#outs) {
          if (s !== unreachable && (s & this.#bit(p)) === 0n && !this.#silent)
            this.problems.push({ problem: messages.outNotAssigned(p.name), at: node })
        }
        return unreachable
      }
      case 'throw':
        if (node.operand) this.value(node.operand, state)
        return unreachable
      case 'try': {
        const body = this.statement(node.body, state, jumps)
        let after = body
        for (const c of node.catches) {
          const [yes] = c.filter ? this.condition(c.filter, state) : [state]
          after &= this.statement(c.body, yes, jumps)
        }
        if (!node.finally) return after
        const finish = this.statement(node.finally, state, this.jumps())
        return after | (finish & ~state) | (finish === unreachable ? unreachable : 0n)
      }
      case 'using': {
        let s = state
        for (const r of node.resources) s = this.value(r.value, s)
        return this.statement(node.body, s, jumps)
      }
      case 'lock':
        return this.statement(node.body, this.value(node.value, state), jumps)
      case 'labeled': {
        const jumped = this.#labels.get(node.label) ?? unreachable
        return this.statement(node.statement, state & jumped, jumps)
      }
      case 'goto':
        this.#labels.set(node.label, (this.#labels.get(node.label) ?? unreachable) & state)
        return unreachable
      case 'gotoCase':
      case 'yieldBreak':
        return unreachable
      case 'yieldReturn':
        return this.value(node.value, state)
      case 'empty':
        return state
    }
  }
}
