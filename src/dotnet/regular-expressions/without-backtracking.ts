import type { Node } from './node.ts'

/** The construct that `RegexOptions.NonBacktracking` refuses, undefined where the pattern has none. */
export function unsupportedWithoutBacktracking(node: Node): string | undefined {
  switch (node.kind) {
    case 'backreference':
      return 'backreference (\\ number)'
    case 'anchor':
      return node.anchor === 'start' ? 'contiguous matches (\\G)' : undefined
    case 'atomic':
      return 'atomic subexpressions (?> pattern)'
    case 'look':
      return node.isNegative
        ? 'negative lookahead (?! pattern) or negative lookbehind (?<! pattern)'
        : 'positive lookahead (?= pattern) or positive lookbehind (?<= pattern)'
    case 'referenceCondition':
      return 'captured group conditional (?( name ) yes-pattern | no-pattern ) or (?( number ) yes-pattern| no-pattern )'
    case 'expressionCondition':
      return 'test conditional (?( test-pattern ) yes-pattern | no-pattern )'
    case 'capture':
      return node.popped >= 0
        ? 'balancing group (?<name1-name2>subexpression) or (?<-name2>subexpression)'
        : unsupportedWithoutBacktracking(node.body)
    case 'loop':
      if (node.max === 0) return undefined
      return unsupportedWithoutBacktracking(node.body)
    case 'concatenation':
    case 'alternation':
      for (const child of node.nodes) {
        const found = unsupportedWithoutBacktracking(child)
        if (found) return found
      }
      return undefined
    default:
      return undefined
  }
}
