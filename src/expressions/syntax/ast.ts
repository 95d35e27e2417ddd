/**
 * The syntax tree of C# 7.3 method bodies. Kinds are named as in Roslyn. Every node has `start` and `end`: UTF-16
 * offsets in the expression's code, its bracket included (`@(a)` is the code `(a)`, where `a` starts at 1).
 */
interface NodeBase {
  readonly start: number
  readonly end: number
}

/** A declared or referenced name with its place; `@class` has the text `class` and is verbatim. */
export interface Identifier extends NodeBase {
  readonly text: string
  /** Written with `@`: never a contextual keyword such as `var` or `_`. */
  readonly verbatim: boolean
}

// Types and names

export type TypeSyntax =
  | PredefinedType
  | NameSyntax
  | ArrayType
  | NullableType
  | PointerType
  | TupleType
  | RefType
  | OmittedTypeArgument
export type NameSyntax = IdentifierName | GenericName | QualifiedName | AliasQualifiedName
export type SimpleName = IdentifierName | GenericName

export type TypeKeyword =
  | 'object'
  | 'string'
  | 'bool'
  | 'char'
  | 'sbyte'
  | 'byte'
  | 'short'
  | 'ushort'
  | 'int'
  | 'uint'
  | 'long'
  | 'ulong'
  | 'float'
  | 'double'
  | 'decimal'
  | 'void'

/** `int`; also stands as an expression: `int.Parse(s)`. */
export interface PredefinedType extends NodeBase {
  readonly kind: 'PredefinedType'
  readonly keyword: TypeKeyword
}
/** `x`; as a type also `var`. Its `start`/`end` are those of `identifier`. */
export interface IdentifierName extends NodeBase {
  readonly kind: 'IdentifierName'
  readonly name: string
  readonly verbatim: boolean
}
/** `List<int>`. `end` is after the `>`. */
export interface GenericName extends NodeBase {
  readonly kind: 'GenericName'
  readonly name: string
  readonly verbatim: boolean
  readonly identifier: Identifier
  readonly typeArguments: readonly TypeSyntax[]
}
/** `System.Text.Encoding` where only a type or namespace can stand; in expressions it is a MemberAccessExpression. */
export interface QualifiedName extends NodeBase {
  readonly kind: 'QualifiedName'
  readonly left: NameSyntax
  readonly right: SimpleName
}
/** `global::System`; the alias is the text before `::`. */
export interface AliasQualifiedName extends NodeBase {
  readonly kind: 'AliasQualifiedName'
  readonly alias: Identifier
  readonly name: SimpleName
}
/**
 * `int[,][]`: `ranks` from left to right as written, `[2, 1]` here; so `element[,][]` is an array of rank 2 of arrays
 * of rank 1. `sizes[i]` are the bounds of rank i, where given (array creation only, else empty).
 */
export interface ArrayType extends NodeBase {
  readonly kind: 'ArrayType'
  readonly elementType: TypeSyntax
  readonly ranks: readonly ArrayRank[]
}
export interface ArrayRank extends NodeBase {
  readonly rank: number
  /** Bounds in array creation: all of them or none. */
  readonly sizes: readonly Expression[]
}
export interface NullableType extends NodeBase {
  readonly kind: 'NullableType'
  readonly elementType: TypeSyntax
}
/** `int*`, which no policy may have. */
export interface PointerType extends NodeBase {
  readonly kind: 'PointerType'
  readonly elementType: TypeSyntax
}
export interface TupleType extends NodeBase {
  readonly kind: 'TupleType'
  readonly elements: readonly TupleElement[]
}
export interface TupleElement extends NodeBase {
  readonly type: TypeSyntax
  readonly identifier: Identifier | null
}
/** `ref int` of a ref local or a local function's ref return. */
export interface RefType extends NodeBase {
  readonly kind: 'RefType'
  readonly readonly: boolean
  readonly type: TypeSyntax
}
/** The blanks of `typeof(Dictionary<,>)`. */
export interface OmittedTypeArgument extends NodeBase {
  readonly kind: 'OmittedTypeArgument'
}

// Expressions

export type Expression =
  | LiteralExpression
  | InterpolatedStringExpression
  | IdentifierName
  | GenericName
  | AliasQualifiedName
  | PredefinedType
  | ParenthesizedExpression
  | TupleExpression
  | PrefixUnaryExpression
  | PostfixUnaryExpression
  | BinaryExpression
  | AssignmentExpression
  | ConditionalExpression
  | ConditionalAccessExpression
  | MemberBindingExpression
  | ElementBindingExpression
  | MemberAccessExpression
  | ElementAccessExpression
  | InvocationExpression
  | ObjectCreationExpression
  | AnonymousObjectCreationExpression
  | ArrayCreationExpression
  | ImplicitArrayCreationExpression
  | CastExpression
  | IsExpression
  | AsExpression
  | IsPatternExpression
  | TypeOfExpression
  | SizeOfExpression
  | DefaultExpression
  | CheckedExpression
  | LambdaExpression
  | AnonymousMethodExpression
  | ThrowExpression
  | DeclarationExpression
  | RefExpression
  | QueryExpression
  | ThisExpression
  | BaseExpression
  | InitializerExpression
  | WithExpression
  | MissingExpression
  | GenericTypeExpression

export type LiteralExpression = NodeBase & {
  readonly kind: 'LiteralExpression'
  /** A decimal integer without suffix: a minus before it may make it `int.MinValue` or `long.MinValue`. */
  readonly isPlain?: boolean
} & LiteralValue
/** The value of a literal; a `decimal` is its text without suffix and separators, a `char` its UTF-16 unit. */
export type LiteralValue =
  | { readonly literal: 'null' | 'default'; readonly value: null }
  | { readonly literal: 'bool'; readonly value: boolean }
  | { readonly literal: 'int' | 'uint' | 'float' | 'double' | 'char'; readonly value: number }
  | { readonly literal: 'long' | 'ulong'; readonly value: bigint }
  | { readonly literal: 'decimal' | 'string'; readonly value: string }

export interface InterpolatedStringExpression extends NodeBase {
  readonly kind: 'InterpolatedStringExpression'
  readonly parts: readonly (InterpolatedText | Interpolation)[]
}
/** Literal text of an interpolated string with escapes and `{{` resolved. */
export interface InterpolatedText extends NodeBase {
  readonly kind: 'InterpolatedText'
  readonly value: string
}
export interface Interpolation extends NodeBase {
  readonly kind: 'Interpolation'
  readonly expression: Expression
  readonly alignment: Expression | null
  readonly format: string | null
}
export interface ParenthesizedExpression extends NodeBase {
  readonly kind: 'ParenthesizedExpression'
  readonly expression: Expression
}
/** `(1, name: x)`; as a deconstruction target its arguments may be declarations. */
export interface TupleExpression extends NodeBase {
  readonly kind: 'TupleExpression'
  readonly arguments: readonly Argument[]
}
export interface PrefixUnaryExpression extends NodeBase {
  readonly kind: 'PrefixUnaryExpression'
  readonly operator: '+' | '-' | '!' | '~' | '++' | '--'
  readonly operand: Expression
}
export interface PostfixUnaryExpression extends NodeBase {
  readonly kind: 'PostfixUnaryExpression'
  readonly operator: '++' | '--'
  readonly operand: Expression
}
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
  | '&&'
  | '||'
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | '??'
export interface BinaryExpression extends NodeBase {
  readonly kind: 'BinaryExpression'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
  readonly operatorStart: number
}
export type AssignmentOperator = '=' | '+=' | '-=' | '*=' | '/=' | '%=' | '<<=' | '>>=' | '&=' | '|=' | '^='
/** With `=` and a TupleExpression or DeclarationExpression on the left: a deconstruction. */
export interface AssignmentExpression extends NodeBase {
  readonly kind: 'AssignmentExpression'
  readonly operator: AssignmentOperator
  readonly left: Expression
  readonly right: Expression
}
export interface ConditionalExpression extends NodeBase {
  readonly kind: 'ConditionalExpression'
  readonly condition: Expression
  readonly whenTrue: Expression
  readonly whenFalse: Expression
}
/** `a?.b.c()`: `whenNotNull` is the whole rest, whose innermost receiver is a Member- or ElementBindingExpression. */
export interface ConditionalAccessExpression extends NodeBase {
  readonly kind: 'ConditionalAccessExpression'
  readonly expression: Expression
  readonly whenNotNull: Expression
}
export interface MemberBindingExpression extends NodeBase {
  readonly kind: 'MemberBindingExpression'
  readonly name: SimpleName
}
export interface ElementBindingExpression extends NodeBase {
  readonly kind: 'ElementBindingExpression'
  readonly arguments: readonly Argument[]
}
export interface MemberAccessExpression extends NodeBase {
  readonly kind: 'MemberAccessExpression'
  readonly expression: Expression
  readonly operatorStart: number
  readonly name: SimpleName
  /** Written with `->`. */
  readonly isPointer?: true
}
export interface ElementAccessExpression extends NodeBase {
  readonly kind: 'ElementAccessExpression'
  readonly expression: Expression
  readonly arguments: readonly Argument[]
}
export interface InvocationExpression extends NodeBase {
  readonly kind: 'InvocationExpression'
  readonly expression: Expression
  readonly arguments: readonly Argument[]
}
/** `start` is that of the name, where one is written. */
export interface Argument extends NodeBase {
  readonly kind: 'Argument'
  readonly name: Identifier | null
  readonly refKind: 'none' | 'ref' | 'out' | 'in'
  readonly expression: Expression
}
export interface ObjectCreationExpression extends NodeBase {
  readonly kind: 'ObjectCreationExpression'
  readonly type: TypeSyntax
  readonly arguments: readonly Argument[] | null
  readonly initializer: InitializerExpression | null
}
/**
 * `{ … }` after `new` or in a declaration: an object initializer has assignments `A = 1`, `[k] = v`, `A = { … }`; a
 * collection initializer expressions or nested `{ k, v }`. An empty one is `object`. Nested ones are expressions too.
 */
export interface InitializerExpression extends NodeBase {
  readonly kind: 'InitializerExpression'
  readonly form: 'object' | 'collection' | 'complexElement' | 'array'
  readonly expressions: readonly Expression[]
}
/** `e with { … }` of C# 9, whose initializer is passed over. Always an error of the binder. */
export interface WithExpression extends NodeBase {
  readonly kind: 'WithExpression'
  readonly expression: Expression
}
export interface AnonymousObjectCreationExpression extends NodeBase {
  readonly kind: 'AnonymousObjectCreationExpression'
  readonly members: readonly AnonymousObjectMember[]
}
export interface AnonymousObjectMember extends NodeBase {
  /** null: the name is that of the expression (`x`, `a.x`, `a?.x`). */
  readonly name: Identifier | null
  readonly expression: Expression
}
export interface ArrayCreationExpression extends NodeBase {
  readonly kind: 'ArrayCreationExpression'
  readonly type: ArrayType
  readonly initializer: InitializerExpression | null
}
/** `new[] { … }`, `new[,] { … }`. */
export interface ImplicitArrayCreationExpression extends NodeBase {
  readonly kind: 'ImplicitArrayCreationExpression'
  readonly rank: number
  readonly initializer: InitializerExpression
}
export interface CastExpression extends NodeBase {
  readonly kind: 'CastExpression'
  readonly type: TypeSyntax
  readonly expression: Expression
}
/** `x is T`. A name may turn out to be a constant (`x is Foo.Bar`): then it is a constant pattern. */
export interface IsExpression extends NodeBase {
  readonly kind: 'IsExpression'
  readonly expression: Expression
  readonly type: TypeSyntax
}
export interface AsExpression extends NodeBase {
  readonly kind: 'AsExpression'
  readonly expression: Expression
  readonly type: TypeSyntax
}
export interface IsPatternExpression extends NodeBase {
  readonly kind: 'IsPatternExpression'
  readonly expression: Expression
  readonly pattern: Pattern
}
export interface TypeOfExpression extends NodeBase {
  readonly kind: 'TypeOfExpression'
  readonly type: TypeSyntax
}
export interface SizeOfExpression extends NodeBase {
  readonly kind: 'SizeOfExpression'
  readonly type: TypeSyntax
}
/** `default(T)`; the literal `default` is a LiteralExpression. */
export interface DefaultExpression extends NodeBase {
  readonly kind: 'DefaultExpression'
  readonly type: TypeSyntax
}
export interface CheckedExpression extends NodeBase {
  readonly kind: 'CheckedExpression'
  readonly checked: boolean
  readonly expression: Expression
}
export interface LambdaExpression extends NodeBase {
  readonly kind: 'LambdaExpression'
  /** Types are all given or all null. */
  readonly parameters: readonly Parameter[]
  readonly body: Expression | Block
  readonly arrowStart: number
  /** Of the word `async`. */
  readonly asyncRange: { readonly start: number; readonly end: number } | null
}
/** `delegate (int x) { … }`; `parameters` is null where the list is left out. */
export interface AnonymousMethodExpression extends NodeBase {
  readonly kind: 'AnonymousMethodExpression'
  readonly parameters: readonly Parameter[] | null
  readonly body: Block
  /** Of the word `async`. */
  readonly asyncRange: { readonly start: number; readonly end: number } | null
}
export interface Parameter extends NodeBase {
  readonly kind: 'Parameter'
  readonly modifier: 'none' | 'ref' | 'out' | 'in' | 'params' | 'this'
  readonly type: TypeSyntax | null
  readonly identifier: Identifier
  readonly default: Expression | null
}
export interface ThrowExpression extends NodeBase {
  readonly kind: 'ThrowExpression'
  /** It is neither behind `??`, nor a branch of a conditional, nor the body of a function. */
  readonly isMisplaced: boolean
  readonly expression: Expression
}
/** `out var x`, `out int x`, `var (a, b) = …`, `(int a, var b) = …`, `out _` is an IdentifierName. */
export interface DeclarationExpression extends NodeBase {
  readonly kind: 'DeclarationExpression'
  readonly type: TypeSyntax
  readonly designation: Designation
}
export type Designation = SingleVariableDesignation | DiscardDesignation | ParenthesizedDesignation
export interface SingleVariableDesignation extends NodeBase {
  readonly kind: 'SingleVariableDesignation'
  readonly identifier: Identifier
}
export interface DiscardDesignation extends NodeBase {
  readonly kind: 'DiscardDesignation'
}
export interface ParenthesizedDesignation extends NodeBase {
  readonly kind: 'ParenthesizedDesignation'
  readonly variables: readonly Designation[]
}
/** `ref x` where a ref local is initialised or a ref returned. */
export interface RefExpression extends NodeBase {
  readonly kind: 'RefExpression'
  readonly expression: Expression
}
export interface ThisExpression extends NodeBase {
  readonly kind: 'ThisExpression'
}
export interface BaseExpression extends NodeBase {
  readonly kind: 'BaseExpression'
}
/** A type where an expression stands that can be nothing else: `int?`, `int[]`. Always an error of the binder. */
export interface GenericTypeExpression extends NodeBase {
  readonly kind: 'GenericTypeExpression'
  readonly type: TypeSyntax
}
/** Where an expression was expected; the parser has reported it. */
export interface MissingExpression extends NodeBase {
  readonly kind: 'MissingExpression'
  /** `^1` and `1..2` of a later version, which what is indexed would have to know. */
  readonly isIndex?: true
}

// Queries

/** `from … (clauses) select|group … [into … continuation]`. */
export interface QueryExpression extends NodeBase {
  readonly kind: 'QueryExpression'
  readonly from: FromClause
  readonly body: QueryBody
}
export interface QueryBody extends NodeBase {
  readonly clauses: readonly QueryClause[]
  readonly selectOrGroup: SelectClause | GroupClause
  readonly continuation: QueryContinuation | null
}
export interface QueryContinuation extends NodeBase {
  readonly kind: 'QueryContinuation'
  readonly identifier: Identifier
  readonly body: QueryBody
}
export type QueryClause = FromClause | LetClause | WhereClause | JoinClause | OrderByClause
export interface FromClause extends NodeBase {
  readonly kind: 'FromClause'
  readonly type: TypeSyntax | null
  readonly identifier: Identifier
  readonly expression: Expression
}
export interface LetClause extends NodeBase {
  readonly kind: 'LetClause'
  readonly identifier: Identifier
  readonly expression: Expression
}
export interface WhereClause extends NodeBase {
  readonly kind: 'WhereClause'
  readonly condition: Expression
}
export interface JoinClause extends NodeBase {
  readonly kind: 'JoinClause'
  readonly type: TypeSyntax | null
  readonly identifier: Identifier
  readonly inExpression: Expression
  readonly left: Expression
  readonly right: Expression
  readonly into: Identifier | null
}
export interface OrderByClause extends NodeBase {
  readonly kind: 'OrderByClause'
  readonly orderings: readonly Ordering[]
}
export interface Ordering extends NodeBase {
  readonly expression: Expression
  readonly descending: boolean
}
export interface SelectClause extends NodeBase {
  readonly kind: 'SelectClause'
  readonly expression: Expression
}
export interface GroupClause extends NodeBase {
  readonly kind: 'GroupClause'
  readonly element: Expression
  readonly by: Expression
}

// Patterns

export type Pattern = ConstantPattern | DeclarationPattern | VarPattern
export interface ConstantPattern extends NodeBase {
  readonly kind: 'ConstantPattern'
  readonly expression: Expression
}
/** `int n`, `string _`. */
export interface DeclarationPattern extends NodeBase {
  readonly kind: 'DeclarationPattern'
  readonly type: TypeSyntax
  readonly designation: SingleVariableDesignation | DiscardDesignation
}
/** `var x`, `var _`. */
export interface VarPattern extends NodeBase {
  readonly kind: 'VarPattern'
  readonly designation: SingleVariableDesignation | DiscardDesignation
}

// Statements

export type Statement =
  | Block
  | LocalDeclarationStatement
  | LocalFunctionStatement
  | ExpressionStatement
  | EmptyStatement
  | LabeledStatement
  | GotoStatement
  | BreakStatement
  | ContinueStatement
  | ReturnStatement
  | ThrowStatement
  | YieldStatement
  | WhileStatement
  | DoStatement
  | ForStatement
  | ForEachStatement
  | UsingStatement
  | LockStatement
  | CheckedStatement
  | IfStatement
  | SwitchStatement
  | TryStatement

export interface Block extends NodeBase {
  readonly kind: 'Block'
  readonly statements: readonly Statement[]
}
export interface LocalDeclarationStatement extends NodeBase {
  readonly kind: 'LocalDeclarationStatement'
  readonly isConst: boolean
  readonly declaration: VariableDeclaration
}
export interface VariableDeclaration extends NodeBase {
  readonly kind: 'VariableDeclaration'
  /** `var` is an IdentifierName; a ref local has a RefType. */
  readonly type: TypeSyntax
  readonly variables: readonly VariableDeclarator[]
}
export interface VariableDeclarator extends NodeBase {
  readonly kind: 'VariableDeclarator'
  readonly identifier: Identifier
  /** `int[] a = { 1, 2 }` has an InitializerExpression of the form `array`. */
  readonly initializer: Expression | null
}
export interface LocalFunctionStatement extends NodeBase {
  readonly kind: 'LocalFunctionStatement'
  readonly returnType: TypeSyntax
  readonly identifier: Identifier
  readonly typeParameters: readonly Identifier[]
  readonly constraints: readonly TypeParameterConstraintClause[]
  readonly parameters: readonly Parameter[]
  /** Of the word `async`. */
  readonly asyncRange: { readonly start: number; readonly end: number } | null
  /** An expression body is wrapped in neither block nor return: see `Expression` kinds. */
  readonly body: Block | Expression
}
export interface TypeParameterConstraintClause extends NodeBase {
  readonly name: Identifier
  readonly constraints: readonly (TypeSyntax | ConstraintKeyword)[]
}
export interface ConstraintKeyword extends NodeBase {
  readonly kind: 'ConstraintKeyword'
  readonly keyword: 'class' | 'struct' | 'new'
}
export interface ExpressionStatement extends NodeBase {
  readonly kind: 'ExpressionStatement'
  readonly expression: Expression
}
export interface EmptyStatement extends NodeBase {
  readonly kind: 'EmptyStatement'
}
export interface LabeledStatement extends NodeBase {
  readonly kind: 'LabeledStatement'
  readonly identifier: Identifier
  readonly statement: Statement
}
export interface GotoStatement extends NodeBase {
  readonly kind: 'GotoStatement'
  readonly target:
    | { readonly kind: 'label'; readonly identifier: Identifier }
    | { readonly kind: 'case'; readonly expression: Expression }
    | { readonly kind: 'default' }
}
export interface BreakStatement extends NodeBase {
  readonly kind: 'BreakStatement'
}
export interface ContinueStatement extends NodeBase {
  readonly kind: 'ContinueStatement'
}
export interface ReturnStatement extends NodeBase {
  readonly kind: 'ReturnStatement'
  readonly expression: Expression | null
}
export interface ThrowStatement extends NodeBase {
  readonly kind: 'ThrowStatement'
  readonly expression: Expression | null
}
/** `yield return e;`, or `yield break;` with no expression. */
export interface YieldStatement extends NodeBase {
  readonly kind: 'YieldStatement'
  readonly expression: Expression | null
}
export interface WhileStatement extends NodeBase {
  readonly kind: 'WhileStatement'
  readonly condition: Expression
  readonly statement: Statement
}
export interface DoStatement extends NodeBase {
  readonly kind: 'DoStatement'
  readonly statement: Statement
  readonly condition: Expression
}
export interface ForStatement extends NodeBase {
  readonly kind: 'ForStatement'
  readonly declaration: VariableDeclaration | null
  readonly initializers: readonly Expression[]
  readonly condition: Expression | null
  readonly incrementors: readonly Expression[]
  readonly statement: Statement
}
/** `foreach (var x in xs)` has a designation of one variable; `foreach (var (a, b) in xs)` a deconstruction in `target`. */
export interface ForEachStatement extends NodeBase {
  readonly kind: 'ForEachStatement'
  /** Type and variable; for a deconstruction null. */
  readonly type: TypeSyntax | null
  readonly identifier: Identifier | null
  /** A DeclarationExpression or TupleExpression of declarations; null with a plain variable. */
  readonly target: Expression | null
  readonly expression: Expression
  readonly statement: Statement
}
export interface UsingStatement extends NodeBase {
  readonly kind: 'UsingStatement'
  readonly declaration: VariableDeclaration | null
  readonly expression: Expression | null
  readonly statement: Statement
}
export interface LockStatement extends NodeBase {
  readonly kind: 'LockStatement'
  readonly expression: Expression
  readonly statement: Statement
}
export interface CheckedStatement extends NodeBase {
  readonly kind: 'CheckedStatement'
  readonly checked: boolean
  readonly block: Block
}
export interface IfStatement extends NodeBase {
  readonly kind: 'IfStatement'
  readonly condition: Expression
  readonly statement: Statement
  readonly else: Statement | null
}
export interface SwitchStatement extends NodeBase {
  readonly kind: 'SwitchStatement'
  readonly expression: Expression
  readonly sections: readonly SwitchSection[]
}
export interface SwitchSection extends NodeBase {
  readonly kind: 'SwitchSection'
  readonly labels: readonly SwitchLabel[]
  readonly statements: readonly Statement[]
}
export type SwitchLabel = CaseSwitchLabel | CasePatternSwitchLabel | DefaultSwitchLabel
/** `case 1:`; a name may turn out to be a type, which is an error in C# 7. */
export interface CaseSwitchLabel extends NodeBase {
  readonly kind: 'CaseSwitchLabel'
  readonly value: Expression
}
export interface CasePatternSwitchLabel extends NodeBase {
  readonly kind: 'CasePatternSwitchLabel'
  readonly pattern: Pattern
  readonly when: Expression | null
}
export interface DefaultSwitchLabel extends NodeBase {
  readonly kind: 'DefaultSwitchLabel'
}
export interface TryStatement extends NodeBase {
  readonly kind: 'TryStatement'
  readonly block: Block
  readonly catches: readonly CatchClause[]
  readonly finally: Block | null
}
export interface CatchClause extends NodeBase {
  readonly kind: 'CatchClause'
  readonly type: TypeSyntax | null
  readonly identifier: Identifier | null
  readonly filter: Expression | null
  readonly block: Block
}

export type SyntaxNode =
  | Expression
  | TypeSyntax
  | Pattern
  | Statement
  | Designation
  | QueryClause
  | SelectClause
  | GroupClause
  | QueryContinuation
  | Argument
  | Parameter
  | SwitchSection
  | SwitchLabel
  | CatchClause
  | VariableDeclaration
  | VariableDeclarator
  | InterpolatedText
  | Interpolation
