import type { Problem } from '../findings.ts'
import { problem } from './problem.ts'

/** Later versions of C#, what policies may not use, and what isn't carried out. */
export const limitsMessages = {
  openTypePattern: (input: string, type: string) =>
    problem(
      'csharp-version',
      'CS8511',
      `An expression of type '${input}' cannot be handled by a pattern of type '${type}'. Please use language version '8.0' or greater to match an open type with a constant pattern.`,
    ),
  later: (feature: string, version: string) =>
    problem(
      'csharp-version',
      'CS8370',
      `Feature '${feature}' is not available in C# 7.3. Please use language version ${version} or greater.`,
    ),
  withoutType: () =>
    problem('csharp-version', 'CS8857', 'The receiver of a `with` expression must have a non-void type.'),
  noRecord: (type: string) =>
    problem(
      'csharp-version',
      'CS8858',
      `The receiver type '${type}' is not a valid record type and is not a struct type.`,
    ),
  nullableParameter: () =>
    problem(
      'csharp-version',
      'CS8627',
      "A nullable type parameter must be known to be a value type or non-nullable reference type unless language version '9.0' or greater is used. Consider changing the language version or adding a 'class', 'struct', or type constraint.",
    ),
  newNullable: () => problem('csharp-version', 'CS8628', 'Cannot use a nullable reference type in object creation.'),
  nullableAs: (type: string) =>
    problem(
      'csharp-version',
      'CS8651',
      `It is not legal to use nullable reference type '${type}?' in an as expression; use the underlying type '${type}' instead.`,
    ),
  nullableIs: (type: string) =>
    problem(
      'csharp-version',
      'CS8650',
      `It is not legal to use nullable reference type '${type}?' in an is-type expression; use the underlying type '${type}' instead.`,
    ),
  typeOfNullable: () =>
    problem('csharp-version', 'CS8639', 'The typeof operator cannot be used on a nullable reference type'),
  refForIn: (position: number) =>
    problem(
      'csharp-version',
      'CS9194',
      `Argument ${position} may not be passed with the 'ref' keyword in language version 7.3. To pass 'ref' arguments to 'in' parameters, upgrade to language version 12.0 or greater.`,
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
  pointerAccess: () =>
    problem('csharp-forbidden', 'CS0193', "'->' can't be used: policy expressions have no unsafe code"),
  pointer: () =>
    problem('csharp-forbidden', 'CS0214', 'Policy expressions have no unsafe code: pointers are not allowed'),
  typeOfDynamic: () => problem('csharp-forbidden', 'CS1962', 'The typeof operator cannot be used on the dynamic type'),
  newDynamic: () => problem('csharp-forbidden', 'CS8386', 'Invalid object creation'),
  patternDynamic: () =>
    problem('csharp-forbidden', 'CS8208', "It is not legal to use the type 'dynamic' in a pattern."),
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
  typeNotAllowed: (fullName: string, help?: string | null): Problem => ({
    code: 'type-not-allowed',
    message: `Usage of type '${fullName}' is not supported within expressions`,
    ...(help ? { help } : {}),
  }),
  memberNotAllowed: (member: string, fullName: string): Problem => ({
    code: 'member-not-allowed',
    message: `Usage of member '${member}' of type '${fullName}' is not supported within expressions`,
  }),
} as const
