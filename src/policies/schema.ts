import type { ElementNode } from '../syntax/tree.ts'
import type { Operand } from './operand.ts'

/** What the text of an attribute or element means. */
export type ValueKind = 'string' | 'bool' | 'int' | 'number' | 'seconds' | 'uri' | 'ip' | 'any' | 'enum' | 'base64'

/** A named thing of the surroundings that a literal value refers to. */
export type ReferenceKind = 'backend' | 'certificate' | 'logger' | 'schema'

/** Declares the value of an attribute or of an element's text. `V` is what `compile` gets for it. */
export interface ValueSpec<V = unknown> {
  readonly kind: ValueKind
  readonly required: boolean
  /** What an absent value stands for. */
  readonly default: unknown
  /** Whether an expression may stand here. */
  readonly expressions: boolean
  /** Of an enum, in the spelling of the product. */
  readonly values: readonly string[]
  /** Those of the values that only an expression may give. */
  readonly computedOnly: readonly string[]
  /** Inclusive bounds of a literal number. */
  readonly min: number | null
  readonly max: number | null
  /** Of seconds: an ISO 8601 duration such as `P1DT12H` may stand for them. */
  readonly durations: boolean
  /** The literal may be empty. */
  readonly allowEmpty: boolean
  readonly reference: ReferenceKind | null
  /** An expression's null is kept instead of becoming empty text. */
  readonly nullable: boolean
  /** Known to the gateway, not carried out yet: using it is `attribute-not-supported`. */
  readonly unsupported: boolean
  /** A line for `sluice policy NAME`. */
  readonly notes: string
  /** Another name that the product's documentation writes: it is taken with a warning. */
  readonly alias: string | null
  /** Only in the type: what compile gets. */
  readonly value?: V
}

interface ValueOptions<T> {
  readonly required?: true
  readonly default?: T
  readonly expressions?: true
  readonly min?: number
  readonly max?: number
  readonly durations?: true
  readonly allowEmpty?: false
  readonly reference?: ReferenceKind
  readonly unsupported?: true
  readonly notes?: string
  readonly alias?: string
  readonly computedOnly?: readonly string[]
}

/** Present for sure (required or with a default) or maybe absent; with an expression an operand. */
type Given<T, O> = O extends { required: true } | { default: T } ? Wrapped<T, O> : Wrapped<T, O> | undefined
type Wrapped<T, O> = O extends { expressions: true } ? Operand<T> : T

function value<T, O extends ValueOptions<T>>(
  kind: ValueKind,
  options: O,
  values: readonly string[] = [],
  nullable = false,
): ValueSpec<Given<T, O>> {
  return {
    kind,
    required: options.required ?? false,
    default: options.default,
    expressions: options.expressions ?? false,
    values,
    computedOnly: options.computedOnly ?? [],
    min: options.min ?? null,
    max: options.max ?? null,
    durations: options.durations ?? false,
    allowEmpty: options.allowEmpty ?? true,
    reference: options.reference ?? null,
    nullable,
    unsupported: options.unsupported ?? false,
    notes: options.notes ?? '',
    alias: options.alias ?? null,
  }
}

/** Text. An expression's result is converted to text as .NET's invariant ToString does; null stays null. */
export const string = <const O extends ValueOptions<string>>(options: O = {} as O): ValueSpec<Given<string, O>> =>
  value<string, O>('string', options)
/** Text that may come as null from an expression (a header value that is left out). */
export const nullableString = <const O extends ValueOptions<string | null>>(
  options: O = {} as O,
): ValueSpec<Given<string | null, O>> => value<string | null, O>('string', options, [], true)
export const bool = <const O extends ValueOptions<boolean>>(options: O = {} as O): ValueSpec<Given<boolean, O>> =>
  value<boolean, O>('bool', options)
/** A 32-bit integer. */
export const int = <const O extends ValueOptions<number>>(options: O = {} as O): ValueSpec<Given<number, O>> =>
  value<number, O>('int', options)
/** A number that may have a fraction. */
export const number = <const O extends ValueOptions<number>>(options: O = {} as O): ValueSpec<Given<number, O>> =>
  value<number, O>('number', options)
/** Whole seconds. */
export const seconds = <const O extends ValueOptions<number>>(options: O = {} as O): ValueSpec<Given<number, O>> =>
  value<number, O>('seconds', options)
/** An absolute URL. */
export const uri = <const O extends ValueOptions<string>>(options: O = {} as O): ValueSpec<Given<string, O>> =>
  value<string, O>('uri', options)
export const ip = <const O extends ValueOptions<string>>(options: O = {} as O): ValueSpec<Given<string, O>> =>
  value<string, O>('ip', options)
export const base64 = <const O extends ValueOptions<string>>(options: O = {} as O): ValueSpec<Given<string, O>> =>
  value<string, O>('base64', options)
/** Any value: an expression keeps its .NET type (boxed), a literal is a string. */
export const any = <const O extends ValueOptions<unknown>>(
  options: O = {} as O,
): ValueSpec<O extends { required: true } ? Operand<unknown> : Operand<unknown> | undefined> =>
  value<unknown, O>('any', options) as never
/** One of the given words; literals are compared without case where the sheets don't say otherwise. */
export const oneOf = <const W extends readonly string[], const O extends ValueOptions<W[number]>>(
  words: W,
  options: O = {} as O,
): ValueSpec<Given<W[number], O>> => value<W[number], O>('enum', options, words)

/** Declares a child element. `V` is what `compile` gets for it: undefined, one value or a list. */
export interface ChildSpec<V = unknown> {
  readonly min: number
  readonly max: number
  readonly element: ElementSpec
  readonly unsupported: boolean
  readonly notes: string
  /** How an element of another name is read that stands for this child; null: it doesn't. */
  readonly accepts?: (node: ElementNode) => ElementSpec | null
  readonly value?: V
}

export type Attributes = Readonly<Record<string, ValueSpec>>
export type Children = Readonly<Record<string, ChildSpec>>

/** What an element may hold besides attributes and declared children. */
export interface ElementParts<A extends Attributes, C extends Children, T extends ValueSpec | undefined> {
  readonly attributes?: A
  readonly children?: C
  readonly text?: T
  /** The element holds policies: `compile` gets them as `statements`. */
  readonly statements?: StatementsSpec
  /** Anything may stand inside and is taken as written (set-body); no child is checked. */
  readonly verbatim?: true
  /** The element is one of another language: attributes that aren't declared are left to the policy. */
  readonly foreign?: true
  /** Children must come in the order they are declared. */
  readonly ordered?: true
  /** Of ordered children those that may stand anywhere. */
  readonly anywhere?: readonly string[]
  /** The element is a policy: it is checked and compiled by its own declaration, by `builder.policy`. */
  readonly isPolicy?: true
  /** At most one of these attributes may be there, or with `together` any number of them. */
  readonly exclusive?: readonly ExclusiveGroup[]
}

export interface ExclusiveGroup {
  readonly attributes: readonly string[]
  /** Whether one of them must be there. */
  readonly required: boolean
  /** Several of them may stand together. */
  readonly together?: true
}

export interface StatementsSpec {
  readonly min: number
}

/** An element's declaration with the types erased. */
export interface ElementSpec extends ElementParts<Attributes, Children, ValueSpec | undefined> {
  readonly valueType?: unknown
}

type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S
type ValueOf<S> = S extends { readonly value?: infer V } ? V : never

/** What `compile` gets: attributes and children by camel-case name, text, nested policies, and the element itself. */
export type Values<A, C, T> = { readonly [K in keyof A & string as Camel<K>]: ValueOf<A[K]> } & {
  readonly [K in keyof C & string as Camel<K>]: ValueOf<C[K]>
} & (T extends ValueSpec<infer V> ? { readonly text: V } : unknown) & {
    readonly node: ElementNode
    /** The element whose policies `builder.statements` compiles; only where the declaration has `statements`. */
    readonly statements: Statements
  }

/** Nested policies, not yet compiled. */
export interface Statements {
  readonly parent: ElementNode
  readonly policies: readonly ElementNode[]
}

export interface ElementShape<V> extends ElementSpec {
  readonly valueType?: V
}

/** Declares the content of an element, for `one`, `optional` and `many`. */
export function element<
  const A extends Attributes = Record<never, never>,
  const C extends Children = Record<never, never>,
  const T extends ValueSpec | undefined = undefined,
>(parts: ElementParts<A, C, T>): ElementShape<Values<A, C, T>> {
  return parts as ElementShape<Values<A, C, T>>
}

/** A policy as a child. `compile` gets its element, for `builder.policy`. */
export const policyElement: ElementShape<{ readonly node: ElementNode }> = { isPolicy: true }
/** A fragment among the children. */
export const fragmentElement: ElementShape<{ readonly node: ElementNode }> = {
  isPolicy: true,
  attributes: { 'fragment-id': string({ required: true, allowEmpty: false }) },
}

interface ChildOptions {
  readonly unsupported?: true
  readonly notes?: string
  readonly accepts?: (node: ElementNode) => ElementSpec | null
}

function child<V>(elementSpec: ElementSpec, min: number, max: number, options: ChildOptions): ChildSpec<V> {
  const { unsupported = false, notes = '', accepts } = options
  return { element: elementSpec, min, max, unsupported, notes, ...(accepts ? { accepts } : {}) }
}

/** Exactly one. */
export const one = <V>(shape: ElementShape<V>, options: ChildOptions = {}): ChildSpec<V> => child(shape, 1, 1, options)
/** None or one. */
export const optional = <V>(shape: ElementShape<V>, options: ChildOptions = {}): ChildSpec<V | undefined> =>
  child(shape, 0, 1, options)
/** Any number, at least `min` and at most `max`. */
export const many = <V>(
  shape: ElementShape<V>,
  options: ChildOptions & { readonly min?: number; readonly max?: number } = {},
): ChildSpec<readonly V[]> => child(shape, options.min ?? 0, options.max ?? Number.POSITIVE_INFINITY, options)
