import { closest } from '../../../../diagnostics/suggest.ts'
import {
  attributeOf,
  isForwardCompatible,
  type SheetElement,
  type SheetNode,
  xsltNamespace,
} from '../tree/sheet-node.ts'
import { type ElementRule, elementRule } from './elements.ts'
import type { Scope } from './scope.ts'

/** Checks attributes and content of an element of XSLT by its rule; false where something that it needs is missing. */
export function checkElement(element: SheetElement, rule: ElementRule, scope: Scope): boolean {
  const isForward = isForwardCompatible(element)
  for (const attribute of element.attributes) {
    const isOwn = attribute.namespace === '' || attribute.namespace === xsltNamespace
    if (!isOwn || (attribute.namespace === '' && rule.attributes.includes(attribute.localName)) || isForward) continue
    const near = closest(attribute.name, rule.attributes)
    const hint = near ? ` (did you mean '${near}'?)` : ''
    scope.report('attribute-unknown', `${element.name} has no attribute '${attribute.name}'${hint}`, attribute.nameSpan)
  }
  let isWhole = true
  for (const name of rule.required) {
    if (attributeOf(element, name)) continue
    scope.report('attribute-missing', `${element.name} needs the attribute '${name}'`, element.span)
    isWhole = false
  }
  if (!isForward) for (const child of element.children) checkChild(child, element, rule, scope)
  return isWhole
}

function checkChild(child: SheetNode, element: SheetElement, { content }: ElementRule, scope: Scope): void {
  if (content === 'body') return
  if (child.kind === 'text') {
    if (content === 'text') return
    scope.report('text-unexpected', `${element.name} takes no text`, child.span)
  } else if (typeof content === 'string' || child.namespace !== xsltNamespace || !content.includes(child.localName)) {
    const names = typeof content === 'string' ? [] : content
    reportChild(child, element, names, scope)
  }
}

export function reportChild(child: SheetElement, element: SheetElement, names: readonly string[], scope: Scope): void {
  const near = child.namespace === xsltNamespace ? closest(child.localName, [...names]) : undefined
  const hint = near ? ` (did you mean '${child.prefix}:${near}'?)` : ''
  scope.report('child-unknown', `${child.name} may not stand in ${element.name}${hint}`, child.nameSpan)
}

/** A value of `yes` or `no`. */
export function yesOrNo(element: SheetElement, name: string, scope: Scope): boolean | null {
  return oneOf(element, name, ['yes', 'no'], scope)?.startsWith('y') ?? null
}

/** One of some words; null where the attribute isn't there or was reported. */
export function oneOf(element: SheetElement, name: string, words: readonly string[], scope: Scope): string | null {
  const attribute = attributeOf(element, name)
  if (!attribute) return null
  const value = attribute.value.trim()
  if (words.includes(value)) return value
  if (isForwardCompatible(element)) return null
  const choices = words.map((word) => `'${word}'`).join(', ')
  scope.report(
    'attribute-value',
    `'${attribute.value}' is no value for ${name} of ${element.name}: expected ${choices}`,
    attribute.valueSpan,
  )
  return null
}

export const ruleOf = (element: SheetElement): ElementRule | undefined =>
  element.namespace === xsltNamespace ? elementRule(element.localName) : undefined
