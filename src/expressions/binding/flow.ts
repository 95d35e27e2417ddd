/** Definite assignment (C# specification, 5.3) over the bound tree. */
import type {
  BoundBlock,
  BoundBody,
  BoundExpression,
  BoundLambda,
  BoundStatement,
  BoundSwitch,
  BoundTry,
  LabelSymbol,
  LocalFunctionSymbol,
  LocalSymbol,
} from './bound.ts'
import { ExpressionFlow, type FlowProblem, isInside } from './flow-expressions.ts'
import { type State, unreachable } from './flow-variables.ts'
import { messages } from './messages/index.ts'
import { switchEntries } from './reachability.ts'

/** States in which control leaves a statement other than by its end. */
interface Jumps {
  breaks: State
  continues: State
  returns: State
  /** The sections that `goto case` leads to, by the innermost switch. */
  readonly cases: Map<number, State>
}

/** Gotos out of a `try` with a `finally`: what that assigns counts where they go. */
interface Leaving {
  readonly gotos: { readonly label: LabelSymbol; readonly state: State }[]
  readonly placed: Set<LabelSymbol>
}

/** Reports each use of a variable that may be unassigned (CS0165, CS0170, CS0269) and `out` parameters left so (CS0177). */
export function checkFlow(body: BoundBody): readonly FlowProblem[] {
  const flow = new Flow()
  // States at labels get weaker as gotos from below are found.
  for (let i = 0; i < 20; i++) {
    flow.problems = []
    flow.isChanged = false
    if (body.body.kind === 'block') flow.statement(body.body, 0n, jumps())
    else flow.value(body.body, 0n)
    if (!flow.isChanged) break
  }
  return flow.problems
}

function jumps(): Jumps {
  return { breaks: unreachable, continues: unreachable, returns: unreachable, cases: new Map() }
}

class Flow extends ExpressionFlow {
  isChanged = false
  readonly #labels = new Map<LabelSymbol, State>()
  #leaving: Leaving | null = null
  #outs: readonly LocalSymbol[] = []

  protected lambdaBody(e: BoundLambda, state: State): void {
    const outs = this.#outs
    const leaving = this.#leaving
    this.#outs = []
    this.#leaving = null
    if (e.body.kind === 'block') this.statement(e.body as BoundBlock, state, jumps())
    else this.value(e.body as BoundExpression, state)
    this.#outs = outs
    this.#leaving = leaving
  }

  /** The body as it runs from `start`; gives the state in which the function returns. */
  #function(fn: LocalFunctionSymbol, body: BoundBlock, start: State): State {
    const outs = this.#outs
    const leaving = this.#leaving
    this.#leaving = null
    this.#outs = fn.parameters.filter((p) => p.modifier === 'out')
    for (const p of this.#outs) this.variables.track(p)
    const inner = jumps()
    const end = this.statement(body, start & ~this.#masks(this.#outs), inner)
    for (const p of this.#outs)
      if ((this.variables.maskOf(p) & ~end) !== 0n) this.report(messages.outNotAssigned(p.name), fn.declaredAt)
    this.#outs = outs
    this.#leaving = leaving
    return end & inner.returns
  }

  #masks(locals: readonly LocalSymbol[]): State {
    return locals.reduce((mask, local) => mask | this.variables.maskOf(local), 0n)
  }

  /** The body of a function is checked as if all around it was assigned: what it needs is asked of its calls. */
  #checkFunction(fn: LocalFunctionSymbol, state: State): void {
    if (!fn.body || this.learning) return
    let start = state === unreachable ? 0n : state
    for (const local of this.variables.within(unreachable))
      if (!isInside(local.owner, fn)) start |= this.variables.maskOf(local)
    this.#function(fn, fn.body, start)
  }

  /** What calls of the functions of a block need and assign; they may call each other. */
  #learn(functions: readonly LocalFunctionSymbol[]): void {
    for (const fn of functions) this.summaries.set(fn, { reads: 0n, assigns: unreachable })
    for (let isStable = false; !isStable; ) {
      isStable = true
      for (const fn of functions) {
        const before = this.summaries.get(fn)
        const now = this.#summary(fn)
        if (before?.reads === now.reads && before.assigns === now.assigns) continue
        this.summaries.set(fn, now)
        isStable = false
      }
    }
    for (const fn of functions) {
      const { reads = 0n, assigns = 0n } = this.summaries.get(fn) ?? {}
      if (assigns === unreachable) this.summaries.set(fn, { reads, assigns: 0n })
    }
  }

  #summary(fn: LocalFunctionSymbol): { reads: State; assigns: State } {
    if (!fn.body) return { reads: 0n, assigns: 0n }
    const outer = this.learning
    const learning = { of: fn, reads: 0n }
    this.learning = learning
    const end = this.#function(fn, fn.body, 0n)
    this.learning = outer
    return { reads: learning.reads, assigns: fn.iteratorElement ? 0n : end }
  }

  #block(block: Pick<BoundBlock, 'statements' | 'functions' | 'locals'>, state: State, to: Jumps): State {
    // What functions capture is known before them; pattern and `out` variables appear where they are declared.
    if (block.functions.length > 0) {
      for (const statement of block.statements)
        if (statement.kind === 'declaration' && !statement.local.isConst) this.variables.track(statement.local)
      this.#learn(block.functions)
    }
    let s = state
    for (const statement of block.statements) s = this.statement(statement, s, to)
    return s
  }

  statement(node: BoundStatement, state: State, to: Jumps): State {
    switch (node.kind) {
      case 'block':
        return this.#block(node, state, to)
      case 'expressionStatement':
        return this.value(node.expression, state)
      case 'declaration': {
        if (node.local.isConst) return state
        this.variables.track(node.local)
        const start = state === unreachable ? state : state & ~this.variables.maskOf(node.local)
        return node.value ? this.assigned(node.local, this.value(node.value, start)) : start
      }
      case 'localFunction':
        this.#checkFunction(node.function, state)
        return state
      case 'if': {
        const [yes, no] = this.condition(node.condition, state)
        const then = this.statement(node.then, yes, to)
        return then & (node.else ? this.statement(node.else, no, to) : no)
      }
      case 'while': {
        const [yes, no] = this.condition(node.condition, state)
        const inner = { ...jumps(), cases: to.cases }
        this.statement(node.body, yes, inner)
        to.returns &= inner.returns
        return no & inner.breaks
      }
      case 'do': {
        const inner = { ...jumps(), cases: to.cases }
        const end = this.statement(node.body, state, inner)
        to.returns &= inner.returns
        const [, no] = this.condition(node.condition, end & inner.continues)
        return no & inner.breaks
      }
      case 'for': {
        let s = state
        for (const i of node.initializers) s = this.statement(i, s, to)
        const [yes, no] = node.condition ? this.condition(node.condition, s) : [s, unreachable]
        const inner = { ...jumps(), cases: to.cases }
        const end = this.statement(node.body, yes, inner)
        to.returns &= inner.returns
        this.all(node.increments, end & inner.continues)
        return no & inner.breaks
      }
      case 'forEach': {
        const s = this.value(node.source, state)
        const inner = { ...jumps(), cases: to.cases }
        this.statement(node.body, this.value(node.assign, s), inner)
        to.returns &= inner.returns
        return s
      }
      case 'switch':
        return this.#switch(node, this.value(node.operand, state), to)
      case 'break':
        to.breaks &= state
        return unreachable
      case 'continue':
        to.continues &= state
        return unreachable
      case 'return': {
        const s = node.value ? this.value(node.value, state) : state
        to.returns &= s
        for (const p of this.#outs)
          if ((this.variables.maskOf(p) & ~s) !== 0n) this.report(messages.outNotAssigned(p.name), node)
        return unreachable
      }
      case 'throw':
        if (node.operand) this.value(node.operand, state)
        return unreachable
      case 'try':
        return this.#try(node, state, to)
      case 'using': {
        let s = state
        for (const r of node.resources) s = this.value(r.value, s)
        return this.statement(node.body, s, to)
      }
      case 'lock':
        return this.statement(node.body, this.value(node.value, state), to)
      case 'labeled': {
        this.#leaving?.placed.add(node.label)
        const jumped = this.#labels.get(node.label) ?? unreachable
        return this.statement(node.statement, state & jumped, to)
      }
      case 'goto':
        this.#goto(node.label, state)
        return unreachable
      case 'gotoCase':
        to.cases.set(node.section, (to.cases.get(node.section) ?? unreachable) & state)
        return unreachable
      case 'yieldBreak':
        return unreachable
      case 'yieldReturn':
        return this.value(node.value, state)
      case 'empty':
        return state
    }
  }

  #goto(label: LabelSymbol, state: State): void {
    if (this.#leaving) {
      this.#leaving.gotos.push({ label, state })
      return
    }
    const before = this.#labels.get(label) ?? unreachable
    if ((before & state) === before) return
    this.#labels.set(label, before & state)
    this.isChanged = true
  }

  #switch(node: BoundSwitch, s: State, to: Jumps): State {
    const entries = switchEntries(node)
    // `goto case` may lead to sections above: once more with what is known then.
    let cases = new Map<number, State>()
    for (;;) {
      const problems = this.problems.length
      const inner: Jumps = { ...jumps(), cases: new Map(cases) }
      let end = unreachable
      node.sections.forEach((section, i) => {
        let start = unreachable
        for (const label of section.labels) {
          let entry = label.pattern ? this.patternAssigned(label.pattern, s) : s
          if (label.guard) entry = this.condition(label.guard, entry)[0]
          if (entries.sections[i]) start &= entry
        }
        start &= inner.cases.get(i) ?? unreachable
        end &= this.#block({ statements: section.body, functions: [], locals: [] }, start, inner)
      })
      const isStable = [...inner.cases].every(([section, state]) => cases.get(section) === state)
      if (isStable) {
        to.continues &= inner.continues
        to.returns &= inner.returns
        return end & inner.breaks & (entries.mayMiss ? s : unreachable)
      }
      cases = inner.cases
      this.problems.length = problems
    }
  }

  #try(node: BoundTry, state: State, to: Jumps): State {
    const outer = this.#leaving
    const leaving: Leaving = { gotos: [], placed: new Set() }
    const inner: Jumps = node.finally ? jumps() : to
    if (node.finally) this.#leaving = leaving
    let after = this.statement(node.body, state, inner)
    for (const c of node.catches) {
      const [yes] = c.filter ? this.condition(c.filter, state) : [state]
      after &= this.statement(c.body, yes, inner)
    }
    this.#leaving = outer
    if (!node.finally) return after
    for (const label of leaving.placed) outer?.placed.add(label)
    const finish = this.statement(node.finally, state, jumps())
    const through = (s: State): State => (finish === unreachable ? unreachable : s | (finish & ~state))
    to.breaks &= through(inner.breaks)
    to.continues &= through(inner.continues)
    to.returns &= through(inner.returns)
    for (const [section, s] of inner.cases) to.cases.set(section, (to.cases.get(section) ?? unreachable) & through(s))
    for (const { label, state: s } of leaving.gotos) this.#goto(label, leaving.placed.has(label) ? s : through(s))
    return through(after)
  }
}
