import { bindCode } from '../../../src/compiler/expression-compiler.ts'
import { TypeDefinition } from '../../../src/dotnet/type-system/definition.ts'
import type { Member } from '../../../src/dotnet/type-system/member.ts'
import { DotnetType } from '../../../src/dotnet/type-system/type.ts'
import type { BoundExpression } from '../../../src/expressions/binding/bound.ts'
import { parseBlock, parseExpression } from '../../../src/expressions/syntax/parser.ts'
import { builtInOperator } from './built-in-operators.ts'
import { allConstructs, constructsOf } from './constructs.ts'
import { csharpType } from './csharp-type.ts'
import { environment } from './grammar.ts'
import { enumValueName, isNameable, isUsable, memberName } from './member-productions.ts'

export interface CoverageSummary {
  readonly constructs: { readonly all: number; readonly used: number; readonly unused: readonly string[] }
  readonly members: { readonly all: number; readonly used: number; readonly unused: readonly string[] }
  /** Declared members that stand outside: refused by the gateway's list, or not carried out yet. */
  readonly leftOut: { readonly refused: number; readonly notBuilt: number }
}

/**
 * What the expressions of a run used: constructs by their syntax tree, members by the tree that the binder made of an
 * expression that .NET carried out. Constants leave no trace in it and count where such an expression names them.
 */
export class Coverage {
  readonly #constructs = new Set<string>()
  readonly #members = new Set<string>()
  #bound = 0

  add(text: string, wasCarriedOut: boolean): void {
    const code = text.slice(1)
    const kind = code.startsWith('{') ? 'block' : 'single'
    if (this.#constructs.size < allConstructs.length)
      constructsOf((kind === 'block' ? parseBlock(code) : parseExpression(code)).root, this.#constructs)
    if (!wasCarriedOut || !this.#mayAdd(text)) return
    this.#bound++
    for (const [written, member] of constants) if (text.includes(written)) this.#members.add(member)
    const bound = boundTree(code, kind)
    if (bound) for (const member of membersIn(bound)) this.#members.add(memberName(member))
  }

  /** Only what names a member that wasn't seen yet is bound again; operators and indexers have no name to look for. */
  #mayAdd(text: string): boolean {
    if (this.#bound < boundAtFirst) return true
    return (text.match(/\w+|\[/g) ?? []).some((word) =>
      membersByWord.get(word)?.some((name) => !this.#members.has(name)),
    )
  }

  summary(): CoverageSummary {
    return {
      constructs: counted(allConstructs, this.#constructs),
      members: counted(usableMembers, this.#members),
      leftOut,
    }
  }
}

const boundAtFirst = 6000

/** Where binding fails, the answer says so: that is a difference, and no reason to end the run. */
function boundTree(code: string, kind: 'block' | 'single'): unknown {
  try {
    return bindCode(code, kind, environment).bound
  } catch {
    return null
  }
}

function counted(all: readonly string[], used: ReadonlySet<string>): CoverageSummary['members'] {
  const unused = all.filter((name) => !used.has(name))
  return { all: all.length, used: all.length - unused.length, unused }
}

const usableMembers: string[] = []
/** Constants and values of enums, by what an expression writes for them. */
const constants = new Map<string, string>()
const membersByWord = new Map<string, string[]>()
const leftOut = { refused: 0, notBuilt: 0 }
for (const definition of environment.types) {
  for (const value of Object.keys(definition.parts.enumValues ?? {})) {
    take(enumValueName(definition, value), value)
    constants.set(`${csharpType(definition.make([]))}.${value}`, enumValueName(definition, value))
  }
  for (const member of definition.members) {
    if (!isNameable(definition)) continue
    if (isUsable(definition, member)) take(memberName(member), wordOf(definition, member))
    else if (member.notBuilt === null) leftOut.refused++
    else leftOut.notBuilt++
    if (member.kind === 'constant' && isUsable(definition, member))
      constants.set(`${csharpType(definition.make([]))}.${member.name}`, memberName(member))
  }
}

/** What an expression that uses the member is likely to write: an operator's text has its type at least. */
function wordOf(definition: TypeDefinition, { name, kind }: Member): string {
  if (kind === 'indexer') return '['
  if (name === '.ctor') return definition.name
  if (!name.startsWith('op_')) return name
  return definition.arity === 0 ? csharpType(definition.make([])) : definition.name
}

function take(name: string, word: string): void {
  usableMembers.push(name)
  membersByWord.set(word, [...(membersByWord.get(word) ?? []), name])
}

/** The members in a bound tree. */
function membersIn(root: unknown): Set<Member> {
  const found = new Set<Member>()
  const seen = new Set<object>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return
    seen.add(node)
    if (node instanceof DotnetType || node instanceof TypeDefinition) return
    if ('signature' in node && 'declaring' in node) {
      found.add(node as Member)
      return
    }
    const operator = builtInOperator(node as BoundExpression)
    if (operator) found.add(operator)
    for (const value of Object.values(node)) visit(value)
  }
  visit(root)
  return found
}
