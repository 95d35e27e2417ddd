/**
 * Reads C# signatures at the type level, so that the TypeScript body beside a signature gets its argument types and
 * needs no casts: `'string Substring(int startIndex, int length)': (self, startIndex, length) => …`.
 */
import type { DotnetArray } from '../values/array.ts'
import type { Cell } from '../values/box.ts'
import type { EnumerableValue, Enumerator } from '../values/enumerable.ts'
import type { NotBuilt } from './not-built.ts'
import type { DotnetType } from './type.ts'

/**
 * TypeScript types of declared .NET types by short C# name, generic ones without arguments. Each declaration file adds
 * its own: `declare module '../type-system/signature-types.ts' { interface DotnetTypes { Guid: GuidValue } }`.
 * Structs as they are unboxed; reference types without null (null is added).
 */
export interface DotnetTypes {
  IEnumerable: EnumerableValue
  IEnumerator: Enumerator
}

/** Value types among {@link DotnetTypes}: they never are null. Declared beside each struct: `interface DotnetStructs { Guid: true }`. */
export interface DotnetStructs {
  TimeSpan: true
}

interface Primitives {
  bool: boolean
  char: number
  sbyte: number
  byte: number
  short: number
  ushort: number
  int: number
  uint: number
  float: number
  double: number
  long: bigint
  ulong: bigint
  string: string | null
  object: unknown
  void: unknown
}

type Trim<S extends string> = S extends ` ${infer R}` ? Trim<R> : S extends `${infer R} ` ? Trim<R> : S

/** Splits a list at its top-level commas. */
type Split<S extends string, Pending extends string = ''> = S extends `${infer A},${infer B}`
  ? Balanced<`${Pending}${A}`> extends true
    ? [Trim<`${Pending}${A}`>, ...Split<B>]
    : Split<B, `${Pending}${A},`>
  : Trim<`${Pending}${S}`> extends ''
    ? []
    : [Trim<`${Pending}${S}`>]

type Balanced<S extends string, Depth extends unknown[] = []> = S extends `${infer A}<${infer B}`
  ? A extends `${infer C}>${infer D}`
    ? Depth extends [unknown, ...infer Rest]
      ? Balanced<`${D}<${B}`, Rest>
      : C extends string
        ? false
        : never
    : Balanced<B, [...Depth, unknown]>
  : S extends `${string}>${infer B}`
    ? Depth extends [unknown, ...infer Rest]
      ? Balanced<B, Rest>
      : false
    : Depth extends []
      ? true
      : false

type Named<Name extends string> = Name extends keyof Primitives
  ? Primitives[Name]
  : Name extends keyof DotnetTypes
    ? Name extends keyof DotnetStructs
      ? DotnetTypes[Name]
      : DotnetTypes[Name] | null
    : unknown

type Values<T extends string[]> = { [K in keyof T]: TsOf<T[K]> }

type LastOf<T extends string[]> = T extends [...string[], infer L extends string] ? L : never
type InitOf<T extends string[]> = T extends [...infer I extends string[], string] ? I : []

/** The TypeScript type of an unboxed value of a C# type. */
export type TsOf<S extends string> = S extends `${infer E}[]`
  ? string extends E
    ? never
    : DotnetArray | null
  : S extends `${string}[${string}]`
    ? DotnetArray | null
    : S extends `${infer E}?`
      ? TsOf<E> | null
      : S extends `Func<${infer A}>`
        ? ((...args: Values<InitOf<Split<A>>>) => TsOf<LastOf<Split<A>>>) | null
        : S extends `Action<${infer A}>`
          ? ((...args: Values<Split<A>>) => void) | null
          : S extends 'Action'
            ? (() => void) | null
            : S extends `Predicate<${infer A}>`
              ? ((value: TsOf<A>) => boolean) | null
              : S extends `Comparison<${infer A}>`
                ? ((x: TsOf<A>, y: TsOf<A>) => number) | null
                : S extends `Converter<${infer A}, ${infer B}>`
                  ? ((value: TsOf<A>) => TsOf<B>) | null
                  : S extends `Nullable<${infer A}>`
                    ? TsOf<A> | null
                    : S extends `${infer G}<${string}`
                      ? Named<G>
                      : Named<S>

type StripDefault<P extends string> = P extends `${infer A} = ${string}` ? A : P

/** `Func<int, string> selector` → its type: everything before the last blank. */
type TypePart<P extends string> = P extends `${infer A} ${infer B}`
  ? B extends `${string} ${string}`
    ? `${A} ${TypePart<B>}`
    : A
  : P

type Argument<P extends string> = P extends `out ${infer R}`
  ? Cell<TsOf<TypePart<R>>>
  : P extends `ref ${infer R}`
    ? Cell<TsOf<TypePart<R>>>
    : P extends `params ${infer R}`
      ? TsOf<TypePart<R>>
      : P extends `this ${infer R}`
        ? TsOf<TypePart<R>>
        : TsOf<TypePart<StripDefault<P>>>

type Arguments<P extends string[]> = { [K in keyof P]: Argument<P[K]> }

type ParameterList<S extends string> = S extends `${string}(${infer P})` ? Split<P> : []

type Returned<Head extends string> = TsOf<Trim<TypePart<Head>>>

/** Trailing arguments: the closed type arguments (of the declaring type for constructors and statics, then of the method). */
type TypeArguments = DotnetType[]

type Accessors<Self extends unknown[], Index extends unknown[], V> = {
  get: (...args: [...Self, ...Index]) => V
  set: (...args: [...Self, ...Index, V]) => void
}

type InstanceOrStatic<
  S extends string,
  Self extends unknown[],
> = S extends `${infer Head} this[${infer P}] { get; set; }`
  ? Accessors<Self, Arguments<Split<P>>, TsOf<Head>>
  : S extends `${infer Head} this[${infer P}] { get; }`
    ? (...args: [...Self, ...Arguments<Split<P>>]) => TsOf<Head>
    : S extends `${infer Head} { get; set; }`
      ? Accessors<Self, [], Returned<Head>>
      : S extends `${infer Head} { get; }`
        ? (...args: [...Self, ...TypeArguments]) => Returned<Head>
        : S extends `${infer Head}(${string})`
          ? (...args: [...Self, ...Arguments<ParameterList<S>>, ...TypeArguments]) => Returned<Head>
          : S extends `readonly ${infer Head}`
            ? (...args: [...Self, ...TypeArguments]) => Returned<Head>
            : (...args: [...Self, ...TypeArguments]) => Returned<S>

/** The body that belongs to a signature on a type whose unboxed values are `Self`. */
export type BodyOf<S extends string, Self> =
  | NotBuilt
  | (S extends `const ${infer Head}`
      ? Returned<Head>
      : S extends `new(${string})`
        ? (...args: [...Arguments<ParameterList<S>>, ...TypeArguments]) => Self
        : S extends `static ${infer Rest}`
          ? InstanceOrStatic<Rest, []>
          : InstanceOrStatic<S, [self: Self]>)

export type Bodies<M, Self> = { [S in keyof M]: S extends string ? BodyOf<S, Self> : never }
