import { findDefinition, type TypeDefinition } from '../../../src/dotnet/type-system/definition.ts'
import type { Member } from '../../../src/dotnet/type-system/member.ts'
import type { DotnetType } from '../../../src/dotnet/type-system/type.ts'
import type { BoundExpression } from '../../../src/expressions/binding/bound.ts'

const binary: Readonly<Record<string, string>> = {
  '+': 'op_Addition',
  '-': 'op_Subtraction',
  '*': 'op_Multiply',
  '/': 'op_Division',
  '%': 'op_Modulus',
  '==': 'op_Equality',
  '!=': 'op_Inequality',
  '<': 'op_LessThan',
  '>': 'op_GreaterThan',
  '<=': 'op_LessThanOrEqual',
  '>=': 'op_GreaterThanOrEqual',
}
const owners: Readonly<Record<string, string>> = {
  decimal: 'System.Decimal',
  double: 'System.Double',
  float: 'System.Single',
  string: 'System.String',
}

/** The operator that .NET declares where the bound tree has arithmetic or a conversion of its own. */
export function builtInOperator(node: BoundExpression): Member | undefined {
  switch (node.kind) {
    case 'binary':
      return operator(owners[node.on], binary[node.operator])
    case 'unary':
      return node.operator === '-' ? operator(owners[node.on], 'op_UnaryNegation') : undefined
    case 'compoundAssign':
      // Only `x++` and `x--` give the old value.
      if (node.result !== 'old' || node.value.kind !== 'binary') return undefined
      return operator(owners[node.value.on], node.value.operator === '+' ? 'op_Increment' : 'op_Decrement')
    case 'conversion':
      if (node.conversion === 'wrap') return operator('System.Nullable`1', 'op_Implicit')
      if (node.conversion === 'unwrap') return operator('System.Nullable`1', 'op_Explicit')
      return node.conversion === 'numeric' ? conversion(node.operand.type.underlying, node.type.underlying) : undefined
    default:
      return undefined
  }
}

function operator(owner: string | undefined, name: string | undefined): Member | undefined {
  return owner === undefined ? undefined : findDefinition(owner)?.members.find((member) => member.name === name)
}

function conversion(from: DotnetType, to: DotnetType): Member | undefined {
  const holders = [from.definition, to.definition].filter((owner): owner is TypeDefinition => owner !== null)
  return holders
    .flatMap((owner) => owner.members)
    .find(
      ({ name, parameters, returnType }) =>
        /^op_(Im|Ex)plicit$/.test(name) && parameters[0]?.type === from && returnType === to,
    )
}
