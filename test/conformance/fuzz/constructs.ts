import { readFileSync } from 'node:fs'
import ts from 'typescript'

interface Property {
  /** Words that the property chooses among; each counts as a construct of its own. */
  readonly words: readonly string[]
  readonly optional: boolean
  /** Node types without a kind of their own that stand here. */
  readonly refersTo: readonly string[]
}

/** The node types of the syntax tree, read from their declaration so that a new one takes part at once. */
const nodeTypes: ReadonlyMap<string, ReadonlyMap<string, Property>> = readNodeTypes()

/** All constructs: each node type, each choice of a property, each optional part present and absent. */
export const allConstructs: readonly string[] = [...nodeTypes].flatMap(([name, properties]) => [
  name,
  ...[...properties].flatMap(([property, { words, optional }]) => [
    ...words.map((word) => `${name}.${property} ${word}`),
    ...(optional ? [`${name} without ${property}`] : []),
  ]),
])

/** The constructs of a parsed expression. */
export function constructsOf(node: unknown, found: Set<string>, expected: readonly string[] = []): void {
  if (Array.isArray(node)) {
    for (const item of node) constructsOf(item, found, expected)
    return
  }
  if (typeof node !== 'object' || node === null) return
  const { kind } = node as { kind?: string }
  const name = kind !== undefined && nodeTypes.has(kind) ? kind : expected.length === 1 ? expected[0] : undefined
  if (name !== undefined) found.add(name)
  for (const [property, value] of Object.entries(node)) {
    const declared = name === undefined ? undefined : nodeTypes.get(name)?.get(property)
    if (declared?.words.includes(String(value))) found.add(`${name}.${property} ${value}`)
    if (declared?.optional && value === null) found.add(`${name} without ${property}`)
    if (property === 'target' && name === 'GotoStatement')
      found.add(`${name}.target ${(value as { kind: string }).kind}`)
    constructsOf(value, found, declared?.refersTo ?? [])
  }
}

function readNodeTypes(): Map<string, Map<string, Property>> {
  const file = 'src/expressions/syntax/ast.ts'
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const aliases = new Map<string, ts.TypeNode>()
  const declared = new Map<string, readonly ts.TypeElement[]>()
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement)) declared.set(statement.name.text, statement.members)
    if (ts.isTypeAliasDeclaration(statement)) aliases.set(statement.name.text, statement.type)
  }
  const literal = aliases.get('LiteralExpression')
  if (literal && ts.isIntersectionTypeNode(literal))
    declared.set(
      'LiteralExpression',
      literal.types.flatMap((type) => (ts.isTypeLiteralNode(type) ? [...type.members] : [])),
    )
  const found = new Map<string, Map<string, Property>>()
  for (const [name, members] of declared) {
    if (name === 'NodeBase') continue
    const properties = new Map<string, Property>()
    for (const member of members) {
      if (!ts.isPropertySignature(member) || !member.type) continue
      const property = member.name.getText(source)
      if (property === 'kind' || property === 'start' || property === 'end') continue
      const read = readProperty(member.type, aliases, declared)
      // An optional flag is true or not there.
      properties.set(
        property,
        member.questionToken ? { ...read, words: read.words.filter((word) => word !== 'false') } : read,
      )
    }
    found.set(name, properties)
  }
  const values = aliases.get('LiteralValue')
  if (values)
    found
      .get('LiteralExpression')
      ?.set('literal', { words: wordsIn(values, aliases, 'literal'), optional: false, refersTo: [] })
  return found
}

function readProperty(
  type: ts.TypeNode,
  aliases: ReadonlyMap<string, ts.TypeNode>,
  declared: ReadonlyMap<string, readonly ts.TypeElement[]>,
): Property {
  const refersTo: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && declared.has(node.typeName.getText())) refersTo.push(node.typeName.getText())
    ts.forEachChild(node, visit)
  }
  visit(type)
  return {
    words: wordsIn(type, aliases, 'kind'),
    optional: ts.isUnionTypeNode(type) && type.types.some((part) => part.getText() === 'null'),
    refersTo,
  }
}

/** The string literals and booleans that a type chooses among, those of its aliases included. */
function wordsIn(type: ts.TypeNode, aliases: ReadonlyMap<string, ts.TypeNode>, discriminant: string): string[] {
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return ['true', 'false']
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [type.literal.text]
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((part) => wordsIn(part, aliases, discriminant))
  if (ts.isTypeLiteralNode(type))
    return type.members.flatMap((member) =>
      ts.isPropertySignature(member) && member.name.getText() === discriminant && member.type
        ? wordsIn(member.type, aliases, discriminant)
        : [],
    )
  if (ts.isTypeReferenceNode(type)) {
    const alias = aliases.get(type.typeName.getText())
    return alias && ts.isUnionTypeNode(alias) && alias.types.every((part) => ts.isLiteralTypeNode(part))
      ? wordsIn(alias, aliases, discriminant)
      : []
  }
  return []
}
