import { dotnetTypes } from '../../../src/dotnet/index.ts'
import { typeNamed } from '../../../src/dotnet/type-system/definition.ts'
import { ambient, startExpression } from '../../../src/dotnet/values/ambient.ts'
import { bindExpression } from '../../../src/expressions/binding/bind.ts'
import { emitFunction, instantiate } from '../../../src/expressions/emit/index.ts'
import { parse } from '../../../src/expressions/syntax/parser.ts'
import { outcome } from './answers.ts'

const environment = { contextType: typeNamed('System.Object'), types: dotnetTypes, contextNamespaces: [] }

/** What a C# expression or block gives as an object, in the words of the recorder; compile errors as they are. */
export function evaluateAsObject(code: string): string {
  const { bound, findings } = bindExpression(parse(`@(((Func<object>)(() => ${code}))())`.slice(1)), environment)
  if (!bound) return `?${findings.map((finding) => `${finding.cs ?? finding.code} ${finding.message}`).join('; ')}`
  const run = instantiate(emitFunction(bound))
  startExpression(ambient(), { work: 1_000_000, milliseconds: 5_000, depth: 300 })
  return outcome(() => run(null))
}
