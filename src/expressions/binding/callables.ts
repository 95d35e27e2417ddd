/** One shape for everything that overload resolution chooses from. */
import type { Member, ParameterModifier } from '../../dotnet/type-system/member.ts'
import type { DotnetType, TypeParameter } from '../../dotnet/type-system/type.ts'
import type { BoundExpression, LocalFunctionSymbol, TextRange } from './bound.ts'
import type { DelegateShape } from './delegates.ts'
import type { Expr, FoundMember } from './expr.ts'
import { inContainer, parameterTypes } from './members.ts'

export interface CallableParameter {
  readonly name: string
  readonly type: DotnetType
  readonly modifier: ParameterModifier
  readonly isOptional: boolean
  readonly defaultValue: unknown
  readonly defaultExpression: BoundExpression | null
}

export interface Callable {
  readonly name: string
  readonly member: Member | null
  readonly container: DotnetType | null
  readonly localFunction: LocalFunctionSymbol | null
  readonly typeParameters: readonly TypeParameter[]
  readonly parameters: readonly CallableParameter[]
  readonly returnType: DotnetType
}

export interface ArgumentValue {
  readonly expr: Expr
  readonly name: string | null
  readonly nameRange?: TextRange
  readonly refKind: 'none' | 'ref' | 'out' | 'in'
  readonly start: number
  readonly end: number
}

const cache = new WeakMap<Member, WeakMap<DotnetType, Callable>>()

export function callableOf(found: FoundMember): Callable {
  const { member, container } = found
  let perContainer = cache.get(member)
  if (!perContainer) {
    perContainer = new WeakMap()
    cache.set(member, perContainer)
  }
  let callable = perContainer.get(container)
  if (!callable) {
    const types = parameterTypes(found)
    callable = {
      name: member.name,
      member,
      container,
      localFunction: null,
      typeParameters: member.typeParameters,
      parameters: member.parameters.map((p, i) => ({
        name: p.name,
        type: types[i] as DotnetType,
        modifier: p.modifier,
        isOptional: p.isOptional,
        defaultValue: p.defaultValue,
        defaultExpression: null,
      })),
      returnType: member.kind === 'constructor' ? container : inContainer(member.returnType, container),
    }
    perContainer.set(container, callable)
  }
  return callable
}

export function callableOfLocal(symbol: LocalFunctionSymbol): Callable {
  return {
    name: symbol.name,
    member: null,
    container: null,
    localFunction: symbol,
    typeParameters: symbol.typeParameters,
    parameters: symbol.parameters.map((p, i) => ({
      name: p.name,
      type: p.type,
      modifier: symbol.hasParams && i === symbol.parameters.length - 1 ? 'params' : p.modifier,
      isOptional: symbol.defaults[i] !== null && symbol.defaults[i] !== undefined,
      defaultValue: undefined,
      defaultExpression: symbol.defaults[i] ?? null,
    })),
    returnType: symbol.returnType,
  }
}

export function callableOfDelegate(type: DotnetType, shape: DelegateShape): Callable {
  return {
    name: type.displayName,
    member: null,
    container: type,
    localFunction: null,
    typeParameters: [],
    parameters: shape.parameters.map((p) => ({
      name: p.name,
      type: p.type,
      modifier: p.modifier,
      isOptional: false,
      defaultValue: undefined,
      defaultExpression: null,
    })),
    returnType: shape.returnType,
  }
}

/** `string.Substring(int, int)`, as messages name a method. */
export function callableText(callable: Callable): string {
  const parameters = callable.parameters
    .map((p) => `${p.modifier === 'none' ? '' : `${p.modifier} `}${p.type.displayName}`)
    .join(', ')
  const generic = callable.typeParameters.length > 0 ? `<${callable.typeParameters.map((t) => t.name).join(', ')}>` : ''
  // A delegate is named by its type.
  if (!callable.member && !callable.localFunction) return callable.name
  if (callable.member?.kind === 'constructor') {
    const { container } = callable
    return `${container?.displayName}.${container?.definition?.name}(${parameters})`
  }
  if (callable.member?.kind === 'indexer') return `${callable.container?.displayName}.this[${parameters}]`
  const owner = callable.container && callable.member ? `${callable.container.displayName}.` : ''
  return `${owner}${callable.name}${generic}(${parameters})`
}
