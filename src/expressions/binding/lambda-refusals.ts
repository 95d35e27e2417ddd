/** What the C# compiler says of the bodies of lambdas when no overload takes them. */
import { type DotnetType, substituteMap } from '../../dotnet/type-system/type.ts'
import type { CSharpFinding } from '../syntax/finding.ts'
import type { Binder } from './binder.ts'
import type { ArgumentValue, Callable } from './callables.ts'
import { inferTypeArguments } from './inference.ts'
import { inferenceFindings, lambdaConversion, reportInside } from './lambdas.ts'
import type { Refused } from './refusals.ts'

/**
 * Reports what is wrong inside lambdas, whatever their parameters were taken for: what all attempts have in common or, where
 * that is nothing, all there is. False where the bodies are all right.
 */
export function reportLambdaBodies(b: Binder, refused: readonly Refused[], args: readonly ArgumentValue[]): boolean {
  let isTold = false
  args.forEach(({ expr }, i) => {
    if (expr.kind !== 'unboundLambda') return
    const attempts: (readonly CSharpFinding[])[] = []
    for (const r of refused) {
      const type = attemptedType(b, r, args, i)
      const conversion = type && lambdaConversion(b, expr, type)
      if (conversion) attempts.push(conversion.list)
    }
    for (const findings of inferenceFindings(expr)) attempts.push(findings.list)
    const common = (attempts[0] ?? []).filter((f) => attempts.every((list) => list.some((g) => isSame(f, g))))
    const told = [common, attempts.flat()].find((list) => list.some(preventsConversion))
    if (!told) return
    b.findings.add(told)
    isTold = true
  })
  return isTold
}

/** Beside an argument that was refused itself: each lambda as it fits best. */
export function recoverLambdas(b: Binder, refused: readonly Refused[], args: readonly ArgumentValue[]): void {
  args.forEach(({ expr }, i) => {
    if (expr.kind !== 'unboundLambda') return
    const types = refused.map((r) => attemptedType(b, r, args, i)).filter((type) => type !== null)
    const conversions = types.map((type) => lambdaConversion(b, expr, type)).filter((found) => found !== null)
    const attempts = conversions.length > 0 ? conversions : [...inferenceFindings(expr)]
    const [best] = attempts.sort((x, y) => x.list.length - y.list.length)
    if (best) b.findings.addAll(best)
    else reportInside(b, expr)
  })
}

function isSame(a: CSharpFinding, b: CSharpFinding): boolean {
  return a.cs === b.cs && a.code === b.code && a.start === b.start && a.end === b.end
}

/** Names that are taken are no reason for another overload. */
const harmless = new Set(['CS0100', 'CS0128', 'CS0136', 'CS0412', 'CS1931', 'CS1948'])

export function preventsConversion(finding: CSharpFinding): boolean {
  return finding.severity === 'error' && !harmless.has(finding.cs ?? '')
}

/** The type that an argument would have had to take; a wrong number of arguments is no hindrance. */
function attemptedType(
  b: Binder,
  { callable, refusal }: Refused,
  args: readonly ArgumentValue[],
  index: number,
): DotnetType | null {
  if (refusal.why === 'argument') return refusal.as.argumentTypes[index] ?? null
  if (refusal.why !== 'count' && refusal.why !== 'missing' && refusal.why !== 'constraint') return null
  const wanted = parameterOf(callable, args, index)
  if (!wanted || callable.typeParameters.length === 0) return wanted
  const inferred = inferTypeArguments(
    b,
    callable.typeParameters,
    args.flatMap(({ expr, refKind }, i) => {
      const parameter = parameterOf(callable, args, i)
      return parameter ? [{ expr, parameter, byReference: refKind === 'ref' || refKind === 'out' }] : []
    }),
  )
  if (!inferred) return null
  return substituteMap(wanted, new Map(callable.typeParameters.map((p, i) => [p, inferred[i] as DotnetType])))
}

function parameterOf(callable: Callable, args: readonly ArgumentValue[], index: number): DotnetType | null {
  const name = args[index]?.name ?? null
  const parameter = name === null ? callable.parameters[index] : callable.parameters.find((p) => p.name === name)
  return parameter?.type ?? null
}
