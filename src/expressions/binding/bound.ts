/**
 * The bound tree: C# with every type, member, conversion and default decided. Nothing in it needs a lookup any more;
 * syntax that is short for something else (query clauses, `using` patterns, `++`, `?.`, method groups, operators of
 * enums) is already taken apart. The emitter turns it into JavaScript, flow analysis walks it.
 *
 * Types may carry tuple element names, which only the binder tells apart: take `runtimeTypeOf(type)`
 * (tuple-names.ts) where a type becomes a run-time descriptor.
 */
import type { Member } from '../../dotnet/type-system/member.ts'
import type { DotnetType, TypeParameter } from '../../dotnet/type-system/type.ts'

/** Half-open range of the expression's text, in UTF-16 units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

interface Expression extends TextRange {
  readonly type: DotnetType
}

export type LocalRole = 'local' | 'parameter' | 'foreach' | 'using' | 'catch' | 'range'

/** A variable of the expression: local, parameter, range variable. Compared by identity. */
export interface LocalSymbol {
  readonly name: string
  readonly role: LocalRole
  /** `error type` until inferred (`out var`). */
  type: DotnetType
  /** Unique within one bound expression; names may repeat in sibling blocks. */
  readonly id: number
  /** The function that declares it; null for the expression itself. */
  readonly owner: FunctionSymbol | null
  /** Set for `const` locals (whose uses are already folded into constants). */
  readonly isConst: boolean
  /** A `ref`/`out` parameter: it holds a `{ value }` cell of the caller. */
  readonly modifier: 'none' | 'ref' | 'out' | 'in'
  /** `ref readonly`. */
  readonly isReadOnly: boolean
  /** A lambda or local function other than `owner` uses it. */
  isCaptured: boolean
  /** Passed as `ref`/`out` argument somewhere: it needs a cell. */
  isPassedByReference: boolean
  /** Assigned after its declaration (also `ref`/`out`). */
  isReassigned: boolean
  readonly declaredAt: TextRange
}

/** A local function or a lambda as owner of variables. */
export interface FunctionSymbol {
  readonly kind: 'lambda' | 'localFunction'
  readonly name: string
  readonly id: number
  readonly owner: FunctionSymbol | null
  readonly parameters: readonly LocalSymbol[]
  readonly returnType: DotnetType
}

export interface LocalFunctionSymbol extends FunctionSymbol {
  readonly kind: 'localFunction'
  /** Type arguments are passed as trailing `DotnetType` arguments. */
  readonly typeParameters: readonly TypeParameter[]
  /** The unboxed defaults of optional parameters, by position. */
  readonly defaults: readonly (BoundExpression | null)[]
  readonly hasParams: boolean
  /** It returns the `{ value }` cell of a variable. */
  readonly returnsReference: boolean
  /** `ref readonly`. */
  readonly returnsReadOnly: boolean
  /** Of an iterator (`yield`): the element type of the sequence it returns. */
  iteratorElement: DotnetType | null
  /** Set once the body is bound; null only after an error. */
  body: BoundBlock | null
  isUsed: boolean
  readonly declaredAt: TextRange
}

/** The value of an enclosing node, evaluated once and referred to by identity. */
export interface Placeholder {
  readonly id: number
  readonly type: DotnetType
}

/** A value known at compile time, unboxed: int → number, long → bigint, decimal → Decimal, null → null. */
export interface BoundConstant extends Expression {
  readonly kind: 'constant'
  readonly value: unknown
  /** Written as it stands, not computed. */
  readonly isLiteral?: true
}
export interface BoundLocal extends Expression {
  readonly kind: 'local'
  readonly local: LocalSymbol
}
/** `context`. */
export interface BoundContext extends Expression {
  readonly kind: 'context'
}
export interface BoundPlaceholder extends Expression {
  readonly kind: 'placeholder'
  readonly placeholder: Placeholder
}

/**
 * - `numeric`: between numeric types, char and enums (their underlying type); `isChecked` throws OverflowException,
 *   otherwise it wraps. To or from decimal it always checks.
 * - `wrap`: `T` to `T?`, the same value. `unwrap`: `T?` to `T`, InvalidOperationException where null.
 * - `boxing`: value type (or type parameter) to a reference type; a null `T?` becomes null.
 * - `unboxing`: exact type check, InvalidCastException; NullReferenceException where null, unless to `T?`.
 * - `upcast`: implicit reference conversion, the same value. `downcast`: checked at run time, null passes.
 */
export type ConversionOperation = 'numeric' | 'wrap' | 'unwrap' | 'boxing' | 'unboxing' | 'upcast' | 'downcast'

export interface BoundConversion extends Expression {
  readonly kind: 'conversion'
  readonly conversion: ConversionOperation
  readonly operand: BoundExpression
  readonly isChecked: boolean
  /** Written as a cast, or made by the compiler. */
  readonly isExplicit: boolean
}

/**
 * A call of a declared method. An extension method has receiver null and its `this` argument first. `args` stand in
 * parameter order, defaults filled in, `params` gathered into an array.
 */
export interface BoundCall extends Expression {
  readonly kind: 'call'
  readonly method: Member
  /** The closed type that declares the method. */
  readonly container: DotnetType
  /** Null for static methods. Already boxed where a reference type declares the method for a struct. */
  readonly receiver: BoundExpression | null
  readonly args: readonly BoundExpression[]
  /** Closed arguments of the method's own type parameters. */
  readonly typeArguments: readonly DotnetType[]
}
export interface BoundLocalFunctionCall extends Expression {
  readonly kind: 'localFunctionCall'
  readonly function: LocalFunctionSymbol
  readonly args: readonly BoundExpression[]
  readonly typeArguments: readonly DotnetType[]
}
/** Invocation of a delegate value. */
export interface BoundInvoke extends Expression {
  readonly kind: 'invoke'
  readonly target: BoundExpression
  readonly args: readonly BoundExpression[]
}
/** `new T(…)`. Without a constructor: the default value of a struct. */
export interface BoundNew extends Expression {
  readonly kind: 'new'
  readonly constructedBy: Member | null
  readonly args: readonly BoundExpression[]
}
/** Property, field, static or not. `member.kind` tells which. */
export interface BoundProperty extends Expression {
  readonly kind: 'property'
  readonly member: Member
  readonly container: DotnetType
  readonly receiver: BoundExpression | null
  /** The range variable of a query that it stands for. */
  readonly range?: string
}
export interface BoundIndexer extends Expression {
  readonly kind: 'indexer'
  readonly member: Member
  readonly container: DotnetType
  readonly receiver: BoundExpression
  readonly args: readonly BoundExpression[]
}
/** Element of an array; indices are int or long (uint and ulong converted). */
export interface BoundElement extends Expression {
  readonly kind: 'element'
  readonly array: BoundExpression
  readonly indices: readonly BoundExpression[]
}
/** `array.Length` of a one-dimensional array is an ordinary property of System.Array. */
export interface BoundNewArray extends Expression {
  readonly kind: 'newArray'
  /** One a rank; null where the initialiser gives them (see `lengths`). */
  readonly sizes: readonly BoundExpression[] | null
  /** Elements in row order, already converted; null: defaults. */
  readonly elements: readonly BoundExpression[] | null
  /** Extents of the initialiser, one a rank. */
  readonly lengths: readonly number[] | null
}

/** A call is a target where the function returns by reference. */
export type BoundTarget =
  | BoundLocal
  | BoundProperty
  | BoundIndexer
  | BoundElement
  | BoundDiscard
  | BoundContext
  | BoundLocalFunctionCall
  | BoundConditionalReference
/** `_` as target. */
export interface BoundDiscard extends Expression {
  readonly kind: 'discard'
}
export interface BoundAssign extends Expression {
  readonly kind: 'assign'
  readonly target: BoundTarget
  readonly value: BoundExpression
}
/**
 * `x += e`, `x++`: the target's receiver and indices are evaluated once, its value read into `old`, `value` computed
 * and stored. The result is the new value, or the old one for a postfix operator.
 */
export interface BoundCompoundAssign extends Expression {
  readonly kind: 'compoundAssign'
  readonly target: BoundTarget
  readonly old: Placeholder
  readonly value: BoundExpression
  readonly result: 'new' | 'old'
}
/** `(a, b) = e`: all targets are evaluated, then the value, then each is assigned from its part. */
export interface BoundDeconstruct extends Expression {
  readonly kind: 'deconstruct'
  readonly value: BoundExpression
  readonly source: Placeholder
  /** Evaluated once from `source` before the parts (calls of a `Deconstruct` method with cells). */
  readonly parts: readonly BoundDeconstructPart[]
}
export interface BoundDeconstructPart {
  readonly target: BoundTarget
  /** In terms of `source`. */
  readonly value: BoundExpression
}

export type OperandKind =
  | 'int'
  | 'uint'
  | 'long'
  | 'ulong'
  | 'float'
  | 'double'
  | 'decimal'
  | 'bool'
  | 'string'
  | 'object'
  | 'delegate'

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '<<'
  | '>>'
  | '&'
  | '|'
  | '^'
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='

/**
 * A predefined binary operator on operands already converted to `on` (the right operand of a shift is int).
 * `lifted`: operands may be null; arithmetic gives null, order gives false, `==` compares, `&` and `|` of bool are
 * three-valued. String `+` is {@link BoundConcat}. `object`: reference equality. Enums come as their underlying kind.
 */
export interface BoundBinary extends Expression {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly on: OperandKind
  readonly left: BoundExpression
  readonly right: BoundExpression
  readonly isLifted: boolean
  /** int, uint, long, ulong: overflow throws. decimal always does, division by zero too. */
  readonly isChecked: boolean
}
export interface BoundUnary extends Expression {
  readonly kind: 'unary'
  readonly operator: '-' | '~' | '!'
  readonly on: OperandKind
  readonly operand: BoundExpression
  readonly isLifted: boolean
  readonly isChecked: boolean
}
/** A user-defined operator; null operands of a lifted one give null, false, or compare (`op_Equality`). */
export interface BoundOperatorCall extends Expression {
  readonly kind: 'operatorCall'
  readonly method: Member
  readonly container: DotnetType
  readonly operands: readonly BoundExpression[]
  readonly isLifted: boolean
}
/** `&&` and `||` of bool. */
export interface BoundLogical extends Expression {
  readonly kind: 'logical'
  readonly operator: '&&' | '||'
  readonly left: BoundExpression
  readonly right: BoundExpression
}
/** String concatenation: parts are strings (null counts as empty), objects, or unboxed values with text of their type. */
export interface BoundConcat extends Expression {
  readonly kind: 'concat'
  readonly parts: readonly BoundExpression[]
}
/** `$"…"`. Values keep their static type (unboxed). */
export interface BoundInterpolation extends Expression {
  readonly kind: 'interpolation'
  readonly parts: readonly (string | BoundHole)[]
}
export interface BoundHole {
  readonly value: BoundExpression
  readonly alignment: number | null
  readonly format: string | null
}
/** `c ? ref x : ref y`: one of two variables, to read, write or refer to. */
export interface BoundConditionalReference extends Expression {
  readonly kind: 'conditionalReference'
  readonly condition: BoundExpression
  readonly whenTrue: BoundExpression
  readonly whenFalse: BoundExpression
  /** One of them may only be read. */
  readonly isReadOnly: boolean
}
export interface BoundConditional extends Expression {
  readonly kind: 'conditional'
  readonly condition: BoundExpression
  readonly whenTrue: BoundExpression
  readonly whenFalse: BoundExpression
}
/**
 * `operand?.x`, and conversions and operators that pass null on: null gives null, otherwise `whenNotNull` with
 * `placeholder` being the value (of `T` where the operand is `T?`).
 * Of type void the result isn't used.
 */
export interface BoundNullConditional extends Expression {
  readonly kind: 'nullConditional'
  readonly operand: BoundExpression
  readonly placeholder: Placeholder
  readonly whenNotNull: BoundExpression
}
/** `left ?? right`: `whenNotNull` is `placeholder` converted to the result's type. */
export interface BoundCoalesce extends Expression {
  readonly kind: 'coalesce'
  readonly left: BoundExpression
  readonly placeholder: Placeholder
  readonly whenNotNull: BoundExpression
  readonly right: BoundExpression
}
/** Evaluates `value` once, then `body`, which refers to it by `placeholder`. */
export interface BoundLet extends Expression {
  readonly kind: 'let'
  readonly placeholder: Placeholder
  readonly value: BoundExpression
  readonly body: BoundExpression
}
/** `new T { A = 1, … }`: makes `value`, runs the effects on `placeholder`, gives the value. */
export interface BoundInitialized extends Expression {
  readonly kind: 'initialized'
  readonly value: BoundExpression
  readonly placeholder: Placeholder
  readonly effects: readonly BoundExpression[]
}
/** `operand is T` (not null and an instance) on an operand converted to object; type bool. */
export interface BoundIsType extends Expression {
  readonly kind: 'isType'
  readonly operand: BoundExpression
  readonly target: DotnetType
}
/** `operand as T`; T is a reference type or `U?`. */
export interface BoundAs extends Expression {
  readonly kind: 'as'
  readonly operand: BoundExpression
}
export interface BoundIsPattern extends Expression {
  readonly kind: 'isPattern'
  readonly operand: BoundExpression
  readonly pattern: BoundPattern
}
export interface BoundLambda extends Expression {
  readonly kind: 'lambda'
  readonly symbol: FunctionSymbol
  readonly parameters: readonly LocalSymbol[]
  /** Void for actions. */
  readonly returnType: DotnetType
  /** Variables that an expression body declares (`out var`, patterns); a block has its own. */
  readonly locals: readonly LocalSymbol[]
  readonly body: BoundBlock | BoundExpression
}
/** A delegate made of a method group: the receiver is evaluated (and null-checked) at once, the lambda calls it. */
export interface BoundMethodDelegate extends Expression {
  readonly kind: 'methodDelegate'
  readonly receiver: BoundExpression | null
  readonly placeholder: Placeholder
  readonly lambda: BoundLambda
}
/** A `ref`/`out`/`in` argument: a cell over the target. A discard or a new `out var` has no value before. */
export interface BoundReferenceArgument extends Expression {
  readonly kind: 'referenceArgument'
  readonly modifier: 'ref' | 'out' | 'in'
  /** An `in` argument may be any value. */
  readonly target: BoundTarget | BoundExpression
}
export interface BoundThrowExpression extends Expression {
  readonly kind: 'throwExpression'
  readonly operand: BoundExpression
}
/** `default(T)`: constant types come as constants, this is the rest (structs, type parameters). */
export interface BoundDefault extends Expression {
  readonly kind: 'default'
}
export interface BoundTypeOf extends Expression {
  readonly kind: 'typeOf'
  readonly target: DotnetType
}
export interface BoundTuple extends Expression {
  readonly kind: 'tuple'
  readonly elements: readonly BoundExpression[]
}
export interface BoundAnonymousObject extends Expression {
  readonly kind: 'anonymousObject'
  /** In the order of the type's properties. */
  readonly values: readonly BoundExpression[]
}
/** Stands where an error was reported; never reaches the emitter. */
export interface BoundError extends Expression {
  readonly kind: 'error'
  /** What was meant: the type of `new Math()`. */
  readonly instead?: DotnetType
  /** The type that it has for what is said of it nevertheless. */
  readonly would?: DotnetType
  /** A tuple: whether it lacks a type, or a part of it is unknown. */
  readonly tuple?: 'untyped' | 'partial'
  /** A constant that its type can't hold. */
  readonly isConstant?: true
}

export type BoundExpression =
  | BoundConstant
  | BoundLocal
  | BoundContext
  | BoundPlaceholder
  | BoundConversion
  | BoundCall
  | BoundLocalFunctionCall
  | BoundInvoke
  | BoundNew
  | BoundProperty
  | BoundIndexer
  | BoundElement
  | BoundNewArray
  | BoundDiscard
  | BoundAssign
  | BoundCompoundAssign
  | BoundDeconstruct
  | BoundBinary
  | BoundUnary
  | BoundOperatorCall
  | BoundLogical
  | BoundConcat
  | BoundInterpolation
  | BoundConditional
  | BoundConditionalReference
  | BoundNullConditional
  | BoundCoalesce
  | BoundLet
  | BoundInitialized
  | BoundIsType
  | BoundAs
  | BoundIsPattern
  | BoundLambda
  | BoundMethodDelegate
  | BoundReferenceArgument
  | BoundThrowExpression
  | BoundDefault
  | BoundTypeOf
  | BoundTuple
  | BoundAnonymousObject
  | BoundError

/** The operand of a pattern is an object value or an unboxed value of its static type. */
export type BoundPattern =
  | (TextRange & {
      readonly kind: 'constantPattern'
      /** Of the operand's type, or of another type where the operand is object (compared with `object.Equals`). */
      readonly value: BoundConstant
    })
  | (TextRange & {
      readonly kind: 'typePattern'
      readonly type: DotnetType
      /** Null for a discard. */
      readonly local: LocalSymbol | null
    })
  | (TextRange & { readonly kind: 'varPattern'; readonly local: LocalSymbol | null })

export interface BoundBlock extends TextRange {
  readonly kind: 'block'
  /** Declared directly in the block, `out var` and pattern variables of its statements included. */
  readonly locals: readonly LocalSymbol[]
  readonly functions: readonly LocalFunctionSymbol[]
  readonly statements: readonly BoundStatement[]
}
export interface BoundExpressionStatement extends TextRange {
  readonly kind: 'expressionStatement'
  readonly expression: BoundExpression
}
export interface BoundDeclaration extends TextRange {
  readonly kind: 'declaration'
  readonly local: LocalSymbol
  readonly value: BoundExpression | null
}
export interface BoundLocalFunctionStatement extends TextRange {
  readonly kind: 'localFunction'
  readonly function: LocalFunctionSymbol
}
export interface BoundIf extends TextRange {
  readonly kind: 'if'
  readonly condition: BoundExpression
  readonly then: BoundStatement
  readonly else: BoundStatement | null
}
/** `locals` of a loop hold `out var` and pattern variables of its condition: fresh in each turn. */
export interface BoundWhile extends TextRange {
  readonly kind: 'while'
  readonly locals: readonly LocalSymbol[]
  readonly condition: BoundExpression
  readonly body: BoundStatement
}
export interface BoundDo extends TextRange {
  readonly kind: 'do'
  readonly body: BoundStatement
  readonly condition: BoundExpression
}
/** The variables of `initializers` are one for all turns (a lambda sees the last value). */
export interface BoundFor extends TextRange {
  readonly kind: 'for'
  readonly locals: readonly LocalSymbol[]
  readonly initializers: readonly BoundStatement[]
  readonly condition: BoundExpression | null
  readonly conditionLocals: readonly LocalSymbol[]
  readonly increments: readonly BoundExpression[]
  readonly body: BoundStatement
}
/** The variable is fresh in each turn. */
export interface BoundForEach extends TextRange {
  readonly kind: 'forEach'
  readonly source: BoundExpression
  /**
   * `array` and `string` by index; `enumerable`: `getEnumerator()`/`moveNext()`/`current`/`dispose()` of the value.
   * `boxed`: the static type is the non-generic IEnumerable: elements are boxed with the value's `elementType`.
   */
  readonly by: 'array' | 'string' | 'enumerable' | 'boxed'
  /** The element as it comes (static type of the sequence's element). */
  readonly element: Placeholder
  /** Assignments that turn the element into the variable(s). */
  readonly locals: readonly LocalSymbol[]
  readonly assign: BoundExpression
  readonly body: BoundStatement
}
export interface BoundSwitchLabel extends TextRange {
  /** Null for `default`. */
  readonly pattern: BoundPattern | null
  readonly guard: BoundExpression | null
}
export interface BoundSwitchSection extends TextRange {
  readonly labels: readonly BoundSwitchLabel[]
  readonly locals: readonly LocalSymbol[]
  readonly body: readonly BoundStatement[]
}
/** Labels are tried in order, `default` last wherever it stands. */
export interface BoundSwitch extends TextRange {
  readonly kind: 'switch'
  readonly operand: BoundExpression
  readonly locals: readonly LocalSymbol[]
  readonly functions: readonly LocalFunctionSymbol[]
  readonly sections: readonly BoundSwitchSection[]
}
export interface BoundBreak extends TextRange {
  readonly kind: 'break'
}
export interface BoundContinue extends TextRange {
  readonly kind: 'continue'
}
/** `value` is converted to the function's return type. */
export interface BoundReturn extends TextRange {
  readonly kind: 'return'
  readonly value: BoundExpression | null
}
export interface BoundThrow extends TextRange {
  readonly kind: 'throw'
  /** Null: rethrow. */
  readonly operand: BoundExpression | null
}
export interface BoundCatch extends TextRange {
  /** Null: any exception. */
  readonly type: DotnetType | null
  readonly local: LocalSymbol | null
  /** Variables of the filter. */
  readonly locals: readonly LocalSymbol[]
  readonly filter: BoundExpression | null
  readonly body: BoundBlock
}
export interface BoundTry extends TextRange {
  readonly kind: 'try'
  readonly body: BoundBlock
  readonly catches: readonly BoundCatch[]
  readonly finally: BoundBlock | null
}
/** `resource` has one declaration or is an expression; its value is disposed unless null. */
export interface BoundUsing extends TextRange {
  readonly kind: 'using'
  readonly locals: readonly LocalSymbol[]
  readonly resources: readonly BoundUsingResource[]
  readonly body: BoundStatement
}
export interface BoundUsingResource {
  readonly local: LocalSymbol | null
  readonly value: BoundExpression
  /** `Dispose` of the resource's type on `placeholder`; null where nothing has to be done. */
  readonly placeholder: Placeholder
  readonly dispose: BoundExpression | null
}
/** Only the check of the object is left of it. */
export interface BoundLock extends TextRange {
  readonly kind: 'lock'
  readonly value: BoundExpression
  readonly body: BoundStatement
}
export interface BoundLabeled extends TextRange {
  readonly kind: 'labeled'
  readonly label: LabelSymbol
  readonly statement: BoundStatement
}
export interface LabelSymbol {
  readonly name: string
  readonly id: number
  isUsed: boolean
}
export interface BoundGoto extends TextRange {
  readonly kind: 'goto'
  readonly label: LabelSymbol
}
/** `goto case c` / `goto default` within the innermost switch. */
export interface BoundGotoCase extends TextRange {
  readonly kind: 'gotoCase'
  /** Index of the section in the switch. */
  section: number
}
export interface BoundYieldReturn extends TextRange {
  readonly kind: 'yieldReturn'
  readonly value: BoundExpression
}
export interface BoundYieldBreak extends TextRange {
  readonly kind: 'yieldBreak'
}
export interface BoundEmpty extends TextRange {
  readonly kind: 'empty'
}

export type BoundStatement =
  | BoundBlock
  | BoundExpressionStatement
  | BoundDeclaration
  | BoundLocalFunctionStatement
  | BoundIf
  | BoundWhile
  | BoundDo
  | BoundFor
  | BoundForEach
  | BoundSwitch
  | BoundBreak
  | BoundContinue
  | BoundReturn
  | BoundThrow
  | BoundTry
  | BoundUsing
  | BoundLock
  | BoundLabeled
  | BoundGoto
  | BoundGotoCase
  | BoundYieldReturn
  | BoundYieldBreak
  | BoundEmpty

/** A whole `@(…)` or `@{…}`. */
export interface BoundBody {
  /** An expression, or a block all of whose `return`s give `type`. */
  readonly body: BoundExpression | BoundBlock
  /** `context` is assigned somewhere: it may be null. */
  readonly reassignsContext: boolean
  /** The natural type; the common type of different returns, else object. */
  readonly type: DotnetType
  /** Variables that `@(…)` itself declares (`out var`, patterns). */
  readonly locals: readonly LocalSymbol[]
  /** Whether a `catch … when` stands in it. */
  readonly hasFilters: boolean
}
