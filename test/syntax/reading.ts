import { type Diagnostic, SourceText } from '../../src/diagnostics/diagnostic.ts'
import { type ReadOptions, readPolicy } from '../../src/syntax/read.ts'
import type { ElementNode, Node, PolicyDocument } from '../../src/syntax/tree.ts'

export function read(
  text: string,
  options: ReadOptions = {},
): { root: ElementNode; diagnostics: readonly Diagnostic[] } {
  const { document, diagnostics } = readPolicy(new SourceText(text, 'policy.xml'), options)
  if (!document) throw new Error(`no document: ${diagnostics.map(({ message }) => message).join('; ')}`)
  return { root: document.root, diagnostics }
}

/** `code line:column «the text it points at»`, one a diagnostic. */
export function findings(text: string, options: ReadOptions = {}): string[] {
  const source = new SourceText(text, 'policy.xml')
  return readPolicy(source, options).diagnostics.map(({ code, severity, span }) => {
    if (!span) return code
    const { line, column } = source.positionAt(span.start)
    const mark = severity === 'error' ? '' : ` ${severity}`
    return `${code}${mark} ${line}:${column} «${source.text.slice(span.start, span.end)}»`
  })
}

/** The tree without its places: what has to survive printing. */
export function shape(document: PolicyDocument): unknown {
  const ofNode = (node: Node): unknown => {
    switch (node.kind) {
      case 'element':
        return {
          name: node.name,
          attributes: node.attributes.map(({ name, value }) => [name, value.expression?.code ?? value.text]),
          children: node.children.map(ofNode),
          selfClosing: node.selfClosing,
        }
      case 'text':
      case 'cdata':
        return { [node.kind]: node.value.text, code: node.value.expression?.code, form: node.value.expression?.form }
      default:
        return { [node.kind]: node.text }
    }
  }
  return [...document.before.map(ofNode), ofNode(document.root), ...document.after.map(ofNode)]
}
