import { type Compute, Frame } from '../runtime.ts'
import { attributeOf, type SheetAttribute, type SheetElement } from '../tree/sheet-node.ts'
import { compileBody } from './body.ts'
import { type Declarations, Scope } from './scope.ts'

/** Compiles a list of attribute sets; null where none is named. */
export function useAttributeSets(attribute: SheetAttribute | undefined, scope: Scope): Compute<void> | null {
  if (!attribute) return null
  const sets: Compute<void>[] = []
  for (const name of attribute.value.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const key = scope.expandedName(attribute, name)
    const set = key === null ? null : scope.sheet.attributeSet(key, attribute)
    if (set) sets.push(set)
  }
  return (frame) => {
    for (const set of sets) set(frame)
  }
}

/** Compiles the attribute sets of a stylesheet, each when it is first used; a circle is refused. */
export function attributeSetCompiler(sheet: Declarations): Declarations['attributeSet'] {
  const compiled = new Map<string, Compute<void>>()
  const running = new Set<string>()
  return (key, at) => {
    const known = compiled.get(key)
    if (known) return known
    const name = key.slice(key.indexOf('}') + 1)
    const elements = sheet.attributeSets.get(key)
    if (!elements) {
      sheet.report(
        'attribute-value',
        `A reference to attribute set '${name}' cannot be resolved: no xsl:attribute-set of this name is declared`,
        at.valueSpan,
      )
      return null
    }
    if (running.has(key)) {
      const message = `Circular reference in the definition of attribute set '${name}'.`
      sheet.report('attribute-value', message, elements[0]?.nameSpan ?? at.valueSpan)
      return null
    }
    running.add(key)
    const parts = elements.map((element) => compileSet(element, sheet))
    running.delete(key)
    const set: Compute<void> = (frame) => {
      for (const part of parts) part(frame)
    }
    compiled.set(key, set)
    return set
  }
}

function compileSet(element: SheetElement, sheet: Declarations): Compute<void> {
  const slots = { slots: 0 }
  const scope = new Scope(sheet, element, slots)
  const others = useAttributeSets(attributeOf(element, 'use-attribute-sets'), scope)
  const body = compileBody(
    element.children.filter((child) => child.kind === 'element' && child.localName === 'attribute'),
    scope,
  )
  return (frame) => {
    others?.(frame)
    body(new Frame(frame.run, frame.node, frame.position, frame.size, new Array(slots.slots)))
  }
}
