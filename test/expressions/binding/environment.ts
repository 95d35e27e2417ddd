import { dotnetTypes } from '../../../src/dotnet/index.ts'
import { type Binding, type BindingEnvironment, bindExpression } from '../../../src/expressions/binding/index.ts'
import { parse } from '../../../src/expressions/syntax/parser.ts'
import { contextTypeDefinition } from '../../../src/runtime/context/context-type.ts'
import { contextTypes } from '../../../src/runtime/context/index.ts'
import { contextNamespace } from '../../../src/runtime/context/namespace.ts'

const environment: BindingEnvironment = {
  contextType: contextTypeDefinition.make([]),
  types: [...dotnetTypes, ...contextTypes],
  contextNamespaces: [contextNamespace],
}

/** Binds `(…)` or `{…}`. */
export function bind(code: string, isHole?: (name: string) => boolean): Binding {
  return bindExpression(parse(code), environment, isHole)
}

/** `CS0029 3-5` of each finding, offsets within the code. */
export function findingsOf(code: string): string[] {
  return bind(code).findings.map((f) => `${f.cs ?? f.code} ${f.start}-${f.end}`)
}
