import { problem } from './problem.ts'

/** Other rules of the language. */
export const rulesMessages = {
  wrongKind: (name: string, is: string, as: string) =>
    problem('csharp-other', 'CS0118', `'${name}' is ${is} but is used like ${as}`),
  notValid: (name: string, is: string, help?: string | null) =>
    problem('csharp-other', 'CS0119', `'${name}' is a ${is}, which is not valid in the given context`, help),
  varNeedsInitializer: () => problem('csharp-other', 'CS0818', 'Implicitly-typed variables must be initialized'),
  varMany: () => problem('csharp-other', 'CS0819', 'Implicitly-typed variables cannot have multiple declarators'),
  varArray: () =>
    problem('csharp-other', 'CS0820', 'Cannot initialize an implicitly-typed variable with an array initializer'),
  varConst: () => problem('csharp-other', 'CS0822', 'Implicitly-typed variables cannot be constant'),
  constantExpected: () => problem('csharp-other', 'CS0150', 'A constant value is expected'),
  constantOfType: (type: string) => problem('csharp-other', 'CS9135', `A constant value of type '${type}' is expected`),
  notConstant: (name: string) =>
    problem('csharp-other', 'CS0133', `The expression being assigned to '${name}' must be constant`),
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
  duplicateLabel: (name: string) => problem('csharp-other', 'CS0140', `The label '${name}' is a duplicate`),
  shadowedLabel: (name: string) =>
    problem(
      'csharp-other',
      'CS0158',
      `The label '${name}' shadows another label by the same name in a contained scope`,
    ),
  duplicateCase: (label: string) =>
    problem('csharp-other', 'CS0152', `The switch statement contains multiple cases with the label value '${label}'`),
  subsumedCase: () =>
    problem(
      'csharp-other',
      'CS8120',
      'The switch case is unreachable. It has already been handled by a previous case or it is impossible to match.',
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
  readOnlyVariable: (name: string, kind: 'variable' | 'method' = 'variable') =>
    problem(
      'csharp-other',
      'CS8331',
      `Cannot assign to ${kind} '${name}' or use it as the right hand side of a ref assignment because it is a readonly variable`,
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
  constraintsOnNonGeneric: () =>
    problem('csharp-other', 'CS0080', 'Constraints are not allowed on non-generic declarations'),
  constraintClauseTwice: (name: string) =>
    problem(
      'csharp-other',
      'CS0409',
      `A constraint clause has already been specified for type parameter '${name}'. All of the constraints for a type parameter must be specified in a single where clause.`,
    ),
  newBesideStruct: () =>
    problem('csharp-other', 'CS0451', "The 'new()' constraint cannot be used with the 'struct' constraint"),
  constraintTwice: (type: string, name: string) =>
    problem('csharp-other', 'CS0405', `Duplicate constraint '${type}' for type parameter '${name}'`),
  classConstraintFirst: (type: string) =>
    problem('csharp-other', 'CS0406', `The class type constraint '${type}' must come before any other constraints`),
  specialConstraint: (type: string) =>
    problem('csharp-other', 'CS0702', `Constraint cannot be special class '${type}'`),
  circularConstraint: (name: string, other: string) =>
    problem('csharp-other', 'CS0454', `Circular constraint dependency involving '${name}' and '${other}'`),
  constraintCombination: () =>
    problem(
      'csharp-other',
      'CS0449',
      "The 'class', 'struct', 'unmanaged', 'notnull', and 'default' constraints cannot be combined or duplicated, and must be specified first in the constraints list.",
    ),
  newConstraintLast: () =>
    problem('csharp-other', 'CS0401', 'The new() constraint must be the last restrictive constraint specified'),
  paramsDefault: () => problem('csharp-other', 'CS1751', 'Cannot specify a default value for a parameter collection'),
  circularConstant: (name: string) =>
    problem(
      'csharp-other',
      'CS0110',
      `The evaluation of the constant value for '${name}' involves a circular definition`,
    ),
  arrayInitializerNested: () => problem('csharp-other', 'CS0846', 'A nested array initializer is expected'),
  arrayInitializerPlace: () =>
    problem(
      'csharp-other',
      'CS0623',
      'Array initializers can only be used in a variable or field initializer. Try using a new expression instead.',
    ),
  initializerMember: (name: string) =>
    problem('csharp-other', 'CS0747', `Invalid initializer member declarator${name}`),
  anonymousMemberName: () =>
    problem(
      'csharp-other',
      'CS0746',
      'Invalid anonymous type member declarator. Anonymous type members must be declared with a member assignment, simple name or member access.',
    ),
  anonymousDuplicate: () =>
    problem('csharp-other', 'CS0833', 'An anonymous type cannot have multiple properties with the same name'),
  declarationPlace: () => problem('csharp-other', 'CS8185', 'A declaration is not allowed in this context.'),
  paramsLast: () =>
    problem('csharp-other', 'CS0231', 'A params parameter must be the last parameter in a parameter list'),
  refDefault: () => problem('csharp-other', 'CS1741', 'A ref or out parameter cannot have a default value'),
  optionalLast: () =>
    problem('csharp-other', 'CS1737', 'Optional parameters must appear after all required parameters'),
  defaultConstant: (name: string) =>
    problem('csharp-other', 'CS1736', `Default parameter value for '${name}' must be a compile-time constant`),
  iteratorReference: () => problem('csharp-other', 'CS1623', 'Iterators cannot have ref, in or out parameters'),
  throwPlace: () => problem('csharp-other', 'CS8115', 'A throw expression is not allowed in this context.'),
  nameofHasNoName: () => problem('csharp-other', 'CS8081', 'Expression does not have a name.'),
  extensionPlace: () =>
    problem('csharp-other', 'CS1106', 'Extension method must be defined in a non-generic static class'),
  foreachDeclares: () => problem('csharp-other', 'CS8186', 'A foreach loop must declare its iteration variables.'),
  newTuple: () =>
    problem('csharp-other', 'CS8181', "'new' cannot be used with tuple type. Use a tuple literal expression instead."),
  varInvocation: () =>
    problem(
      'csharp-other',
      'CS8199',
      "The syntax 'var (...)' as an lvalue is reserved.",
      "Use '@var(...)' to call a method of that name",
    ),
  memberTwice: (name: string) => problem('csharp-other', 'CS1912', `Duplicate initialization of member '${name}'`),
  initializerElement: () => problem('csharp-other', 'CS0747', 'Invalid initializer member declarator'),
  inNeedsVariable: () =>
    problem(
      'csharp-other',
      'CS8156',
      'An expression cannot be used in this context because it may not be passed or returned by reference',
    ),
  throwInFinally: () =>
    problem(
      'csharp-other',
      'CS0724',
      'A throw statement with no arguments is not allowed in a finally clause that is nested inside the nearest enclosing catch clause',
    ),
  usingInitializer: () =>
    problem('csharp-syntax', 'CS0210', 'You must provide an initializer in a fixed or using statement declaration'),
  sizedType: () =>
    problem(
      'csharp-syntax',
      'CS0270',
      "Array size cannot be specified in a variable declaration (try initializing with a 'new' expression)",
    ),
  unexpectedRef: () => problem('csharp-syntax', 'CS1073', "Unexpected token 'ref'"),
  innerArraySize: () => problem('csharp-syntax', 'CS0178', "Invalid rank specifier: expected ',' or ']'"),
} as const
