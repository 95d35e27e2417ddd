import { XmlException } from '../../xml-exception.ts'
import type { Compute, Instruction } from '../runtime.ts'
import { attributeOf, namespaceAt, type SheetAttribute, type SheetElement } from '../tree/sheet-node.ts'
import { xsltException } from '../xslt-exception.ts'
import { useAttributeSets } from './attribute-sets.ts'
import { type AttributeTemplate, attributeTemplate, computed } from './attribute-template.ts'
import { compileBody } from './body.ts'
import { yesOrNo } from './check-element.ts'
import { attributeExpression, textOf } from './expression.ts'
import type { CompileInstruction } from './instructions.ts'
import { badNcName, badQName, splitName } from './names.ts'
import type { Scope } from './scope.ts'

interface ComputedName {
  readonly prefix: string
  readonly localName: string
  readonly namespace: string
}

export const elementInstruction: CompileInstruction = (element, scope) => {
  const name = computedName(element, scope, true)
  const sets = useAttributeSets(attributeOf(element, 'use-attribute-sets'), scope)
  const body = compileBody(element.children, scope)
  return (
    name &&
    ((frame) => {
      const { prefix, localName, namespace } = name(frame)
      const { output } = frame.run
      output.startElement(prefix, localName, namespace)
      sets?.(frame)
      body(frame)
      output.endElement()
      return undefined
    })
  )
}

export const attributeInstruction: CompileInstruction = (element, scope) => {
  const name = computedName(element, scope, false)
  const body = compileBody(element.children, scope)
  return (
    name &&
    ((frame) => {
      const { prefix, localName, namespace } = name(frame)
      const value = frame.run.text('Attribute', body, frame)
      frame.run.output.attribute(prefix, localName, namespace, value)
      return undefined
    })
  )
}

/** The name of an element or attribute with its namespace: that of the attribute, else that of the prefix. */
function computedName(element: SheetElement, scope: Scope, isElement: boolean): Compute<ComputedName> | null {
  const attribute = attributeOf(element, 'name')
  if (!attribute) return null
  const name = attributeTemplate(attribute, scope)
  const namespace = attributeOf(element, 'namespace')
  const uri = namespace ? attributeTemplate(namespace, scope) : null
  if (typeof name === 'string' && (uri === null || typeof uri === 'string')) {
    const problem = badName(name, uri, element, isElement)
    if (problem !== null) {
      scope.report('attribute-value', problem, attribute.valueSpan)
      return null
    }
    const found = resolveName(name, uri, element, isElement)
    return () => found
  }
  const [text, given] = [computed(name), uri === null ? null : computed(uri)]
  return (frame) => {
    const [name, uri] = [text(frame), given ? given(frame) : null]
    const problem = badName(name, uri, element, isElement)
    if (problem !== null) throw badQName(name) === null ? xsltException(problem) : new XmlException(problem)
    return resolveName(name, uri, element, isElement)
  }
}

function badName(name: string, uri: string | null, element: SheetElement, isElement: boolean): string | null {
  const problem = badQName(name)
  if (problem !== null) return problem
  const { prefix, localName } = splitName(name)
  if (uri === null && prefix !== '' && namespaceAt(element, prefix) === undefined) {
    return `Prefix '${prefix}' is not defined.`
  }
  if (!isElement && prefix === '' && localName === 'xmlns' && (uri ?? '') === '') {
    return "An attribute with a local name 'xmlns' and a null namespace URI cannot be created."
  }
  return null
}

function resolveName(name: string, uri: string | null, element: SheetElement, isElement: boolean): ComputedName {
  const { prefix, localName } = splitName(name)
  const byPrefix = prefix === '' && !isElement ? '' : (namespaceAt(element, prefix) ?? '')
  const namespace = uri ?? byPrefix
  return { prefix: namespace === '' || prefix === 'xmlns' ? '' : prefix, localName, namespace }
}

export const text: CompileInstruction = (element, scope) => {
  const escapes = !(yesOrNo(element, 'disable-output-escaping', scope) ?? false)
  const value = element.children.map((child) => (child.kind === 'text' ? child.value : '')).join('')
  if (value === '') return null
  return ({ run }) => {
    run.output.text(value, escapes)
    return undefined
  }
}

export const valueOfInstruction: CompileInstruction = (element, scope) => {
  const select = attributeOf(element, 'select')
  const escapes = !(yesOrNo(element, 'disable-output-escaping', scope) ?? false)
  const compute = select ? attributeExpression(select, scope) : null
  if (!compute) return null
  const value = textOf(compute)
  return (frame) => {
    frame.run.output.text(value(frame), escapes)
    return undefined
  }
}

export const comment: CompileInstruction = (element, scope) => {
  const body = compileBody(element.children, scope)
  return (frame) => {
    frame.run.output.comment(frame.run.text('Comment', body, frame))
    return undefined
  }
}

export const processingInstruction: CompileInstruction = (element, scope) => {
  const attribute = attributeOf(element, 'name') as SheetAttribute // required
  const name: AttributeTemplate = attributeTemplate(attribute, scope)
  const body = compileBody(element.children, scope)
  if (typeof name === 'string') {
    const problem = badTarget(name)
    if (problem !== null) scope.report('attribute-value', problem, attribute.valueSpan)
  }
  const target = computed(name)
  const step: Instruction = (frame) => {
    const name = target(frame)
    const problem = badTarget(name)
    if (problem !== null) throw new XmlException(problem)
    frame.run.output.instruction(name, frame.run.text('ProcessingInstruction', body, frame).trimStart())
    return undefined
  }
  return step
}

function badTarget(name: string): string | null {
  return name.toLowerCase() === 'xml' ? `'${name}' is an invalid name for processing instructions.` : badNcName(name)
}
