import type { Span } from '../diagnostics/diagnostic.ts'
import { typeNamed } from '../dotnet/type-system/definition.ts'
import type { DotnetType } from '../dotnet/type-system/type.ts'
import type { BoundBody } from '../expressions/binding/bound.ts'
import type { BindingEnvironment } from '../expressions/binding/environment.ts'
import { bindExpression } from '../expressions/binding/index.ts'
import type { CSharpFinding } from '../expressions/syntax/finding.ts'
import { parseBlock, parseExpression } from '../expressions/syntax/parser.ts'
import type { Computed, Operand } from '../policies/operand.ts'
import type { ValueSpec } from '../policies/schema.ts'
import {
  type Conversion,
  toBoolean,
  toInteger,
  toNullableText,
  toNumber,
  toObject,
  toText,
  toWord,
} from '../runtime/conversions.ts'
import { PolicyError } from '../runtime/errors.ts'
import { codeWithHolesFilled } from '../syntax/substitution/holes.ts'
import type { ExpressionText } from '../syntax/tree.ts'
import { bodyReads } from './body-reads.ts'
import type { Reporter } from './reporter.ts'

/** Compiles expressions for the places they stand in. Equal code is bound once. */
export class ExpressionCompiler {
  readonly #environment: BindingEnvironment
  readonly #reporter: Reporter
  readonly #lenient: boolean

  constructor(environment: BindingEnvironment, reporter: Reporter, lenient: boolean) {
    this.#environment = environment
    this.#reporter = reporter
    this.#lenient = lenient
  }

  /** An operand of the wanted kind, or undefined when something is wrong (reported). */
  compile(text: ExpressionText, spec: ValueSpec, what: string, path: string): Operand<unknown> | undefined {
    const code = codeWithHolesFilled(text.code, text.holes)
    const { bound, findings } = bindCode(code, text.kind, this.#environment, (name) => isHoleName(name, text))
    let failed = false
    for (const finding of findings) {
      if (finding.severity === 'error') failed = true
      this.#report(finding, text, path)
    }
    if (text.holes.length > 0) return this.raising(`'${text.holes[0]?.name}' isn't known here`, text.span)
    if (failed || !bound) {
      const unsupported = findings.filter((f) => f.severity === 'error').every((f) => f.unsupported)
      return this.#lenient && unsupported ? this.raising(findings[0]?.message ?? 'not supported', text.span) : undefined
    }
    const convert = conversionFor(bound.type, spec)
    if (!convert) {
      this.#reporter.report(
        'expression-type',
        `${what} needs ${wanted(spec)}, the expression gives ${bound.type.displayName}`,
        text.span,
        { path },
      )
      return undefined
    }
    return { kind: 'computed', bound, convert, reads: bodyReads(bound), span: text.span } satisfies Computed<unknown>
  }

  /** An operand that raises when it is evaluated. */
  raising(message: string, span: Span): Operand<unknown> {
    const raise = (): never => {
      throw new PolicyError({ reason: 'NotSupported', message, status: 500 })
    }
    return { kind: 'computed', bound: nullBody, convert: raise, reads: { request: false, response: false }, span }
  }

  #report(finding: CSharpFinding, text: ExpressionText, path: string): void {
    const soft = this.#lenient && finding.unsupported && finding.severity === 'error'
    this.#reporter.report(finding.code, finding.message, text.spanAt(finding.start, finding.end), {
      severity: soft ? 'warning' : finding.severity,
      cs: finding.cs,
      unsupported: finding.unsupported ?? false,
      help: finding.help,
      path,
      related: text.relatedAt(finding.start, finding.end),
    })
  }
}

const nullBody: BoundBody = {
  body: { kind: 'constant', type: typeNamed('System.Object'), start: 0, end: 0, value: null },
  type: typeNamed('System.Object'),
  locals: [],
  hasFilters: false,
  reassignsContext: false,
}

export interface BoundCode {
  readonly bound: BoundBody | null
  readonly findings: readonly CSharpFinding[]
}

/** Parses and binds the C# of `@(…)` or `@{…}`, brackets included; offsets count from the bracket. */
export function bindCode(
  code: string,
  kind: 'single' | 'block',
  environment: BindingEnvironment,
  isHole?: (name: string) => boolean,
): BoundCode {
  const parsed = kind === 'single' ? parseExpression(code) : parseBlock(code)
  if (parsed.findings.some((f) => f.severity === 'error')) return { bound: null, findings: parsed.findings }
  const result = bindExpression(parsed, environment, isHole)
  const findings = [...parsed.findings, ...parsed.later, ...result.findings].sort(inOrder)
  return { bound: parsed.later.length > 0 ? null : result.bound, findings }
}

/** By place; that a declaration may not stand there is said before what its syntax needs. */
function inOrder(a: CSharpFinding, b: CSharpFinding): number {
  const isMisplaced = ({ cs }: CSharpFinding): number => (cs === 'CS1023' ? 0 : 1)
  return a.start - b.start || isMisplaced(a) - isMisplaced(b)
}

function isHoleName(name: string, text: ExpressionText): boolean {
  return text.holes.some((hole) => text.code.slice(hole.start, hole.end).replace(/[^A-Za-z0-9_]/g, '_') === name)
}

function wanted(spec: ValueSpec): string {
  switch (spec.kind) {
    case 'bool':
      return 'a bool'
    case 'int':
    case 'seconds':
      return 'an int'
    case 'number':
      return 'a number'
    default:
      return 'a string'
  }
}

const noValue = typeNamed('System.Void')

function conversionFor(type: DotnetType, spec: ValueSpec): Conversion | null {
  if (type === noValue) return null
  switch (spec.kind) {
    case 'bool':
      return toBoolean(type)
    case 'int':
    case 'seconds':
      return toInteger(type)
    case 'number':
      return toNumber(type)
    case 'any':
      return toObject(type)
    case 'enum':
      return toWord(type, spec.values)
    default:
      return spec.nullable ? toNullableText(type) : toText(type)
  }
}
