import { problem } from './problem.ts'

/** Calls: overloads, arguments, type arguments. */
export const callsMessages = {
  castReceiver: (type: string) =>
    problem(
      'csharp-call',
      'CS1929',
      `'${type}' does not contain a definition for 'Cast' and the best extension method overload 'Enumerable.Cast<TResult>(IEnumerable)' requires a receiver of type 'System.Collections.IEnumerable'`,
    ),
  notInvocable: (name: string, help?: string | null) =>
    problem(
      'csharp-call',
      'CS1955',
      `Non-invocable member '${name}' cannot be used like a method.`,
      help ?? 'Leave out the parentheses',
    ),
  methodNameExpected: () => problem('csharp-call', 'CS0149', 'Method name expected'),
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
  typeParameterArguments: (name: string) =>
    problem(
      'csharp-call',
      'CS0417',
      `'${name}': cannot provide arguments when creating an instance of a variable type`,
    ),
  nameofHasExpression: () =>
    problem('csharp-call', 'CS8082', 'Sub-expression cannot be used in an argument to nameof.'),
  queryTransparent: (type: string, method: string) =>
    problem(
      'csharp-call',
      'CS1936',
      `Could not find an implementation of the query pattern for source type '${type}'.  '${method}' not found.`,
    ),
  noNamedDelegateParameter: (type: string, name: string) =>
    problem('csharp-call', 'CS1746', `The delegate '${type}' does not have a parameter named '${name}'`),
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
} as const
