import { dotnetTypes } from '../../../src/dotnet/index.ts'
import { systemTypes } from '../../../src/dotnet/system/index.ts'
import { typeNamed } from '../../../src/dotnet/type-system/definition.ts'
import { ambient, type Limits, startExpression } from '../../../src/dotnet/values/ambient.ts'
import { DotnetException } from '../../../src/dotnet/values/exception.ts'
import { bindExpression } from '../../../src/expressions/binding/bind.ts'
import { emitFunction, instantiate } from '../../../src/expressions/emit/index.ts'
import { parse } from '../../../src/expressions/syntax/parser.ts'

const environment = {
  contextType: typeNamed('System.Object'),
  types: [...new Set([...systemTypes, ...dotnetTypes])],
  contextNamespaces: [],
}
const limits: Limits = { work: 1_000_000, milliseconds: 5_000, depth: 300 }

export function compile(code: string): ReturnType<typeof emitFunction> {
  const { bound, findings } = bindExpression(parse(code), environment)
  if (!bound) throw new Error(findings.map((finding) => `${finding.cs ?? finding.code} ${finding.message}`).join('\n'))
  return emitFunction(bound)
}

/** Runs code that gives a delegate, with a budget that lasts for many calls of it. */
export function delegate(code: string): (...args: unknown[]) => unknown {
  startExpression(ambient(), { ...limits, work: Number.POSITIVE_INFINITY })
  return instantiate(compile(code))(null) as (...args: unknown[]) => unknown
}

/** The unboxed result, or the text of the exception. */
export function evaluate(code: string): unknown {
  const run = instantiate(compile(code))
  startExpression(ambient(), limits)
  try {
    return run(null)
  } catch (error) {
    if (error instanceof DotnetException) return `${error.dotnetType.runtimeName}: ${error.message}`
    throw error
  }
}
