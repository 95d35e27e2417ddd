import { problem } from './problem.ts'

/** Assignment, reachability, returns. */
export const flowMessages = {
  usedBeforeDeclared: (name: string) =>
    problem('csharp-flow', 'CS0841', `Cannot use local variable '${name}' before it is declared`),
  lambdaMissingReturn: (what: string, to: string) =>
    problem('csharp-flow', 'CS1643', `Not all code paths return a value in ${what} of type '${to}'`),
  noLoop: () => problem('csharp-flow', 'CS0139', 'No enclosing loop out of which to break or continue'),
  leavesLambda: () =>
    problem('csharp-flow', 'CS1632', 'Control cannot leave the body of an anonymous method or lambda expression'),
  leavesFinally: () => problem('csharp-flow', 'CS0157', 'Control cannot leave the body of a finally clause'),
  rethrowOutside: () =>
    problem('csharp-flow', 'CS0156', 'A throw statement with no arguments is not allowed outside of a catch clause'),
  noLabel: (name: string) =>
    problem('csharp-flow', 'CS0159', `No such label '${name}' within the scope of the goto statement`),
  gotoOutsideSwitch: () => problem('csharp-flow', 'CS0153', 'A goto case is only valid inside a switch statement'),
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
  iteratorReturn: () =>
    problem(
      'csharp-flow',
      'CS1622',
      'Cannot return a value from an iterator. Use the yield return statement to return a value, or yield break to end the iteration.',
    ),
  unassigned: (name: string) =>
    problem(
      'csharp-flow',
      'CS0165',
      `Use of unassigned local variable '${name}'`,
      'Give it a value where it is declared',
    ),
  nestedRethrow: () =>
    problem(
      'csharp-flow',
      'CS0724',
      'A throw statement with no arguments is not allowed in a finally clause that is nested inside the nearest enclosing catch clause',
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
  unreachable: () => ({
    ...problem('csharp-flow', 'CS0162', 'Unreachable code detected'),
    severity: 'warning' as const,
  }),
} as const
