import { bindCode } from '../../../src/compiler/expression-compiler.ts'
import { TypeDefinition } from '../../../src/dotnet/type-system/definition.ts'
import type { Member } from '../../../src/dotnet/type-system/member.ts'
import { DotnetType } from '../../../src/dotnet/type-system/type.ts'
import { parseBlock, parseExpression } from '../../../src/expressions/syntax/parser.ts'
import { allConstructs, constructsOf } from './constructs.ts'
import { environment, grammar, type Production } from './grammar.ts'
import { enumValueName, isNameable, isUsable, memberName } from './member-productions.ts'
import { nodesOf, type TreeNode } from './tree.ts'

export interface CoverageSummary {
  readonly constructs: { readonly all: number; readonly used: number; readonly unused: readonly string[] }
  readonly members: { readonly all: number; readonly used: number; readonly unused: readonly string[] }
  /** Declared members that stand outside: refused by the gateway's list, or not carried out yet. */
  readonly leftOut: { readonly refused: number; readonly notBuilt: number }
  readonly productions: { readonly all: number; readonly used: number; readonly unused: readonly string[] }
}

/**
 * What the expressions of a run used: constructs by their syntax tree, members by the tree that the binder made of an
 * expression that .NET carried out. Constants leave no trace in it and count by the production that wrote them.
 */
export class Coverage {
  readonly #constructs = new Set<string>()
  readonly #members = new Set<string>()
  readonly #productions = new Set<string>()
  readonly #all = [...grammar.values()].flat()
  readonly #byText = new Map<string, Production>(this.#all.map((production) => [production.text, production]))

  add(tree: TreeNode, text: string, wasCarriedOut: boolean): void {
    let isNew = false
    const constants: string[] = []
    for (const { production } of nodesOf(tree)) {
      const { member } = this.#byText.get(production) ?? {}
      if (!this.#productions.has(production)) isNew = true
      this.#productions.add(production)
      if (member !== undefined && !this.#members.has(member)) isNew = true
      if (member !== undefined && constantNames.has(member)) constants.push(member)
    }
    if (!isNew) return
    const code = text.slice(1)
    const kind = code.startsWith('{') ? 'block' : 'single'
    constructsOf((kind === 'block' ? parseBlock(code) : parseExpression(code)).root, this.#constructs)
    if (!wasCarriedOut) return
    for (const name of constants) this.#members.add(name)
    const { bound } = bindCode(code, kind, environment)
    if (bound) for (const member of membersIn(bound)) this.#members.add(memberName(member))
  }

  summary(): CoverageSummary {
    const unusedConstructs = allConstructs.filter((name) => !this.#constructs.has(name))
    const unusedMembers = usableMembers.filter((name) => !this.#members.has(name))
    const unusedProductions = this.#all.filter(({ text }) => !this.#productions.has(text)).map(({ text }) => text)
    return {
      constructs: counted(allConstructs.length, unusedConstructs),
      members: counted(usableMembers.length, unusedMembers),
      leftOut,
      productions: counted(this.#all.length, unusedProductions),
    }
  }
}

function counted(all: number, unused: readonly string[]): CoverageSummary['members'] {
  return { all, used: all - unused.length, unused }
}

const usableMembers: string[] = []
const constantNames = new Set<string>()
const leftOut = { refused: 0, notBuilt: 0 }
for (const definition of environment.types) {
  for (const value of Object.keys(definition.parts.enumValues ?? {})) {
    usableMembers.push(enumValueName(definition, value))
    constantNames.add(enumValueName(definition, value))
  }
  for (const member of definition.members) {
    if (!isNameable(definition)) continue
    if (isUsable(definition, member)) usableMembers.push(memberName(member))
    else if (member.notBuilt === null) leftOut.refused++
    else leftOut.notBuilt++
    if (member.kind === 'constant' || member.kind === 'field') constantNames.add(memberName(member))
  }
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
    for (const value of Object.values(node)) visit(value)
  }
  visit(root)
  return found
}
