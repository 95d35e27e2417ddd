import type {} from '../../../dotnet/type-system/type.ts'
import { problem } from './problem.ts'

/** Names, types by name and members that are not there, or not once. */
export const namesMessages = {
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
  typeParameterName: (name: string) =>
    problem(
      'csharp-name',
      'CS0412',
      `'${name}': a parameter, local variable, or local function cannot have the same name as a method type parameter`,
    ),
  tupleNamePosition: (name: string, position: number) =>
    problem('csharp-name', 'CS8125', `Tuple element name '${name}' is only allowed at position ${position}.`),
  tupleNameTaken: (name: string) =>
    problem('csharp-name', 'CS8126', `Tuple element name '${name}' is disallowed at any position.`),
  duplicateTypeParameter: (name: string) => problem('csharp-name', 'CS0692', `Duplicate type parameter '${name}'`),
  constraintUnknown: (name: string, method: string) =>
    problem('csharp-name', 'CS0699', `'${method}' does not define type parameter '${name}'`),
  duplicateTupleName: () => problem('csharp-name', 'CS8127', 'Tuple element names must be unique.'),
  thisUnavailable: (word: string) =>
    problem(
      'csharp-name',
      word === 'this' ? 'CS0026' : 'CS1511',
      word === 'this'
        ? "Keyword 'this' is not valid in a static property, static method, or static field initializer"
        : "Keyword 'base' is not available in a static method",
    ),
  otherSideOfEquals: (name: string, side: 'left' | 'right') =>
    problem(
      'csharp-name',
      side === 'left' ? 'CS1937' : 'CS1938',
      `The name '${name}' is not in scope on the ${side} side of 'equals'.  Consider swapping the expressions on either side of 'equals'.`,
    ),
  noMember: (type: string, name: string, help?: string | null) =>
    problem(
      'csharp-member',
      'CS1061',
      `'${type}' does not contain a definition for '${name}' and no accessible extension method '${name}' accepting a first argument of type '${type}' could be found (are you missing a using directive or an assembly reference?)`,
      help,
    ),
  noStaticMember: (type: string, name: string, help?: string | null) =>
    problem('csharp-member', 'CS0117', `'${type}' does not contain a definition for '${name}'`, help),
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
  notIndexable: (type: string, help?: string | null) =>
    problem('csharp-member', 'CS0021', `Cannot apply indexing with [] to an expression of type '${type}'`, help),
} as const
