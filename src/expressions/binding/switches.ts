import type { Decimal } from '../../dotnet/system/decimal-value.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import type { Binder } from './binder.ts'
import type {
  BoundConstant,
  BoundExpression,
  BoundPattern,
  BoundStatement,
  BoundSwitchLabel,
  BoundSwitchSection,
} from './bound.ts'
import { constantText } from './constants.ts'
import { isAssignable } from './conversions.ts'
import { castTo, settled, typeText } from './convert.ts'
import { bindCondition, bindExpression } from './expressions.ts'
import { caseKey } from './gotos.ts'
import { bindLocalFunctions } from './local-functions.ts'
import { messages } from './messages/index.ts'
import { bindPattern, constantPattern } from './patterns.ts'
import { endIsReachable, switchEntries } from './reachability.ts'
import { bindStatement, declareLabels } from './statements.ts'
import { isError, isVoid, nullType, numericName } from './well-known.ts'

export function bindSwitch(b: Binder, node: S.SwitchStatement): BoundStatement {
  const operand = governing(b, node.expression)
  const input = isError(operand.type) ? null : operand.type
  return b.inScope((scope) => {
    const statements = node.sections.flatMap((s) => s.statements)
    b.declareNames(statements)
    declareLabels(b, statements)
    bindLocalFunctions(b, statements)
    // `goto case` may go forwards: the constant labels are known before the bodies are bound.
    const sections = new Map<string, number>()
    node.sections.forEach((section, i) => {
      for (const label of section.labels) {
        if (label.kind === 'DefaultSwitchLabel') sections.set('default', i)
        else if (label.kind === 'CaseSwitchLabel' && input) {
          const { result } = b.attempt(() => bindExpression(b, label.value))
          if (result.kind === 'constant') {
            const { result: pattern } = b.attempt(() => constantPattern(b, result, input))
            if (pattern?.kind === 'constantPattern') sections.set(caseKey(pattern.value), i)
          }
        }
      }
    })
    const seen: BoundSwitchLabel[] = []
    let defaults = 0
    const place = { operandType: operand.type, sectionOf: (key: string) => sections.get(key) ?? null }
    const bound = b.withLoops({ canBreak: true, switch: place, inFinally: false }, () =>
      node.sections.map(
        (section): BoundSwitchSection =>
          b.inScope((inner) => {
            inner.isSection = true
            const labels = section.labels.map((label): BoundSwitchLabel => {
              const at = { start: label.start, end: label.end }
              if (label.kind === 'DefaultSwitchLabel') {
                if (defaults++ > 0) b.report(messages.duplicateCase('default'), label)
                return { pattern: null, guard: null, ...at }
              }
              const pattern =
                label.kind === 'CaseSwitchLabel'
                  ? bindPattern(
                      b,
                      {
                        kind: 'ConstantPattern',
                        expression: label.value,
                        start: label.value.start,
                        end: label.value.end,
                      },
                      input,
                    )
                  : bindPattern(b, label.pattern, input)
              if (pattern?.kind !== 'constantPattern' && label.kind === 'CaseSwitchLabel' && input)
                checkCast(b, seen, label, input)
              const guard = label.kind === 'CasePatternSwitchLabel' && label.when ? bindCondition(b, label.when) : null
              const result: BoundSwitchLabel = { pattern, guard, ...at }
              if (pattern) checkReachable(b, seen, pattern, label, input)
              if (pattern && (guard === null || (guard.kind === 'constant' && guard.value === true))) seen.push(result)
              return result
            })
            // The declarations of a switch block share one scope; the labels' variables belong to the section.
            const patternLocals = [...inner.locals]
            const body = section.statements.map((s) => bindStatement(b, s))
            for (const [name, symbol] of inner.names) {
              if (symbol.kind === 'local' && patternLocals.includes(symbol.local)) continue
              if (!scope.names.has(name)) scope.names.set(name, symbol)
            }
            const declared = inner.locals.filter((l) => !patternLocals.includes(l))
            scope.locals.push(...declared)
            return { labels, locals: patternLocals, body, start: section.start, end: section.end }
          }),
      ),
    )
    const entries = switchEntries({
      kind: 'switch',
      operand,
      locals: [],
      functions: [],
      sections: bound,
      start: node.start,
      end: node.end,
    })
    bound.forEach((section, i) => {
      if (!entries.sections[i]) return
      const last = section.labels[section.labels.length - 1]
      const syntax = node.sections[i]?.labels[(node.sections[i]?.labels.length ?? 1) - 1]
      if (
        !last ||
        !syntax ||
        !endIsReachable(
          {
            kind: 'block',
            locals: [],
            functions: [],
            statements: section.body,
            start: section.start,
            end: section.end,
          },
          true,
        )
      )
        return
      const text = labelText(last, syntax)
      // The label as the compiler has it ends after its colon.
      b.report(i === bound.length - 1 ? messages.fallsOut(text) : messages.fallsThrough(text), {
        start: syntax.start,
        end: syntax.end + 1,
      })
    })
    return {
      kind: 'switch',
      operand,
      locals: scope.locals,
      functions: scope.functions,
      sections: bound,
      start: node.start,
      end: node.end,
    }
  })
}

/** The value of a switch; null, lambdas and their like have none. */
function governing(b: Binder, node: S.Expression): BoundExpression {
  const bound = bindExpression(b, node)
  if (bound.type === nullType || bound.kind === 'unboundLambda' || bound.kind === 'methodGroup' || isVoid(bound.type))
    return b.fail(messages.switchValue(typeText(bound)), node)
  return settled(b, bound)
}

function labelText(label: BoundSwitchLabel, syntax: S.SwitchLabel): string {
  if (syntax.kind === 'DefaultSwitchLabel') return 'default:'
  const { pattern } = label
  if (pattern?.kind === 'constantPattern') return `case ${caseText(pattern.value)}:`
  if (pattern?.kind === 'typePattern') return `case ${pattern.type.displayName} ${pattern.local?.name ?? '_'}:`
  return `case var ${pattern?.kind === 'varPattern' ? (pattern.local?.name ?? '_') : '_'}:`
}

function caseText(value: BoundConstant): string {
  return typeof value.value === 'string' ? `"${constantText(value)}"` : constantText(value)
}

function patternOf(label: S.SwitchLabel): S.SwitchLabel | S.Pattern | S.Expression {
  if (label.kind === 'CasePatternSwitchLabel') return label.pattern
  return label.kind === 'CaseSwitchLabel' ? label.value : label
}

/** A constant that only a cast would convert is told as a duplicate besides. */
function checkCast(b: Binder, seen: readonly BoundSwitchLabel[], label: S.CaseSwitchLabel, input: DotnetType): void {
  const { result } = b.attempt(() => castTo(b, bindExpression(b, label.value), input.underlying, label.value))
  if (result.kind !== 'constant') return
  checkReachable(b, seen, { kind: 'constantPattern', value: result, start: label.start, end: label.end }, label, input)
}

function checkReachable(
  b: Binder,
  seen: readonly BoundSwitchLabel[],
  pattern: BoundPattern,
  label: S.SwitchLabel,
  input: DotnetType | null,
): void {
  for (const { pattern: before } of seen) {
    if (!before) continue
    if (before.kind === 'constantPattern' && pattern.kind === 'constantPattern') {
      const same =
        before.value.type === pattern.value.type &&
        (before.value.value === pattern.value.value ||
          (numericName(pattern.value.type) === 'decimal' &&
            (before.value.value as Decimal).compare(pattern.value.value as Decimal) === 0))
      if (same) {
        const { value } = pattern.value
        const text = typeof value === 'boolean' ? (value ? 'True' : 'False') : caseText(pattern.value)
        b.report(messages.duplicateCase(text), { start: label.start, end: label.end + 1 })
        return
      }
    } else if (before.kind === 'varPattern') {
      b.report(messages.subsumedCase(), patternOf(label))
      return
    } else if (before.kind === 'typePattern') {
      const type =
        pattern.kind === 'typePattern'
          ? pattern.type
          : pattern.kind === 'constantPattern' && pattern.value.value !== null
            ? pattern.value.type
            : null
      const takesAll = input !== null && isAssignable(input.underlying, before.type)
      if (type && (takesAll || isAssignable(type, before.type))) {
        b.report(messages.subsumedCase(), patternOf(label))
        return
      }
    }
  }
}
