import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import type {
  BoundError,
  BoundPlaceholder,
  FunctionSymbol,
  LabelSymbol,
  LocalRole,
  LocalSymbol,
  Placeholder,
  TextRange,
} from './bound.ts'
import type { BindingEnvironment, TypeIndex } from './environment.ts'
import { typeIndexOf } from './environment.ts'
import { declaresVariable } from './expression-variables.ts'
import type { Problem } from './findings.ts'
import { Findings } from './findings.ts'
import { messages } from './messages/index.ts'
import type { NamedSymbol } from './scope.ts'
import { Scope } from './scope.ts'
import { errorType, isError } from './well-known.ts'

/** What `return` does in the function being bound. */
export interface ReturnPlace {
  /** Null where it is inferred from the returns. */
  readonly type: DotnetType | null
  readonly kind: 'expression' | 'lambda' | 'localFunction'
  /** Expressions returned, in order, when `type` is null. */
  readonly found: { value: import('./expr.ts').Expr | null; at: TextRange }[]
  /** Element type of an iterator, once a `yield` was seen. */
  isIterator: boolean
  /** `return ref x`. */
  readonly isReference?: boolean
  readonly iteratorElement: DotnetType | null
}

export interface SwitchPlace {
  readonly operandType: DotnetType
  readonly sectionOf: (key: string) => number | null
}

/** Where `break` and `continue` go. */
export interface Loops {
  readonly canBreak: boolean
  readonly canContinue: boolean
  readonly switch: SwitchPlace | null
  /** A `finally` is nearer than any loop: a jump would leave it. */
  readonly inFinally: boolean
  /** The scope around the innermost `finally`, which nothing may jump into from there. */
  readonly finallyIn: Scope | null
  /** Those around the lambda, which it can't reach. */
  readonly beyond: Loops | null
}

export const noLoops: Loops = {
  canBreak: false,
  canContinue: false,
  switch: null,
  inFinally: false,
  finallyIn: null,
  beyond: null,
}

/** The state of binding one expression. The functions of this folder take it as their first argument. */
export class Binder {
  readonly environment: BindingEnvironment
  readonly index: TypeIndex
  readonly isHole: (name: string) => boolean
  findings = new Findings()
  scope = new Scope(null, null)
  owner: FunctionSymbol | null = null
  isChecked = false
  /** Constants overflow with an error unless `unchecked` is written around them. */
  constantsChecked = true
  returns: ReturnPlace
  loops: Loops = noLoops
  /** Where `List<>` may stand: in `typeof`, and in `nameof` from C# 14 on. */
  unboundGenerics: 'refused' | 'allowed' | 'named' = 'refused'
  /** Constants whose values are being bound. */
  readonly constantsInWork: string[] = []
  /** `context = …` stands somewhere: from then on it may be null. */
  reassignsContext = false
  /** True while a body is only tried for its type. */
  isTrial = false
  /** What a Member- or ElementBindingExpression of the innermost `?.` stands for. */
  conditionalReceivers: BoundPlaceholder[] = []
  /** Sections of `goto case` are known when the whole switch is bound. */
  catchDepth = 0
  /** In a `finally` within the innermost `catch`: the exception is lost there. */
  isInFinallyOfCatch = false
  hasFilters = false
  /** How many `try` blocks with a `catch` are around. */
  triesWithCatch = 0
  #nextId = 1

  constructor(environment: BindingEnvironment, isHole: (name: string) => boolean) {
    this.environment = environment
    this.isHole = isHole
    this.index = typeIndexOf(environment)
    this.returns = { type: null, kind: 'expression', found: [], isIterator: false, iteratorElement: null }
  }

  id(): number {
    return this.#nextId++
  }

  report(problem: Problem, at: TextRange): void {
    this.findings.report(problem, at)
  }

  /** Reports and gives the node that stands for the mistake. */
  fail(problem: Problem, at: TextRange, node: TextRange = at, would: DotnetType | null = null): BoundError {
    this.findings.report(problem, at)
    return this.error(node, would)
  }

  /** `would` is the type where it is known all the same. */
  error(node: TextRange, would: DotnetType | null = null): BoundError {
    const { start, end } = node
    return { kind: 'error', type: errorType, start, end, ...(would && !isError(would) ? { would } : {}) }
  }

  /** Something there is refused by the gateway alone: for the compiler it would have a type. */
  isForbidden({ start, end }: TextRange): boolean {
    return this.findings.list.some((f) => f.severity === 'error' && !f.cs && f.start >= start && f.end <= end)
  }

  placeholder(type: DotnetType): Placeholder {
    return { id: this.id(), type }
  }

  reads(placeholder: Placeholder, at: TextRange): BoundPlaceholder {
    return { kind: 'placeholder', placeholder, type: placeholder.type, start: at.start, end: at.end }
  }

  label(name: string): LabelSymbol {
    return { name, id: this.id(), isUsed: false }
  }

  /** Runs `body` in a new scope. */
  inScope<T>(body: (scope: Scope) => T, owner: FunctionSymbol | null = this.owner): T {
    const before = this.scope
    this.scope = new Scope(before, owner)
    try {
      return body(this.scope)
    } finally {
      this.scope = before
    }
  }

  withScope<T>(scope: Scope, body: () => T): T {
    const before = this.scope
    this.scope = scope
    try {
      return body()
    } finally {
      this.scope = before
    }
  }

  withChecked<T>(isChecked: boolean, body: () => T): T {
    const before = this.isChecked
    const constantsBefore = this.constantsChecked
    this.isChecked = isChecked
    this.constantsChecked = isChecked
    try {
      return body()
    } finally {
      this.isChecked = before
      this.constantsChecked = constantsBefore
    }
  }

  withUnboundGenerics<T>(which: Binder['unboundGenerics'], body: () => T): T {
    const before = this.unboundGenerics
    this.unboundGenerics = which
    try {
      return body()
    } finally {
      this.unboundGenerics = before
    }
  }

  withLoops<T>(loops: Partial<Loops>, body: () => T): T {
    const before = this.loops
    this.loops = { ...before, ...loops }
    try {
      return body()
    } finally {
      this.loops = before
    }
  }

  /** Binds without keeping what is reported. */
  attempt<T>(body: () => T): { result: T; findings: Findings } {
    const before = this.findings
    const wasTrial = this.isTrial
    this.findings = new Findings()
    this.isTrial = true
    try {
      return { result: body(), findings: this.findings }
    } finally {
      this.findings = before
      this.isTrial = wasTrial
    }
  }

  newLocal(
    name: string,
    type: DotnetType,
    at: TextRange,
    role: LocalRole,
    options: {
      isConst?: boolean
      isReadOnly?: boolean
      modifier?: LocalSymbol['modifier']
      owner?: FunctionSymbol | null
    } = {},
  ): LocalSymbol {
    return {
      name,
      role,
      type,
      id: this.id(),
      owner: options.owner === undefined ? this.owner : options.owner,
      isConst: options.isConst ?? false,
      modifier: options.modifier ?? 'none',
      isReadOnly: options.isReadOnly ?? false,
      isCaptured: false,
      isPassedByReference: false,
      isReassigned: false,
      declaredAt: { start: at.start, end: at.end },
    }
  }

  /** Puts a local into the current scope; reports a name that is taken (CS0128, CS0136). */
  declareLocal(local: LocalSymbol, symbol: NamedSymbol = { kind: 'local', local }): LocalSymbol {
    this.checkFree(local.name, local.declaredAt, local.role)
    this.scope.names.set(local.name, symbol)
    this.scope.upcoming.delete(local.name)
    if (this.scope.isSection) this.scope.parent?.upcoming.delete(local.name)
    this.scope.locals.push(local)
    return local
  }

  checkFree(name: string, at: TextRange, role: LocalRole = 'local'): void {
    if (name === 'context') {
      this.report(messages.nameUsedOutside(name), at)
      return
    }
    if (this.scope.names.has(name)) {
      const first = this.scope.names.get(name)
      // Said at the function already.
      if (first?.kind === 'function' && this.scope.upcoming.has(name)) return
      if (first?.kind === 'typeParameter') this.report(messages.typeParameterName(name), at)
      else if (first?.kind === 'local' && first.local.role === 'parameter')
        this.report(role === 'parameter' ? messages.duplicateParameter(name) : messages.nameUsedOutside(name), at)
      else this.report(messages.duplicateLocal(name), at)
      return
    }
    for (let scope = this.scope.parent; scope; scope = scope.parent) {
      const other = scope.names.get(name)
      const later = scope.upcoming.get(name)
      if (other || later || declaresVariable(scope, name)) {
        if (later && later.start === at.start) continue
        const isSameSpace = this.scope.isSection && scope === this.scope.parent
        this.report(isSameSpace ? messages.duplicateLocal(name) : messages.nameUsedOutside(name), at)
        return
      }
    }
  }

  /** Names that the statements of a block declare, so that use before the declaration is told. */
  declareNames(statements: readonly S.Statement[]): void {
    for (const statement of statements) {
      let s = statement
      while (s.kind === 'LabeledStatement') s = s.statement
      if (s.kind === 'LocalDeclarationStatement')
        for (const { identifier } of s.declaration.variables)
          if (!this.scope.upcoming.has(identifier.text)) this.scope.upcoming.set(identifier.text, identifier)
    }
  }
}
