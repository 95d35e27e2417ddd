import type { DotnetType, TypeParameter } from '../../../dotnet/type-system/type.ts'
import { problem } from './problem.ts'

/** Conversions, operands and what a place needs. */
export const typesMessages = {
  wrongArity: (name: string, arity: number) =>
    problem('csharp-type', 'CS0305', `Using the generic type '${name}' requires ${arity} type arguments`),
  notGeneric: (kind: string, name: string) =>
    problem('csharp-type', 'CS0308', `The non-generic ${kind} '${name}' cannot be used with type arguments`),
  noTypeArguments: (kind: string, name: string) =>
    problem('csharp-type', 'CS0307', `The ${kind} '${name}' cannot be used with type arguments`),
  typeArgumentCount: (name: string, count: number, kind: 'method' | 'method group' = 'method group') =>
    problem('csharp-type', 'CS0305', `Using the generic ${kind} '${name}' requires ${count} type arguments`),
  brokenConstraint: (type: DotnetType, { name, constraint = '' }: TypeParameter, method: string, wanted: string) => {
    const [given, where] = [type.displayName, `'${name}' in the generic type or method '${method}'`]
    if (constraint === 'struct') {
      const message = `The type '${given}' must be a non-nullable value type in order to use it as parameter ${where}`
      return problem('csharp-type', 'CS0453', message)
    }
    if (constraint === 'class') {
      const message = `The type '${given}' must be a reference type in order to use it as parameter ${where}`
      return problem('csharp-type', 'CS0452', message)
    }
    const [cs, kind] = type.isValueType ? ['CS0315', 'boxing'] : ['CS0311', 'implicit reference']
    return problem(
      'csharp-type',
      cs,
      `The type '${given}' cannot be used as type parameter ${where}. There is no ${kind} conversion from '${given}' to '${wanted}'.`,
    )
  },
  noConversion: (from: string, to: string, help?: string | null) =>
    problem('csharp-type', 'CS0029', `Cannot implicitly convert type '${from}' to '${to}'`, help),
  castMissing: (from: string, to: string, help?: string | null) =>
    problem(
      'csharp-type',
      'CS0266',
      `Cannot implicitly convert type '${from}' to '${to}'. An explicit conversion exists (are you missing a cast?)`,
      help,
    ),
  noCast: (from: string, to: string, help?: string | null) =>
    problem('csharp-type', 'CS0030', `Cannot convert type '${from}' to '${to}'`, help),
  castToStatic: (to: string) => problem('csharp-type', 'CS0716', `Cannot convert to static type '${to}'`),
  nullToValue: (to: string) =>
    problem('csharp-type', 'CS0037', `Cannot convert null to '${to}' because it is a non-nullable value type`),
  literalSuffix: (to: string, suffix: string) =>
    problem(
      'csharp-type',
      'CS0664',
      `Literal of type double cannot be implicitly converted to type '${to}'; use an '${suffix}' suffix to create a literal of this type`,
    ),
  constantOutOfRange: (value: string, to: string) =>
    problem('csharp-type', 'CS0031', `Constant value '${value}' cannot be converted to a '${to}'`),
  constantCast: (value: string, to: string) =>
    problem(
      'csharp-type',
      'CS0221',
      `Constant value '${value}' cannot be converted to a '${to}' (use 'unchecked' syntax to override)`,
    ),
  ambiguousConversion: (a: string, b: string, from: string, to: string) =>
    problem(
      'csharp-type',
      'CS0457',
      `Ambiguous user defined conversions '${a}' and '${b}' when converting from '${from}' to '${to}'`,
    ),
  methodGroup: (name: string, to: string, help: string) =>
    problem(
      'csharp-type',
      'CS0428',
      `Cannot convert method group '${name}' to non-delegate type '${to}'. Did you intend to invoke the method?`,
      help,
    ),
  noDelegateMatch: (name: string, to: string) =>
    problem('csharp-type', 'CS0123', `No overload for '${name}' matches delegate '${to}'`),
  wrongDelegateReturn: (method: string, type: string) =>
    problem('csharp-type', 'CS0407', `'${type} ${method}' has the wrong return type`),
  lambdaToNonDelegate: (what: string, to: string) =>
    problem('csharp-type', 'CS1660', `Cannot convert ${what} to type '${to}' because it is not a delegate type`),
  lambdaReturn: (what: string) =>
    problem(
      'csharp-type',
      'CS1662',
      `Cannot convert ${what} to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type`,
    ),
  lambdaParameterType: (position: number, is: string, wanted: string) =>
    problem('csharp-type', 'CS1678', `Parameter ${position} is declared as type '${is}' but should be '${wanted}'`),
  lambdaParameters: (what: string, to: string) =>
    problem(
      'csharp-type',
      'CS1661',
      `Cannot convert ${what} to type '${to}' because the parameter types do not match the delegate parameter types`,
    ),
  implicitlyTyped: (what: string) =>
    problem(
      'csharp-type',
      'CS0815',
      `Cannot assign ${what} to an implicitly-typed variable`,
      'Write the type instead of var',
    ),
  binaryOperands: (operator: string, left: string, right: string, help?: string | null) =>
    problem(
      'csharp-type',
      'CS0019',
      `Operator '${operator}' cannot be applied to operands of type '${left}' and '${right}'`,
      help,
    ),
  unaryOperand: (operator: string, type: string, help?: string | null) =>
    problem('csharp-type', 'CS0023', `Operator '${operator}' cannot be applied to operand of type '${type}'`, help),
  notNullable: (what: string) => problem('csharp-type', 'CS8978', `'${what}' cannot be made nullable.`),
  nullOperand: (operator: string) =>
    problem('csharp-type', 'CS8310', `Operator '${operator}' cannot be applied to operand '<null>'`),
  defaultOperand: (operator: string) =>
    problem('csharp-type', 'CS8310', `Operator '${operator}' cannot be applied to operand 'default'`),
  ambiguousBinary: (operator: string, left: string, right: string) =>
    problem(
      'csharp-type',
      'CS0034',
      `Operator '${operator}' is ambiguous on operands of type '${left}' and '${right}'`,
    ),
  ambiguousUnary: (operator: string, type: string) =>
    problem('csharp-type', 'CS0035', `Operator '${operator}' is ambiguous on an operand of type '${type}'`),
  noConditionalType: (a: string, b: string) =>
    problem(
      'csharp-type',
      'CS0173',
      `Type of conditional expression cannot be determined because there is no implicit conversion between '${a}' and '${b}'`,
    ),
  targetTypedConditional: (a: string, b: string, help?: string | null) =>
    problem(
      'csharp-type',
      'CS8957',
      `Conditional expression is not valid in language version 7.3 because a common type was not found between '${a}' and '${b}'. To use a target-typed conversion, upgrade to language version 9.0 or greater.`,
      help,
    ),
  conditionalBoth: (a: string, b: string) =>
    problem(
      'csharp-type',
      'CS0172',
      `Type of conditional expression cannot be determined because '${a}' and '${b}' implicitly convert to one another`,
    ),
  checkedOverflow: () => problem('csharp-type', 'CS0220', 'The operation overflows at compile time in checked mode'),
  divisionByZero: () => problem('csharp-type', 'CS0020', 'Division by constant zero'),
  decimalOverflow: () => problem('csharp-type', 'CS0463', 'Evaluation of the decimal constant expression failed'),
  constType: (type: string) => problem('csharp-type', 'CS0283', `The type '${type}' cannot be declared const`),
  constReference: (name: string, type: string) =>
    problem(
      'csharp-type',
      'CS0134',
      `'${name}' is of type '${type}'. A const field of a reference type other than string can only be initialized with null.`,
    ),
  oneReference: () =>
    problem(
      'csharp-type',
      'CS8326',
      'Both conditional operator values must be ref values or neither may be a ref value',
    ),
  referenceTypes: (type: string) =>
    problem('csharp-type', 'CS8327', `The expression must be of type '${type}' to match the alternative ref value`),
  refType: (type: string) =>
    problem(
      'csharp-type',
      'CS8173',
      `The expression must be of type '${type}' because it is being assigned by reference`,
    ),
  switchValue: (what: string) =>
    problem('csharp-type', 'CS8119', `The switch expression must be a value; found '${what}'.`),
  notException: () =>
    problem('csharp-type', 'CS0155', 'The type caught or thrown must be derived from System.Exception'),
  notDisposable: (type: string) =>
    problem('csharp-type', 'CS1674', `'${type}': type used in a using statement must implement 'System.IDisposable'.`),
  notEnumerable: (type: string) =>
    problem(
      'csharp-type',
      'CS1579',
      `foreach statement cannot operate on variables of type '${type}' because '${type}' does not contain a public instance or extension definition for 'GetEnumerator'`,
    ),
  returnNeedsValue: (type: string) =>
    problem('csharp-type', 'CS0126', `An object of a type convertible to '${type}' is required`),
  returnHasValue: (name: string) =>
    problem(
      'csharp-type',
      'CS0127',
      `Since '${name}' returns void, a return keyword must not be followed by an object expression`,
    ),
  lambdaReturnsVoid: () =>
    problem('csharp-type', 'CS8030', 'Anonymous function converted to a void returning delegate cannot return a value'),
  notIterator: (name: string, type: string) =>
    problem(
      'csharp-type',
      'CS1624',
      `The body of '${name}' cannot be an iterator block because '${type}' is not an iterator interface type`,
    ),
  tupleConversion: (tuple: string, type: string) =>
    problem(
      'csharp-type',
      'CS8135',
      `Tuple with ${tuple.split(', ').length} elements cannot be converted to type '${type}'.`,
    ),
  negativeArray: () => problem('csharp-type', 'CS0248', 'Cannot create an array with a negative size'),
  foreachFunction: (what: string) =>
    problem('csharp-type', 'CS0446', `Foreach cannot operate on a '${what}'. Did you intend to invoke the '${what}'?`),
  constantPatternType: (input: string) =>
    problem('csharp-type', 'CS9135', `A constant value of type '${input}' is expected`),
  constraintType: (type: string) =>
    problem(
      'csharp-type',
      'CS0701',
      `'${type}' is not a valid constraint. A type used as a constraint must be an interface, a non-sealed class or a type parameter.`,
    ),
  referenceDefault: (name: string, type: string) =>
    problem(
      'csharp-type',
      'CS1763',
      `'${name}' is of type '${type}'. A default parameter value of a reference type other than string can only be initialized with null`,
    ),
  referenceComparison: (side: 'left' | 'right', type: string) => ({
    ...problem(
      'csharp-type',
      side === 'left' ? 'CS0252' : 'CS0253',
      `Possible unintended reference comparison; to get a value comparison, cast the ${side} hand side to type '${type}'`,
    ),
    severity: 'warning' as const,
  }),
  noBestArray: () =>
    problem(
      'csharp-type',
      'CS0826',
      'No best type found for implicitly-typed array',
      'Write the type: new object[] { … }',
    ),
  arrayInitializerLength: (count: number) =>
    problem('csharp-type', 'CS0847', `An array initializer of length '${count}' is expected`),
  cannotCreate: (type: string) =>
    problem('csharp-type', 'CS0144', `Cannot create an instance of the abstract type or interface '${type}'`),
  staticCreate: (type: string) =>
    problem('csharp-type', 'CS0712', `Cannot create an instance of the static class '${type}'`),
  staticVariable: (type: string) =>
    problem('csharp-type', 'CS0723', `Cannot declare a variable of static type '${type}'`),
  notCollection: (type: string) =>
    problem(
      'csharp-type',
      'CS1922',
      `Cannot initialize type '${type}' with a collection initializer because it does not implement 'System.Collections.IEnumerable'`,
    ),
  rangeValue: (type: string) => problem('csharp-type', 'CS1932', `Cannot assign ${type} to a range variable`),
  anonymousMemberType: (type: string) =>
    problem('csharp-type', 'CS0828', `Cannot assign '${type}' to anonymous type property`),
  asValueType: (type: string) =>
    problem(
      'csharp-type',
      'CS0077',
      `The as operator must be used with a reference type or nullable type ('${type}' is a non-nullable value type)`,
    ),
  asNoConversion: (from: string, to: string) =>
    problem(
      'csharp-type',
      'CS0039',
      `Cannot convert type '${from}' to '${to}' via a reference conversion, boxing conversion, unboxing conversion, wrapping conversion, or null type conversion`,
    ),
  patternType: (from: string, to: string) =>
    problem('csharp-type', 'CS8121', `An expression of type '${from}' cannot be handled by a pattern of type '${to}'.`),
  patternNullable: (type: string, underlying: string) =>
    problem(
      'csharp-type',
      'CS8116',
      `It is not legal to use nullable type '${type}' in a pattern; use the underlying type '${underlying}' instead.`,
    ),
  patternOperand: (what: string) =>
    problem('csharp-type', 'CS8117', `Invalid operand for pattern match; value required, but found '${what}'.`),
  noDefaultType: () => problem('csharp-type', 'CS8716', 'There is no target type for the default literal.'),
  tupleCardinality: (left: number, right: number) =>
    problem(
      'csharp-type',
      'CS8384',
      `Tuple types used as operands of an == or != operator must have matching cardinalities. But this operator has tuple types of cardinality ${left} on the left and ${right} on the right.`,
    ),
  paramsType: () => problem('csharp-type', 'CS0225', 'The params parameter must have a valid collection type'),
  defaultType: (from: string, to: string) =>
    problem(
      'csharp-type',
      'CS1750',
      `A value of type '${from}' cannot be used as a default parameter because there are no standard conversions to type '${to}'`,
    ),
  needsReferenceType: (type: string, name: string, method: string) =>
    problem(
      'csharp-type',
      'CS0452',
      `The type '${type}' must be a reference type in order to use it as parameter '${name}' in the generic type or method '${method}'`,
    ),
  needsValueType: (type: string, name: string, method: string) =>
    problem(
      'csharp-type',
      'CS0453',
      `The type '${type}' must be a non-nullable value type in order to use it as parameter '${name}' in the generic type or method '${method}'`,
    ),
  needsUnmanaged: (type: string, name: string, method: string) =>
    problem(
      'csharp-type',
      'CS8377',
      `The type '${type}' must be a non-nullable value type, along with all fields at any level of nesting, in order to use it as parameter '${name}' in the generic type or method '${method}'`,
    ),
  needsConstructor: (type: string, name: string, method: string) =>
    problem(
      'csharp-type',
      'CS0310',
      `'${type}' must be a non-abstract type with a public parameterless constructor in order to use it as parameter '${name}' in the generic type or method '${method}'`,
    ),
  constraintConversion: (from: string, to: string, name: string, method: string, isValue: boolean) =>
    problem(
      'csharp-type',
      isValue ? 'CS0315' : 'CS0311',
      `The type '${from}' cannot be used as type parameter '${name}' in the generic type or method '${method}'. There is no ${isValue ? 'boxing conversion' : 'implicit reference conversion'} from '${from}' to '${to}'.`,
    ),
  constraintOfParameter: (from: string, to: string, name: string, method: string) =>
    problem(
      'csharp-type',
      'CS0314',
      `The type '${from}' cannot be used as type parameter '${name}' in the generic type or method '${method}'. There is no boxing conversion or type parameter conversion from '${from}' to '${to}'.`,
    ),
  nullableConstraint: (from: string, to: string, name: string, method: string, isInterface: boolean) =>
    problem(
      'csharp-type',
      isInterface ? 'CS0313' : 'CS0312',
      `The type '${from}' cannot be used as type parameter '${name}' in the generic type or method '${method}'. The nullable type '${from}' does not satisfy the constraint of '${to}'.${isInterface ? ' Nullable types can not satisfy any interface constraints.' : ''}`,
    ),
  noNewConstraint: (name: string) =>
    problem(
      'csharp-type',
      'CS0304',
      `Cannot create an instance of the variable type '${name}' because it does not have the new() constraint`,
    ),
  deconstructUntyped: () =>
    problem(
      'csharp-type',
      'CS8131',
      'Deconstruct assignment requires an expression with a type on the right-hand-side.',
    ),
  deconstructCount: (value: string, count: number) =>
    problem('csharp-type', 'CS8132', `Cannot deconstruct a tuple of '${value}' elements into '${count}' variables.`),
  noDeconstruct: (type: string, count: number) =>
    problem(
      'csharp-type',
      'CS8129',
      `No suitable 'Deconstruct' instance or extension method was found for type '${type}', with ${count} out parameters and a void return type.`,
    ),
  deconstructVar: (name: string) =>
    problem('csharp-type', 'CS8130', `Cannot infer the type of implicitly-typed deconstruction variable '${name}'.`),
  inferOut: (name: string) =>
    problem('csharp-type', 'CS8197', `Cannot infer the type of implicitly-typed out variable '${name}'.`),
  lambdaExtraModifier: (position: number, modifier: string) =>
    problem('csharp-type', 'CS1677', `Parameter ${position} should not be declared with the '${modifier}' keyword`),
  lambdaMissingModifier: (position: number, modifier: string) =>
    problem('csharp-type', 'CS1676', `Parameter ${position} must be declared with the '${modifier}' keyword`),
  varPlace: () =>
    problem(
      'csharp-type',
      'CS0825',
      "The contextual keyword 'var' may only appear within a local variable declaration or in script code",
    ),
  valueTypeArgument: (given: string, parameter: string, generic: string) =>
    problem(
      'csharp-type',
      'CS0453',
      `The type '${given}' must be a non-nullable value type in order to use it as parameter '${parameter}' in the generic type or method '${generic}'`,
    ),
  nullSource: () => problem('csharp-type', 'CS0186', 'Use of null is not valid in this context'),
  asTypeParameter: (name: string) =>
    problem(
      'csharp-type',
      'CS0413',
      `The type parameter '${name}' cannot be used with the 'as' operator because it does not have a class type constraint nor a 'class' constraint`,
    ),
  voidPlace: () => problem('csharp-type', 'CS1547', "Keyword 'void' cannot be used in this context"),
  unboundGeneric: () => problem('csharp-type', 'CS7003', 'Unexpected use of an unbound generic name'),
  lockOperand: (type: string) =>
    problem('csharp-type', 'CS0185', `'${type}' is not a reference type as required by the lock statement`),
  bodyReturnsVoid: () =>
    problem(
      'expression-type',
      'CS0029',
      `Cannot implicitly convert type 'void' to 'object'`,
      'A policy expression has to give a value',
    ),
} as const
