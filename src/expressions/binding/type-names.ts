import { isTypeAllowed } from '../../dotnet/allow-list/allow-list.ts'
import { findDefinition, type TypeDefinition } from '../../dotnet/type-system/definition.ts'
import { withTupleNames } from '../../dotnet/type-system/tuple-names.ts'
import { type DotnetType, typeParameterType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import { dotted } from './allowed.ts'
import type { Binder } from './binder.ts'
import type { TextRange } from './bound.ts'
import { dynamicWords } from './dynamic-words.ts'
import type { KnownName } from './environment.ts'
import { messages, shown } from './messages/index.ts'
import { didYouMean } from './suggestions.ts'
import { isValueParameter } from './type-parameters.ts'
import { errorType, isError, isVoid, known, nullableOf, tupleOf } from './well-known.ts'

/** Where a type is named: the gateway checks creations and uses of members, not casts and declarations. */
export type TypeUse = 'mention' | 'use'

/** A type of the source text; reports and gives the error type where there is none. */
/** `string?`: of C# 8, and refused in more than one way. */
export function isNullableReference(node: S.TypeSyntax, type: DotnetType): boolean {
  return node.kind === 'NullableType' && !isError(type) && !type.isNullable
}

export function bindType(b: Binder, node: S.TypeSyntax, use: TypeUse = 'mention'): DotnetType {
  switch (node.kind) {
    case 'PredefinedType':
      return known[node.keyword]()
    case 'IdentifierName':
      return named(b, node.name, [], node, use)
    case 'GenericName':
      return named(b, node.name, node.typeArguments, node, use)
    case 'QualifiedName':
    case 'AliasQualifiedName': {
      const found = bindQualified(b, node, use)
      if (found === null) return errorType
      if (typeof found === 'string') {
        b.report(messages.wrongKind(found, 'a namespace', 'a type'), node)
        return errorType
      }
      return found
    }
    case 'NullableType': {
      const inner = bindType(b, node.elementType)
      if (isError(inner)) return inner
      if (isValueParameter(inner)) return nullableOf(inner)
      if (!inner.isValueType || inner.isNullable) {
        if (inner.kind === 'typeParameter') b.report(messages.nullableParameter(), node)
        const problem = messages.later('nullable reference types', '8.0')
        b.report(
          { ...problem, help: 'A reference type can always be null: leave the ? out' },
          { start: node.end - 1, end: node.end },
        )
        return inner
      }
      return nullableOf(inner)
    }
    case 'PointerType':
      if (!isError(bindType(b, node.elementType))) b.report(messages.pointer(), node)
      return errorType
    case 'ArrayType': {
      let type = bindType(b, node.elementType)
      if (isError(type)) return type
      if (isVoid(type)) {
        b.report(messages.voidPlace(), node.elementType)
        return errorType
      }
      for (const rank of node.ranks) if (rank.sizes.length > 0) b.report(messages.sizedType(), rank)
      for (let i = node.ranks.length - 1; i >= 0; i--) type = type.array(node.ranks[i]?.rank ?? 1)
      return type
    }
    case 'TupleType': {
      const elements = node.elements.map((e) => bindType(b, e.type))
      node.elements.forEach(({ identifier }, i) => {
        if (!identifier) return
        if (node.elements.findIndex((e) => e.identifier?.text === identifier.text) < i)
          b.report(messages.duplicateTupleName(), identifier)
        checkTupleName(b, identifier, i)
      })
      if (elements.some(isError)) return errorType
      return withTupleNames(
        tupleOf(elements),
        node.elements.map((e) => e.identifier?.text ?? null),
      )
    }
    case 'RefType':
      b.report(messages.unexpectedRef(), { start: node.start, end: node.start + 'ref'.length })
      return errorType
    case 'OmittedTypeArgument':
      return known.object()
  }
}

/** `Item2` names the second element only; what every tuple has names none. */
export function checkTupleName(b: Binder, { text, start, end }: S.Identifier, index: number): void {
  const position = /^Item([1-9]\d*)$/.exec(text)?.[1]
  if (position !== undefined && Number(position) !== index + 1)
    b.report(messages.tupleNamePosition(text, Number(position)), { start, end })
  else if (/^(Rest|ToString|Equals|GetHashCode|CompareTo|Deconstruct)$/.test(text))
    b.report(messages.tupleNameTaken(text), { start, end })
}

/** Null for `var`, where no type of that name exists. */
export function bindTypeOrVar(b: Binder, node: S.TypeSyntax): DotnetType | null {
  if (node.kind === 'IdentifierName' && node.name === 'var' && !node.verbatim) return null
  const type = bindType(b, node)
  if (isVoid(type)) {
    b.report(messages.voidPlace(), node)
    return errorType
  }
  return type
}

function closed(b: Binder, found: KnownName, args: readonly S.TypeSyntax[], at: TextRange, use: TypeUse): DotnetType {
  const { definition } = found
  if (!definition?.isDeclared) {
    reportUndeclared(b, found.fullName, at, use)
    for (const a of args) bindType(b, a)
    return errorType
  }
  if (args.length === 0 && definition.arity > 0) {
    b.report(
      messages.wrongArity(
        `${definition.name}<${definition.typeParameters.map((p) => p.name).join(', ')}>`,
        definition.arity,
      ),
      at,
    )
    return errorType
  }
  if (args.some((a) => a.kind === 'OmittedTypeArgument') && b.unboundGenerics !== 'allowed') {
    const isNamed = b.unboundGenerics === 'named'
    b.report(
      isNamed ? messages.later('unbound generic types in nameof operator', '14.0') : messages.unboundGeneric(),
      at,
    )
    return errorType
  }
  const types = args.map((a) =>
    a.kind === 'OmittedTypeArgument' ? typeParameterType(definition.typeParameters[0] as never) : bindType(b, a),
  )
  if (types.some(isError)) return errorType
  const [inner] = types
  const isStruct = inner && ((inner.isValueType && !inner.isNullable) || isValueParameter(inner))
  if (definition.fullName === 'System.Nullable`1' && inner && !isStruct) {
    b.report(messages.valueTypeArgument(shown(inner), 'T', 'Nullable<T>'), args[0] as S.TypeSyntax)
    return errorType
  }
  return definition.make(types)
}

/** A real .NET type that isn't declared: refused by the gateway, or not built yet. */
export function reportUndeclared(b: Binder, fullName: string, at: TextRange, use: TypeUse): void {
  if (isTypeAllowed(fullName) || use === 'mention') b.report(messages.typeNotBuilt(dotted(fullName)), at)
  else b.report(messages.typeNotAllowed(dotted(fullName), allowedInstead(fullName)), at)
}

/** What to write instead of some types that authors reach for. */
export function allowedInstead(fullName: string): string | null {
  return substitutes[fullName] ?? null
}

const substitutes: Readonly<Record<string, string>> = {
  'System.Globalization.CultureInfo': 'Leave the culture out: expressions run in the invariant culture',
  'System.Security.Cryptography.Aes': 'Use SymmetricAlgorithm.Create("AES"), or bytes.Encrypt("Aes", key, iv)',
  'System.Environment': 'Use "\\n" for a line break; other facts of the machine are not available',
  'System.Net.Http.HttpClient': 'Use the send-request policy',
}

/** How messages name a type without type parameters: `string` for `String`. */
function plainTypeText(b: Binder, name: string): string {
  const [found] = findTypes(b, name, 0)
  return found?.definition ? shown(found.definition.make([])) : name
}

/** Types and namespaces of a simple name: type parameters, imported types, namespaces. */
export function findTypes(b: Binder, name: string, arity: number): readonly KnownName[] {
  const found = b.index.imported(name, arity)
  const declared = found.filter((f) => f.definition?.isDeclared)
  const inContext = declared.filter((f) => b.environment.contextNamespaces.includes(f.definition?.namespace ?? '?'))
  if (inContext.length > 0) return inContext.slice(0, 1)
  return found
}

function named(b: Binder, name: string, args: readonly S.TypeSyntax[], node: TextRange, use: TypeUse): DotnetType {
  if (args.length === 0) {
    const symbol = b.scope.find(name)
    if (symbol?.kind === 'typeParameter') return typeParameterType(symbol.parameter)
  }
  if (b.isHole(name)) {
    for (const a of args) bindType(b, a)
    return errorType
  }
  const found = findTypes(b, name, args.length)
  const [first, second] = found
  if (first && second) {
    const [x, y] = [first, second].map((f) => dotted(f.fullName)).sort() as [string, string]
    b.report(messages.ambiguousType(name, x, y), node)
    return errorType
  }
  if (first) return closed(b, first, args, node, use)
  if (name === 'var' && args.length === 0) {
    b.report(messages.varPlace(), node)
    return errorType
  }
  if ((name === 'nint' || name === 'nuint') && args.length === 0) {
    b.report(messages.later('native-sized integers', '9.0'), node)
    return errorType
  }
  const variable = b.scope.find(name)
  if ((variable || name === 'context') && args.length === 0) {
    b.report(messages.wrongKind(name, variable?.kind === 'function' ? 'a method' : 'a variable', 'a type'), node)
    return errorType
  }
  if (dynamicWords.has(name)) {
    b.report({ code: 'csharp-forbidden', message: 'Dynamic member invocation is not supported' }, node)
    return errorType
  }
  for (const a of args) bindType(b, a)
  const otherArity = [0, 1, 2, 3, 4].filter((n) => n !== args.length).find((n) => findTypes(b, name, n).length > 0)
  if (otherArity !== undefined) {
    if (otherArity === 0) b.report(messages.notGeneric('type', plainTypeText(b, name)), node)
    else
      b.report(
        messages.wrongArity(
          `${name}<${
            findTypes(b, name, otherArity)[0]
              ?.definition?.typeParameters.map((p) => p.name)
              .join(', ') ?? 'T'
          }>`,
          otherArity,
        ),
        node,
      )
    return errorType
  }
  b.report(messages.unknownType(args.length > 0 ? `${name}<>` : name, unknownTypeHelp(b, name, args.length)), node)
  return errorType
}

export function unknownTypeHelp(b: Binder, name: string, arity: number): string | null {
  const elsewhere = b.index.elsewhere(name, arity)
  const allowed = elsewhere.find((n) => isTypeAllowed(n))
  if (allowed) return `Write the full name: ${dotted(allowed)}`
  if (elsewhere[0]) return `${dotted(elsewhere[0])} is not available in expressions`
  return didYouMean(name, b.index.shortNames())
}

/** A namespace's name, a type, or null after a report. */
function bindQualified(b: Binder, node: S.NameSyntax, use: TypeUse): DotnetType | string | null {
  switch (node.kind) {
    case 'AliasQualifiedName':
      if (node.alias.text !== 'global') {
        b.report({ code: 'csharp-name', cs: 'CS0432', message: `Alias '${node.alias.text}' not found` }, node.alias)
        return null
      }
      return member(b, '', node.name, node, use)
    case 'QualifiedName': {
      const left = bindQualified(b, node.left, use)
      if (left === null) return null
      if (typeof left === 'string') return member(b, left, node.right, node, use)
      const nested = findNested(left, node.right.name)
      if (nested) return nested
      if (!isError(left)) b.report(messages.nestedTypeUnknown(node.right.name, left.displayName), node.right)
      return null
    }
    case 'IdentifierName':
      if (b.index.namespaces.has(node.name) && findTypes(b, node.name, 0).length === 0) return node.name
      return bindType(b, node, use)
    default:
      return bindType(b, node, use)
  }
}

function member(
  b: Binder,
  namespace: string,
  name: S.SimpleName,
  node: TextRange,
  use: TypeUse,
): DotnetType | string | null {
  const full = namespace === '' ? name.name : `${namespace}.${name.name}`
  const found = bindInNamespace(b, namespace, name, node, use)
  if (found) return found
  if (name.kind === 'IdentifierName' && b.index.namespaces.has(full)) return full
  b.report(namespace === '' ? messages.notGlobal(name.name) : messages.notInNamespace(name.name, namespace), name)
  return null
}

/** The type of a name in a namespace; null where the namespace has none. */
export function bindInNamespace(
  b: Binder,
  namespace: string,
  name: S.SimpleName,
  at: TextRange,
  use: TypeUse,
): DotnetType | null {
  const args = name.kind === 'GenericName' ? name.typeArguments : []
  const full = namespace === '' ? name.name : `${namespace}.${name.name}`
  const found = b.index.named(args.length === 0 ? full : `${full}\`${args.length}`)
  if (!found) return null
  return closed(b, found, args, at, use)
}

/** A type nested in a type. */
export function findNested(type: DotnetType, name: string): DotnetType | null {
  if (!type.definition) return null
  const nested = definitionsNested(`${type.definition.fullName}+${name}`)
  return nested ? nested.make([]) : null
}

function definitionsNested(fullName: string): TypeDefinition | null {
  const definition = findDefinition(fullName)
  return definition?.isDeclared && definition.arity === 0 ? definition : null
}
