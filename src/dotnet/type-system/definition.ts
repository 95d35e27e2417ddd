import { wireArrays } from './array-wiring.ts'
import type { Member } from './member.ts'
import { parseMember } from './member.ts'
import { DotnetType, type TypeKind, type TypeParameter, typeParameterType } from './type.ts'
import { parseTypeText, type TypeText } from './type-text.ts'
import type { ValueOps } from './value-ops.ts'

/** The body of a member: a function, accessors, a constant's value, or a {@link NotBuilt}. */
export type MemberBody = unknown

/** What a declaration says of a type. Texts are C#; they are parsed when the type is first used. */
export interface DefinitionParts {
  readonly kind: TypeKind
  readonly isStatic?: boolean
  readonly isAbstract?: boolean
  readonly base?: string
  readonly interfaces?: readonly string[]
  readonly members?: Readonly<Record<string, MemberBody>>
  /** Equality, text, default … of a struct's unboxed values; of a generic struct by its closed type. */
  readonly ops?: ValueOps | ((type: DotnetType) => ValueOps)
  readonly enumValues?: Readonly<Record<string, number | bigint>>
  readonly isFlags?: boolean
  readonly underlying?: string
  /** `TResult Invoke(T arg)` of a delegate. */
  readonly invoke?: string
  /** Tells whether an object value (not null, not boxed) is an instance of the type closed with `args`. */
  readonly isInstance?: (value: object, args: readonly DotnetType[]) => boolean
}

/**
 * A declared .NET type. Definitions are interned by full name (`System.Collections.Generic.List`1`): one that is only
 * mentioned in signatures exists as `undeclared` until a declaration fills it.
 */
export class TypeDefinition {
  readonly fullName: string
  readonly namespace: string
  /** Short name without arity, `TimeZoneInfo.AdjustmentRule` for a nested type. */
  readonly name: string
  readonly typeParameters: readonly TypeParameter[]
  #parts: DefinitionParts = { kind: 'undeclared' }
  #members: readonly Member[] | undefined
  #base: DotnetType | null | undefined
  #interfaces: readonly DotnetType[] | undefined
  #invoke: Member | null | undefined
  readonly #instances = new Map<string, DotnetType>()

  constructor(fullName: string, typeParameters: readonly TypeParameter[]) {
    this.fullName = fullName
    this.typeParameters = typeParameters
    const bare = fullName.replace(/`\d+$/, '')
    const dot = bare.includes('+') ? bare.lastIndexOf('.', bare.indexOf('+')) : bare.lastIndexOf('.')
    this.namespace = bare.slice(0, Math.max(dot, 0))
    this.name = bare.slice(dot + 1).replace('+', '.')
  }

  get kind(): TypeKind {
    return this.#parts.kind
  }
  get parts(): DefinitionParts {
    return this.#parts
  }
  get isDeclared(): boolean {
    return this.#parts.kind !== 'undeclared'
  }
  get arity(): number {
    return this.typeParameters.length
  }

  /** Fills the definition; a second declaration of the same name is a fault of the program. */
  declare(parts: DefinitionParts): this {
    if (this.isDeclared) throw new Error(`${this.fullName} is declared twice`)
    this.#parts = parts
    return this
  }

  /** Members declared on this type itself, in the order of the declaration. */
  get members(): readonly Member[] {
    this.#members ??= Object.entries(this.#parts.members ?? {}).map(([signature, body]) =>
      parseMember(signature, body, this),
    )
    return this.#members
  }

  membersNamed(name: string): readonly Member[] {
    return this.members.filter((m) => m.name === name)
  }

  /** Base class in terms of this type's own parameters. */
  get base(): DotnetType | null {
    if (this.#base === undefined) {
      const { base, kind } = this.#parts
      if (base) this.#base = resolveTypeText(parseTypeText(base), this.typeParameters)
      else if (this.fullName === 'System.Object' || kind === 'interface' || kind === 'undeclared') this.#base = null
      else
        this.#base = typeNamed(
          kind === 'struct'
            ? 'System.ValueType'
            : kind === 'enum'
              ? 'System.Enum'
              : kind === 'delegate'
                ? 'System.MulticastDelegate'
                : 'System.Object',
        )
    }
    return this.#base
  }

  get interfaces(): readonly DotnetType[] {
    this.#interfaces ??= (this.#parts.interfaces ?? []).map((text) =>
      resolveTypeText(parseTypeText(text), this.typeParameters),
    )
    return this.#interfaces
  }

  /** `Invoke` of a delegate type. */
  get invoke(): Member | null {
    if (this.#invoke === undefined)
      this.#invoke = this.#parts.invoke ? parseMember(this.#parts.invoke, null, this) : null
    return this.#invoke
  }

  /** The closed (or, with its own parameters, open) type. */
  make(args: readonly DotnetType[]): DotnetType {
    if (args.length !== this.arity)
      throw new Error(`${this.fullName} takes ${this.arity} type arguments, not ${args.length}`)
    const key = args.map(identityOf).join(',')
    let type = this.#instances.get(key)
    if (!type) {
      type = new DotnetType({
        kind: this.kind,
        definition: this,
        args,
        displayName: this.displayNameFor(args),
        runtimeName:
          args.length === 0 ? this.fullName : `${this.#runtimeStem}[${args.map((a) => a.runtimeName).join(',')}]`,
      })
      this.#instances.set(key, type)
    }
    return type
  }

  /** The type with its own parameters as arguments. */
  get open(): DotnetType {
    return this.make(this.typeParameters.map(typeParameterType))
  }

  /** The full name as .NET writes it: a nested type's parameters are counted at the outer type where that is generic. */
  get #runtimeStem(): string {
    const [outer, ...inner] = this.fullName.split('+')
    const arity = /`\d+$/.exec(this.fullName)?.[0] ?? ''
    if (inner.length === 0 || !byFullName.has(`${outer}${arity}`)) return this.fullName
    return `${outer}${arity}+${inner.join('+').slice(0, -arity.length)}`
  }

  private displayNameFor(args: readonly DotnetType[]): string {
    if (this.fullName.startsWith('<>f__Anonymous')) {
      if (this.members.length === 0) return '<empty anonymous type>'
      return `<anonymous type: ${this.members.map((m, i) => `${args[i]?.displayName} ${m.name}`).join(', ')}>`
    }
    if (args.length === 0) return keywordOf.get(this.fullName) ?? this.name
    if (this.fullName === 'System.Nullable`1') return `${args[0]?.displayName}?`
    if (this.fullName.startsWith('System.ValueTuple`') && args.length > 1)
      return `(${args.map((a) => a.displayName).join(', ')})`
    return `${this.name}<${args.map((a) => a.displayName).join(', ')}>`
  }
}

const identities = new WeakMap<DotnetType, number>()
let nextIdentity = 0

function identityOf(type: DotnetType): number {
  let id = identities.get(type)
  if (id === undefined) {
    id = nextIdentity++
    identities.set(type, id)
  }
  return id
}

/** C#'s keywords for types, both ways. */
export const keywordTypes: ReadonlyMap<string, string> = new Map([
  ['object', 'System.Object'],
  ['string', 'System.String'],
  ['bool', 'System.Boolean'],
  ['char', 'System.Char'],
  ['sbyte', 'System.SByte'],
  ['byte', 'System.Byte'],
  ['short', 'System.Int16'],
  ['ushort', 'System.UInt16'],
  ['int', 'System.Int32'],
  ['uint', 'System.UInt32'],
  ['long', 'System.Int64'],
  ['ulong', 'System.UInt64'],
  ['float', 'System.Single'],
  ['double', 'System.Double'],
  ['decimal', 'System.Decimal'],
  ['void', 'System.Void'],
])
const keywordOf: ReadonlyMap<string, string> = new Map([...keywordTypes].map(([k, v]) => [v, k]))

const byFullName = new Map<string, TypeDefinition>()
const byShortName = new Map<string, TypeDefinition[]>()

/**
 * The definition of a full name, made on first mention. Generic types are named with arity and, for the declaration,
 * with their parameters: `definitionOf('System.Func`2', ['in T', 'out TResult'])`.
 */
export function definitionOf(fullName: string, parameterTexts?: readonly string[]): TypeDefinition {
  let definition = byFullName.get(fullName)
  if (definition) {
    if (parameterTexts) nameParameters(definition.typeParameters, parameterTexts)
    return definition
  }
  const arity = Number(/`(\d+)$/.exec(fullName)?.[1] ?? 0)
  const texts = parameterTexts ?? Array.from({ length: arity }, (_, i) => (arity === 1 ? 'T' : `T${i + 1}`))
  const parameters = texts.map((text): TypeParameter => {
    const [first, second] = text.split(' ')
    return { name: second ?? first ?? 'T', variance: second ? (first as 'in' | 'out') : 'none', owner: 'type' }
  })
  definition = new TypeDefinition(fullName, parameters)
  byFullName.set(fullName, definition)
  const short = `${definition.name}\`${arity}`
  byShortName.set(short, [...(byShortName.get(short) ?? []), definition])
  return definition
}

/** A type that was mentioned before its declaration gets the declared names and variances. */
function nameParameters(parameters: readonly TypeParameter[], texts: readonly string[]): void {
  texts.forEach((text, i) => {
    const [first, second] = text.split(' ')
    Object.assign(parameters[i] ?? {}, { name: second ?? first, variance: second ? first : 'none' })
  })
}

/** The type of a full name without arguments. */
export function typeNamed(fullName: string): DotnetType {
  return definitionOf(fullName).make([])
}

/** Finds a definition by full name. */
export function findDefinition(fullName: string): TypeDefinition | undefined {
  return byFullName.get(fullName)
}

/**
 * Resolves a type text of a signature. Short names are looked up among all known definitions (declared ones first);
 * a name that nobody declared becomes an `undeclared` type, which makes its member `member-not-supported`.
 */
export function resolveTypeText(text: TypeText, parameters: readonly TypeParameter[]): DotnetType {
  let type = resolveName(text, parameters)
  for (const suffix of text.suffixes) {
    if (suffix !== '?') type = type.array(suffix)
    else
      type =
        type.kind === 'typeParameter' || type.isValueType || type.kind === 'undeclared'
          ? definitionOf('System.Nullable`1').make([type])
          : type
  }
  return type
}

function resolveName(text: TypeText, parameters: readonly TypeParameter[]): DotnetType {
  const arity = text.args.length
  if (arity === 0) {
    const parameter = parameters.find((p) => p.name === text.name)
    if (parameter) return typeParameterType(parameter)
    const keyword = keywordTypes.get(text.name)
    if (keyword) return typeNamed(keyword)
  }
  const short = `${text.name}\`${arity}`
  const candidates = byShortName.get(short)
  const suffix = arity === 0 ? '' : `\`${arity}`
  const definition =
    byFullName.get(text.name + suffix) ??
    candidates?.find((d) => d.isDeclared) ??
    candidates?.[0] ??
    definitionOf((text.name.includes('.') ? '' : '?.') + text.name + suffix)
  return definition.make(text.args.map((a) => resolveTypeText(a, parameters)))
}

wireArrays(
  () => definitionOf('System.Array'),
  () => [
    definitionOf('System.Collections.Generic.IList`1'),
    definitionOf('System.Collections.Generic.IReadOnlyList`1'),
  ],
)
