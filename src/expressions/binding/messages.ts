import type { DiagnosticCode } from '../../diagnostics/codes.ts'
import type { DotnetType, TypeParameter } from '../../dotnet/type-system/type.ts'
import type { Problem } from './findings.ts'

function problem(code: DiagnosticCode, cs: string, message: string, help?: string | null): Problem {
  return { code, cs, message, ...(help ? { help } : {}) }
}

/** The words of the C# compiler, with our code for each. */
export const messages = {
  unknownName: (name: string, help?: string | null) =>
    problem('csharp-name', 'CS0103', `The name '${name}' does not exist in the current context`, help),
  unknownType: (name: string, help?: string | null) =>
    problem(
      'csharp-name',
      'CS0246',
      `The type or namespace name '${name}' could not be found (are you missing a using directive or an assembly reference?)`,
      help,
    ),
  notInNamespace: (name: string, namespace: string, help?: string | null) =>
    problem(
      'csharp-name',
      'CS0234',
      `The type or namespace name '${name}' does not exist in the namespace '${namespace}' (are you missing an assembly reference?)`,
      help,
    ),
  notGlobal: (name: string) =>
    problem(
      'csharp-name',
      'CS0400',
      `The type or namespace name '${name}' could not be found in the global namespace (are you missing an assembly reference?)`,
    ),
  ambiguousType: (name: string, a: string, b: string) =>
    problem(
      'csharp-name',
      'CS0104',
      `'${name}' is an ambiguous reference between '${a}' and '${b}'`,
      `Write the full name: ${b} or ${a}`,
    ),
  nestedTypeUnknown: (name: string, type: string) =>
    problem('csharp-name', 'CS0426', `The type name '${name}' does not exist in the type '${type}'`),
  wrongArity: (name: string, arity: number) =>
    problem('csharp-type', 'CS0305', `Using the generic type '${name}' requires ${arity} type arguments`),
  notGeneric: (kind: string, name: string) =>
    problem('csharp-type', 'CS0308', `The non-generic ${kind} '${name}' cannot be used with type arguments`),
  usedBeforeDeclared: (name: string) =>
    problem('csharp-flow', 'CS0841', `Cannot use local variable '${name}' before it is declared`),
  duplicateLocal: (name: string) =>
    problem('csharp-name', 'CS0128', `A local variable or function named '${name}' is already defined in this scope`),
  duplicateParameter: (name: string) => problem('csharp-name', 'CS0100', `The parameter name '${name}' is a duplicate`),
  nameUsedOutside: (name: string) =>
    problem(
      'csharp-name',
      'CS0136',
      `A local or parameter named '${name}' cannot be declared in this scope because that name is used in an enclosing local scope to define a local or parameter`,
      `Give the inner '${name}' another name`,
    ),
  rangeConflict: (name: string) =>
    problem('csharp-name', 'CS1931', `The range variable '${name}' conflicts with a previous declaration of '${name}'`),
  noMember: (type: string, name: string, help?: string | null) =>
    problem(
      'csharp-member',
      'CS1061',
      `'${type}' does not contain a definition for '${name}' and no accessible extension method '${name}' accepting a first argument of type '${type}' could be found (are you missing a using directive or an assembly reference?)`,
      help,
    ),
  noStaticMember: (type: string, name: string, help?: string | null) =>
    problem('csharp-member', 'CS0117', `'${type}' does not contain a definition for '${name}'`, help),
  noTypeArguments: (kind: string, name: string) =>
    problem('csharp-type', 'CS0307', `The ${kind} '${name}' cannot be used with type arguments`),
  typeArgumentCount: (name: string, count: number) =>
    problem('csharp-type', 'CS0305', `Using the generic method group '${name}' requires ${count} type arguments`),
  needsInstance: (member: string) =>
    problem(
      'csharp-member',
      'CS0120',
      `An object reference is required for the non-static field, method, or property '${member}'`,
    ),
  needsType: (member: string) =>
    problem(
      'csharp-member',
      'CS0176',
      `Member '${member}' cannot be accessed with an instance reference; qualify it with a type name instead`,
    ),
  wrongKind: (name: string, is: string, as: string) =>
    problem('csharp-other', 'CS0118', `'${name}' is ${is} but is used like ${as}`),
  notValid: (name: string, is: string, help?: string | null) =>
    problem('csharp-other', 'CS0119', `'${name}' is a ${is}, which is not valid in the given context`, help),
  notInvocable: (name: string, help?: string | null) =>
    problem(
      'csharp-call',
      'CS1955',
      `Non-invocable member '${name}' cannot be used like a method.`,
      help ?? 'Leave out the parentheses',
    ),
  methodNameExpected: () => problem('csharp-call', 'CS0149', 'Method name expected'),
  notIndexable: (type: string, help?: string | null) =>
    problem('csharp-member', 'CS0021', `Cannot apply indexing with [] to an expression of type '${type}'`, help),
  wrongIndexCount: (count: number) =>
    problem('csharp-call', 'CS0022', `Wrong number of indices inside []; expected ${count}`),
  noOverload: (name: string, count: number) =>
    problem('csharp-call', 'CS1501', `No overload for method '${name}' takes ${count} arguments`),
  noConstructor: (type: string, count: number) =>
    problem('csharp-call', 'CS1729', `'${type}' does not contain a constructor that takes ${count} arguments`),
  delegateArguments: (type: string, count: number) =>
    problem('csharp-call', 'CS1593', `Delegate '${type}' does not take ${count} arguments`),
  argumentType: (position: number, from: string, to: string, help?: string | null) =>
    problem('csharp-call', 'CS1503', `Argument ${position}: cannot convert from '${from}' to '${to}'`, help),
  argumentNeedsModifier: (position: number, modifier: string) =>
    problem('csharp-call', 'CS1620', `Argument ${position} must be passed with the '${modifier}' keyword`),
  argumentHasModifier: (position: number, modifier: string) =>
    problem('csharp-call', 'CS1615', `Argument ${position} may not be passed with the '${modifier}' keyword`),
  missingArgument: (parameter: string, member: string) =>
    problem(
      'csharp-call',
      'CS7036',
      `There is no argument given that corresponds to the required parameter '${parameter}' of '${member}'`,
    ),
  noNamedParameter: (member: string, name: string) =>
    problem('csharp-call', 'CS1739', `The best overload for '${member}' does not have a parameter named '${name}'`),
  namedTwice: (name: string) =>
    problem('csharp-call', 'CS1740', `Named argument '${name}' cannot be specified multiple times`),
  namedOutOfPosition: (name: string) =>
    problem(
      'csharp-call',
      'CS8323',
      `Named argument '${name}' is used out-of-position but is followed by an unnamed argument`,
    ),
  elementArguments: (method: string) =>
    problem(
      'csharp-call',
      'CS1950',
      `The best overloaded Add method '${method}' for the collection initializer has some invalid arguments`,
    ),
  queryInference: (clause: string, method: string) =>
    clause === 'join' || clause === 'orderby' || clause === 'group by'
      ? problem(
          'csharp-call',
          'CS1941',
          `The type of one of the expressions in the ${clause} clause is incorrect.  Type inference failed in the call to '${method}'.`,
        )
      : problem(
          'csharp-call',
          'CS1942',
          `The type of the expression in the ${clause} clause is incorrect.  Type inference failed in the call to '${method}'.`,
        ),
  namedAndPositional: (name: string) =>
    problem(
      'csharp-call',
      'CS1744',
      `Named argument '${name}' specifies a parameter for which a positional argument has already been given`,
    ),
  ambiguousCall: (a: string, b: string) =>
    problem(
      'csharp-call',
      'CS0121',
      `The call is ambiguous between the following methods or properties: '${a}' and '${b}'`,
    ),
  cannotInfer: (method: string) =>
    problem(
      'csharp-call',
      'CS0411',
      `The type arguments for method '${method}' cannot be inferred from the usage. Try specifying the type arguments explicitly.`,
      method.startsWith('IMessageBody.As<') ? 'Say what the body is: As<string>(), As<JObject>()' : null,
    ),
  brokenConstraint: (type: DotnetType, { name, constraint = '' }: TypeParameter, method: string, wanted: string) => {
    const [given, where] = [shown(type), `'${name}' in the generic type or method '${method}'`]
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
  lambdaMissingReturn: (what: string, to: string) =>
    problem('csharp-flow', 'CS1643', `Not all code paths return a value in ${what} of type '${to}'`),
  implicitlyTyped: (what: string) =>
    problem(
      'csharp-type',
      'CS0815',
      `Cannot assign ${what} to an implicitly-typed variable`,
      'Write the type instead of var',
    ),
  varNeedsInitializer: () => problem('csharp-other', 'CS0818', 'Implicitly-typed variables must be initialized'),
  varMany: () => problem('csharp-other', 'CS0819', 'Implicitly-typed variables cannot have multiple declarators'),
  varArray: () =>
    problem('csharp-other', 'CS0820', 'Cannot initialize an implicitly-typed variable with an array initializer'),
  varConst: () => problem('csharp-other', 'CS0822', 'Implicitly-typed variables cannot be constant'),
  binaryOperands: (operator: string, left: string, right: string, help?: string | null) =>
    problem(
      'csharp-type',
      'CS0019',
      `Operator '${operator}' cannot be applied to operands of type '${left}' and '${right}'`,
      help,
    ),
  unaryOperand: (operator: string, type: string, help?: string | null) =>
    problem('csharp-type', 'CS0023', `Operator '${operator}' cannot be applied to operand of type '${type}'`, help),
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
  constantExpected: () => problem('csharp-other', 'CS0150', 'A constant value is expected'),
  constantOfType: (type: string) => problem('csharp-other', 'CS9135', `A constant value of type '${type}' is expected`),
  notConstant: (name: string) =>
    problem('csharp-other', 'CS0133', `The expression being assigned to '${name}' must be constant`),
  constType: (type: string) => problem('csharp-type', 'CS0283', `The type '${type}' cannot be declared const`),
  constReference: (name: string, type: string) =>
    problem(
      'csharp-type',
      'CS0134',
      `'${name}' is of type '${type}'. A const field of a reference type other than string can only be initialized with null.`,
    ),
  notAssignable: () =>
    problem('csharp-other', 'CS0131', 'The left-hand side of an assignment must be a variable, property or indexer'),
  wrongAssign: (name: string) =>
    problem('csharp-other', 'CS1656', `Cannot assign to '${name}' because it is a 'method group'`),
  incrementTarget: () =>
    problem(
      'csharp-other',
      'CS1059',
      'The operand of an increment or decrement operator must be a variable, property or indexer',
    ),
  readOnlyStaticField: () =>
    problem(
      'csharp-other',
      'CS0198',
      'A static readonly field cannot be assigned to (except in a static constructor or a variable initializer)',
    ),
  readOnlyMember: (name: string) =>
    problem('csharp-other', 'CS0200', `Property or indexer '${name}' cannot be assigned to -- it is read only`),
  readOnlyField: () =>
    problem(
      'csharp-other',
      'CS0191',
      'A readonly field cannot be assigned to (except in a constructor or init-only setter of the type in which the field is defined or a variable initializer)',
    ),
  readOnlyLocal: (name: string, is: string) =>
    problem('csharp-other', 'CS1656', `Cannot assign to '${name}' because it is a '${is}'`),
  readOnlyMembers: (name: string, is: string) =>
    problem('csharp-other', 'CS1654', `Cannot modify members of '${name}' because it is a '${is}'`),
  readOnlyRef: (name: string, is: string) =>
    problem('csharp-other', 'CS1657', `Cannot use '${name}' as a ref or out value because it is a '${is}'`),
  rangeAssigned: (name: string) =>
    problem('csharp-other', 'CS1947', `Range variable '${name}' cannot be assigned to -- it is read only`),
  notVariableReturn: (name: string) =>
    problem('csharp-other', 'CS1612', `Cannot modify the return value of '${name}' because it is not a variable`),
  refUninitialized: () =>
    problem('csharp-other', 'CS8174', 'A declaration of a by-reference variable must have an initializer'),
  refByValue: () => problem('csharp-other', 'CS8172', 'Cannot initialize a by-reference variable with a value'),
  refType: (type: string) =>
    problem(
      'csharp-type',
      'CS8173',
      `The expression must be of type '${type}' because it is being assigned by reference`,
    ),
  refAssigned: () =>
    problem('csharp-other', 'CS8373', 'The left-hand side of a ref assignment must be a ref variable.'),
  refReturn: () =>
    problem('csharp-other', 'CS8149', 'By-reference returns may only be used in methods that return by reference'),
  valueReturn: () =>
    problem('csharp-other', 'CS8150', 'By-value returns may only be used in methods that return by value'),
  refNeedsVariable: () => problem('csharp-other', 'CS1510', 'A ref or out value must be an assignable variable'),
  refProperty: () =>
    problem('csharp-other', 'CS0206', 'A non ref-returning property or indexer may not be used as an out or ref value'),
  statementExpression: () =>
    problem(
      'csharp-other',
      'CS0201',
      'Only assignment, call, increment, decrement, await, and new object expressions can be used as a statement',
    ),
  embeddedDeclaration: () =>
    problem('csharp-other', 'CS1023', 'Embedded statement cannot be a declaration or labeled statement'),
  noLoop: () => problem('csharp-flow', 'CS0139', 'No enclosing loop out of which to break or continue'),
  leavesLambda: () =>
    problem('csharp-flow', 'CS1632', 'Control cannot leave the body of an anonymous method or lambda expression'),
  typeParameterName: (name: string) =>
    problem(
      'csharp-name',
      'CS0412',
      `'${name}': a parameter, local variable, or local function cannot have the same name as a method type parameter`,
    ),
  leavesFinally: () => problem('csharp-flow', 'CS0157', 'Control cannot leave the body of a finally clause'),
  rethrowOutside: () =>
    problem('csharp-flow', 'CS0156', 'A throw statement with no arguments is not allowed outside of a catch clause'),
  noLabel: (name: string) =>
    problem('csharp-flow', 'CS0159', `No such label '${name}' within the scope of the goto statement`),
  duplicateLabel: (name: string) => problem('csharp-other', 'CS0140', `The label '${name}' is a duplicate`),
  shadowedLabel: (name: string) =>
    problem(
      'csharp-other',
      'CS0158',
      `The label '${name}' shadows another label by the same name in a contained scope`,
    ),
  duplicateCase: (label: string) =>
    problem('csharp-other', 'CS0152', `The switch statement contains multiple cases with the label value '${label}'`),
  switchValue: (what: string) =>
    problem('csharp-type', 'CS8119', `The switch expression must be a value; found '${what}'.`),
  gotoOutsideSwitch: () => problem('csharp-flow', 'CS0153', 'A goto case is only valid inside a switch statement'),
  subsumedCase: () =>
    problem(
      'csharp-other',
      'CS8120',
      'The switch case is unreachable. It has already been handled by a previous case or it is impossible to match.',
    ),
  fallsThrough: (label: string) =>
    problem('csharp-flow', 'CS0163', `Control cannot fall through from one case label ('${label}') to another`),
  fallsOut: (label: string) =>
    problem('csharp-flow', 'CS8070', `Control cannot fall out of switch from final case label ('${label}')`),
  catchUnreachable: (type: string) =>
    problem(
      'csharp-flow',
      'CS0160',
      `A previous catch clause already catches all exceptions of this or of a super type ('${type}')`,
    ),
  catchGeneral: () =>
    problem('csharp-flow', 'CS1017', 'Catch clauses cannot follow the general catch clause of a try statement'),
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
  iteratorReturn: () =>
    problem(
      'csharp-flow',
      'CS1622',
      'Cannot return a value from an iterator. Use the yield return statement to return a value, or yield break to end the iteration.',
    ),
  notIterator: (name: string, type: string) =>
    problem(
      'csharp-type',
      'CS1624',
      `The body of '${name}' cannot be an iterator block because '${type}' is not an iterator interface type`,
    ),
  yieldInLambda: () =>
    problem(
      'csharp-other',
      'CS1621',
      'The yield statement cannot be used inside an anonymous method or lambda expression',
    ),
  yieldInCatch: () => problem('csharp-other', 'CS1631', 'Cannot yield a value in the body of a catch clause'),
  yieldInTryWithCatch: () =>
    problem('csharp-other', 'CS1626', 'Cannot yield a value in the body of a try block with a catch clause'),
  yieldInFinally: () => problem('csharp-other', 'CS1625', 'Cannot yield in the body of a finally clause'),
  unassigned: (name: string) =>
    problem(
      'csharp-flow',
      'CS0165',
      `Use of unassigned local variable '${name}'`,
      'Give it a value where it is declared',
    ),
  capturedParameter: (name: string) =>
    problem(
      'csharp-other',
      'CS1628',
      `Cannot use ref, out, or in parameter '${name}' inside an anonymous method, lambda expression, query expression, or local function`,
    ),
  capturedRefLocal: (name: string) =>
    problem(
      'csharp-other',
      'CS8175',
      `Cannot use ref local '${name}' inside an anonymous method, lambda expression, or query expression`,
    ),
  readOnlyVariable: (name: string) =>
    problem(
      'csharp-other',
      'CS8331',
      `Cannot assign to variable '${name}' or use it as the right hand side of a ref assignment because it is a readonly variable`,
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
  usingInitializer: () =>
    problem('csharp-syntax', 'CS0210', 'You must provide an initializer in a fixed or using statement declaration'),
  tupleNamePosition: (name: string, position: number) =>
    problem('csharp-name', 'CS8125', `Tuple element name '${name}' is only allowed at position ${position}.`),
  tupleNameTaken: (name: string) =>
    problem('csharp-name', 'CS8126', `Tuple element name '${name}' is disallowed at any position.`),
  nestedRethrow: () =>
    problem(
      'csharp-flow',
      'CS0724',
      'A throw statement with no arguments is not allowed in a finally clause that is nested inside the nearest enclosing catch clause',
    ),
  constantPatternType: (input: string) =>
    problem('csharp-type', 'CS9135', `A constant value of type '${input}' is expected`),
  openTypePattern: (input: string, type: string) =>
    problem(
      'csharp-version',
      'CS8511',
      `An expression of type '${input}' cannot be handled by a pattern of type '${type}'. Please use language version '8.0' or greater to match an open type with a constant pattern.`,
    ),
  refInValue: () => problem('csharp-other', 'CS8171', 'Cannot initialize a by-value variable with a reference'),
  returnsLocal: (name: string) =>
    problem('csharp-other', 'CS8168', `Cannot return local '${name}' by reference because it is not a ref local`),
  returnsParameter: (name: string) =>
    problem(
      'csharp-other',
      'CS8166',
      `Cannot return a parameter by reference '${name}' because it is not a ref parameter`,
    ),
  returnsScoped: (name: string) =>
    problem(
      'csharp-other',
      'CS9075',
      `Cannot return a parameter by reference '${name}' because it is scoped to the current method`,
    ),
  returnsReadOnly: (name: string) =>
    problem(
      'csharp-other',
      'CS8333',
      `Cannot return variable '${name}' by writable reference because it is a readonly variable`,
    ),
  refReadOnly: (what: string) =>
    problem('csharp-other', 'CS8329', `Cannot use ${what} as a ref or out value because it is a readonly variable`),
  refArgument: () =>
    problem(
      'csharp-other',
      'CS8156',
      'An expression cannot be used in this context because it may not be passed or returned by reference',
    ),
  duplicateTypeParameter: (name: string) => problem('csharp-name', 'CS0692', `Duplicate type parameter '${name}'`),
  constraintsOnNonGeneric: () =>
    problem('csharp-other', 'CS0080', 'Constraints are not allowed on non-generic declarations'),
  constraintType: (type: string) =>
    problem(
      'csharp-type',
      'CS0701',
      `'${type}' is not a valid constraint. A type used as a constraint must be an interface, a non-sealed class or a type parameter.`,
    ),
  constraintClauseTwice: (name: string) =>
    problem(
      'csharp-other',
      'CS0409',
      `A constraint clause has already been specified for type parameter '${name}'. All of the constraints for a type parameter must be specified in a single where clause.`,
    ),
  constraintCombination: () =>
    problem(
      'csharp-other',
      'CS0449',
      "The 'class', 'struct', 'unmanaged', 'notnull', and 'default' constraints cannot be combined or duplicated, and must be specified first in the constraints list.",
    ),
  newConstraintLast: () =>
    problem('csharp-other', 'CS0401', 'The new() constraint must be the last restrictive constraint specified'),
  paramsDefault: () => problem('csharp-other', 'CS1751', 'Cannot specify a default value for a parameter collection'),
  referenceDefault: (name: string, type: string) =>
    problem(
      'csharp-type',
      'CS1763',
      `'${name}' is of type '${type}'. A default parameter value of a reference type other than string can only be initialized with null`,
    ),
  circularConstant: (name: string) =>
    problem(
      'csharp-other',
      'CS0110',
      `The evaluation of the constant value for '${name}' involves a circular definition`,
    ),
  unassignedField: (name: string) => problem('csharp-flow', 'CS0170', `Use of possibly unassigned field '${name}'`),
  unassignedOut: (name: string) => problem('csharp-flow', 'CS0269', `Use of unassigned out parameter '${name}'`),
  outNotAssigned: (name: string) =>
    problem(
      'csharp-flow',
      'CS0177',
      `The out parameter '${name}' must be assigned to before control leaves the current method`,
    ),
  notAllReturn: (name: string) =>
    problem(
      'csharp-flow',
      'CS0161',
      `'${name}': not all code paths return a value`,
      'Every path of the code has to end in a return or a throw',
    ),
  referenceComparison: (side: 'left' | 'right', type: string) => ({
    ...problem(
      'csharp-type',
      side === 'left' ? 'CS0252' : 'CS0253',
      `Possible unintended reference comparison; to get a value comparison, cast the ${side} hand side to type '${type}'`,
    ),
    severity: 'warning' as const,
  }),
  unreachable: () => ({
    ...problem('csharp-flow', 'CS0162', 'Unreachable code detected'),
    severity: 'warning' as const,
  }),
  bodyReturnsVoid: () =>
    problem(
      'expression-type',
      'CS0029',
      `Cannot implicitly convert type 'void' to 'object'`,
      'A policy expression has to give a value',
    ),
  noBestArray: () =>
    problem(
      'csharp-type',
      'CS0826',
      'No best type found for implicitly-typed array',
      'Write the type: new object[] { … }',
    ),
  arrayInitializerLength: (count: number) =>
    problem('csharp-type', 'CS0847', `An array initializer of length '${count}' is expected`),
  arrayInitializerNested: () => problem('csharp-other', 'CS0846', 'A nested array initializer is expected'),
  arrayInitializerPlace: () =>
    problem(
      'csharp-other',
      'CS0623',
      'Array initializers can only be used in a variable or field initializer. Try using a new expression instead.',
    ),
  cannotCreate: (type: string) =>
    problem('csharp-type', 'CS0144', `Cannot create an instance of the abstract type or interface '${type}'`),
  staticCreate: (type: string) =>
    problem('csharp-type', 'CS0712', `Cannot create an instance of the static class '${type}'`),
  staticVariable: (type: string) =>
    problem('csharp-type', 'CS0723', `Cannot declare a variable of static type '${type}'`),
  initializerMember: (name: string) =>
    problem('csharp-other', 'CS0747', `Invalid initializer member declarator${name}`),
  notCollection: (type: string) =>
    problem(
      'csharp-type',
      'CS1922',
      `Cannot initialize type '${type}' with a collection initializer because it does not implement 'System.Collections.IEnumerable'`,
    ),
  anonymousMemberName: () =>
    problem(
      'csharp-other',
      'CS0746',
      'Invalid anonymous type member declarator. Anonymous type members must be declared with a member assignment, simple name or member access.',
    ),
  anonymousMemberType: (type: string) =>
    problem('csharp-type', 'CS0828', `Cannot assign '${type}' to anonymous type property`),
  anonymousDuplicate: () =>
    problem('csharp-other', 'CS0833', 'An anonymous type cannot have multiple properties with the same name'),
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
  declarationPlace: () => problem('csharp-other', 'CS8185', 'A declaration is not allowed in this context.'),
  tupleCardinality: (left: number, right: number) =>
    problem(
      'csharp-type',
      'CS8384',
      `Tuple types used as operands of an == or != operator must have matching cardinalities. But this operator has tuple types of cardinality ${left} on the left and ${right} on the right.`,
    ),
  paramsLast: () =>
    problem('csharp-other', 'CS0231', 'A params parameter must be the last parameter in a parameter list'),
  paramsType: () => problem('csharp-type', 'CS0225', 'The params parameter must have a valid collection type'),
  refDefault: () => problem('csharp-other', 'CS1741', 'A ref or out parameter cannot have a default value'),
  optionalLast: () =>
    problem('csharp-other', 'CS1737', 'Optional parameters must appear after all required parameters'),
  defaultType: (from: string, to: string) =>
    problem(
      'csharp-type',
      'CS1750',
      `A value of type '${from}' cannot be used as a default parameter because there are no standard conversions to type '${to}'`,
    ),
  defaultConstant: (name: string) =>
    problem('csharp-other', 'CS1736', `Default parameter value for '${name}' must be a compile-time constant`),
  iteratorReference: () => problem('csharp-other', 'CS1623', 'Iterators cannot have ref, in or out parameters'),
  constraintUnknown: (name: string, method: string) =>
    problem('csharp-name', 'CS0699', `'${method}' does not define type parameter '${name}'`),
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
  typeParameterArguments: (name: string) =>
    problem(
      'csharp-call',
      'CS0417',
      `'${name}': cannot provide arguments when creating an instance of a variable type`,
    ),
  noNewConstraint: (name: string) =>
    problem(
      'csharp-type',
      'CS0304',
      `Cannot create an instance of the variable type '${name}' because it does not have the new() constraint`,
    ),
  duplicateTupleName: () => problem('csharp-name', 'CS8127', 'Tuple element names must be unique.'),
  throwPlace: () => problem('csharp-other', 'CS8115', 'A throw expression is not allowed in this context.'),
  nameofHasExpression: () =>
    problem('csharp-call', 'CS8082', 'Sub-expression cannot be used in an argument to nameof.'),
  nameofHasNoName: () => problem('csharp-other', 'CS8081', 'Expression does not have a name.'),
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
  thisUnavailable: (word: string) =>
    problem(
      'csharp-name',
      word === 'this' ? 'CS0026' : 'CS1511',
      `Keyword '${word}' is not valid in a static property, static method, or static field initializer`,
    ),
  queryTransparent: (type: string, method: string) =>
    problem(
      'csharp-call',
      'CS1936',
      `Could not find an implementation of the query pattern for source type '${type}'.  '${method}' not found.`,
    ),
  sizeOf: (type: string) =>
    problem(
      'csharp-forbidden',
      'CS0233',
      `'${type}' does not have a predefined size, therefore sizeof can only be used in an unsafe context`,
    ),
  asyncCode: (): Problem => ({
    code: 'csharp-forbidden',
    message: "'async' can't be used: a policy expression runs synchronously",
  }),
  asyncReturn: () =>
    problem(
      'csharp-forbidden',
      'CS1983',
      'The return type of an async method must be void, Task, Task<T>, a task-like type, IAsyncEnumerable<T>, or IAsyncEnumerator<T>',
    ),
  asyncLambda: (what: string, type: string) =>
    problem(
      'csharp-forbidden',
      'CS4010',
      `Cannot convert async ${what} to delegate type '${type}'. An async ${what} may return void, Task or Task<T>, none of which are convertible to '${type}'.`,
    ),
  lambdaExtraModifier: (position: number, modifier: string) =>
    problem('csharp-type', 'CS1677', `Parameter ${position} should not be declared with the '${modifier}' keyword`),
  lambdaMissingModifier: (position: number, modifier: string) =>
    problem('csharp-type', 'CS1676', `Parameter ${position} must be declared with the '${modifier}' keyword`),
  extensionPlace: () =>
    problem('csharp-other', 'CS1106', 'Extension method must be defined in a non-generic static class'),
  foreachDeclares: () => problem('csharp-other', 'CS8186', 'A foreach loop must declare its iteration variables.'),
  pointer: () =>
    problem('csharp-forbidden', 'CS0214', 'Policy expressions have no unsafe code: pointers are not allowed'),
  varPlace: () =>
    problem(
      'csharp-type',
      'CS0825',
      "The contextual keyword 'var' may only appear within a local variable declaration or in script code",
    ),
  later: (feature: string, version: string) =>
    problem(
      'csharp-version',
      'CS8370',
      `Feature '${feature}' is not available in C# 7.3. Please use language version ${version} or greater.`,
    ),
  sizedType: () =>
    problem(
      'csharp-syntax',
      'CS0270',
      "Array size cannot be specified in a variable declaration (try initializing with a 'new' expression)",
    ),
  newTuple: () =>
    problem('csharp-other', 'CS8181', "'new' cannot be used with tuple type. Use a tuple literal expression instead."),
  typeOfDynamic: () => problem('csharp-forbidden', 'CS1962', 'The typeof operator cannot be used on the dynamic type'),
  typeOfNullable: () =>
    problem('csharp-version', 'CS8639', 'The typeof operator cannot be used on a nullable reference type'),
  newDynamic: () => problem('csharp-forbidden', 'CS8386', 'Invalid object creation'),
  patternDynamic: () =>
    problem('csharp-forbidden', 'CS8208', "It is not legal to use the type 'dynamic' in a pattern."),
  valueTypeArgument: (given: string, parameter: string, generic: string) =>
    problem(
      'csharp-type',
      'CS0453',
      `The type '${given}' must be a non-nullable value type in order to use it as parameter '${parameter}' in the generic type or method '${generic}'`,
    ),
  varInvocation: () =>
    problem(
      'csharp-other',
      'CS8199',
      "The syntax 'var (...)' as an lvalue is reserved. Use '@var(...)' to invoke a method named 'var' instead.",
    ),
  memberTwice: (name: string) => problem('csharp-other', 'CS1912', `Duplicate initialization of member '${name}'`),
  initializerElement: () => problem('csharp-other', 'CS0747', 'Invalid initializer member declarator'),
  noNamedDelegateParameter: (type: string, name: string) =>
    problem('csharp-call', 'CS1746', `The delegate '${type}' does not have a parameter named '${name}'`),
  inNeedsVariable: () =>
    problem(
      'csharp-other',
      'CS8156',
      'An expression cannot be used in this context because it may not be passed or returned by reference',
    ),
  refForIn: (position: number) =>
    problem(
      'csharp-version',
      'CS9194',
      `Argument ${position} may not be passed with the 'ref' keyword in language version 7.3. To pass 'ref' arguments to 'in' parameters, upgrade to language version 12.0 or greater.`,
    ),
  throwInFinally: () =>
    problem(
      'csharp-other',
      'CS0724',
      'A throw statement with no arguments is not allowed in a finally clause that is nested inside the nearest enclosing catch clause',
    ),
  nullSource: () => problem('csharp-type', 'CS0186', 'Use of null is not valid in this context'),
  otherSideOfEquals: (name: string, side: 'left' | 'right') =>
    problem(
      'csharp-name',
      side === 'left' ? 'CS1937' : 'CS1938',
      `The name '${name}' is not in scope on the ${side} side of 'equals'.  Consider swapping the expressions on either side of 'equals'.`,
    ),
  selectManyInference: (type: string, source: string) =>
    problem(
      'csharp-call',
      'CS1943',
      `An expression of type '${type}' is not allowed in a subsequent from clause in a query expression with source type '${source}'.  Type inference failed in the call to 'SelectMany'.`,
    ),
  queryUntyped: (type: string, method: string) =>
    problem(
      'csharp-call',
      'CS1934',
      `Could not find an implementation of the query pattern for source type '${type}'.  '${method}' not found.  Consider explicitly specifying the type of the range variable.`,
    ),
  asTypeParameter: (name: string) =>
    problem(
      'csharp-type',
      'CS0413',
      `The type parameter '${name}' cannot be used with the 'as' operator because it does not have a class type constraint nor a 'class' constraint`,
    ),
  unexpectedRef: () => problem('csharp-syntax', 'CS1073', "Unexpected token 'ref'"),
  innerArraySize: () => problem('csharp-syntax', 'CS0178', "Invalid rank specifier: expected ',' or ']'"),
  voidPlace: () => problem('csharp-type', 'CS1547', "Keyword 'void' cannot be used in this context"),
  unboundGeneric: () => problem('csharp-type', 'CS7003', 'Unexpected use of an unbound generic name'),
  lockOperand: (type: string) =>
    problem('csharp-type', 'CS0185', `'${type}' is not a reference type as required by the lock statement`),
  refLocal: (): Problem => ({
    code: 'member-not-supported',
    message: 'Ref locals and ref returns are not supported yet',
    unsupported: true,
  }),
  typeNotAllowed: (fullName: string, help?: string | null): Problem => ({
    code: 'type-not-allowed',
    message: `Usage of type '${fullName}' is not supported within expressions`,
    ...(help ? { help } : {}),
  }),
  memberNotAllowed: (member: string, fullName: string): Problem => ({
    code: 'member-not-allowed',
    message: `Usage of member '${member}' of type '${fullName}' is not supported within expressions`,
  }),
  typeNotBuilt: (fullName: string): Problem => ({
    code: 'member-not-supported',
    message: `The type '${fullName}' is not supported yet`,
    unsupported: true,
  }),
  /** `reason` says why it isn't carried out, and what to use instead where there is something. */
  memberNotBuilt: (member: string, reason: string): Problem => ({
    code: 'member-not-supported',
    message: `'${member}' is not supported yet`,
    unsupported: true,
    help: reason,
  }),
  notBuilt: (what: string): Problem => ({
    code: 'member-not-supported',
    message: `${what} is not supported yet`,
    unsupported: true,
  }),
} as const

/** How the compiler names a type in its messages. */
export function shown(type: DotnetType): string {
  return type.displayName
}
