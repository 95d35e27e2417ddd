import { ambient, defaultLimits, startExpression } from '../../../values/ambient.ts'
import { defaultOutput } from '../output/output-settings.ts'
import type { GlobalVariable, KeyDefinition, Rule, Stylesheet, Template } from '../runtime.ts'
import { attributeOf, isForwardCompatible, namespaceAt, type SheetElement, xsltNamespace } from '../tree/sheet-node.ts'
import { attributeSetCompiler } from './attribute-sets.ts'
import { compileBody } from './body.ts'
import { checkElement, reportChild, ruleOf } from './check-element.ts'
import { readDecimalFormat } from './decimal-format-element.ts'
import { elementRules } from './elements.ts'
import { compileForNodes, readExpression } from './expression.ts'
import { readNamespaceAlias } from './namespace-alias-element.ts'
import { checkPrefixLists } from './namespaces.ts'
import { readOutput } from './output-element.ts'
import { compilePattern } from './pattern.ts'
import { type Declarations, Scope, type SheetReport } from './scope.ts'
import { SpaceRules } from './space-elements.ts'
import { compileTemplate } from './template.ts'
import { compileDeclaration } from './variables.ts'

/**
 * Compiles a stylesheet of XSLT 1.0. What .NET's XslCompiledTransform refuses is reported with its place; the result is
 * of use only where nothing was.
 */
export function compileStylesheet(root: SheetElement, report: SheetReport): Stylesheet {
  startExpression(ambient(), defaultLimits)
  return new StylesheetCompiler(report).compile(root)
}

class StylesheetCompiler {
  readonly #sheet: Declarations
  readonly #rules = new Map<string, Rule[]>()
  readonly #space = new SpaceRules()
  readonly #templates: { readonly element: SheetElement; readonly template: Template }[] = []
  readonly #globals: {
    readonly element: SheetElement
    readonly variable: GlobalVariable
    readonly slots: { slots: number }
  }[] = []
  #output = defaultOutput

  constructor(report: SheetReport) {
    const sheet: Declarations = {
      report,
      globals: new Map(),
      named: new Map(),
      keys: new Map(),
      decimalFormats: new Map(),
      attributeSets: new Map(),
      scripts: new Set(),
      aliases: new Map(),
      attributeSet: (key, at) => compileSet(key, at),
    }
    const compileSet = attributeSetCompiler(sheet)
    this.#sheet = sheet
  }

  compile(root: SheetElement): Stylesheet {
    const scope = new Scope(this.#sheet, root, { slots: 0 })
    if (!isStylesheetRoot(root)) scope.report('child-unknown', notStylesheet(root), root.nameSpan)
    else if (root.namespace === xsltNamespace) {
      checkPrefixLists(root, scope)
      this.#checkRoot(root, scope)
      for (const child of root.children) {
        if (child.kind === 'text') scope.report('text-unexpected', `${root.name} takes no text`, child.span)
        else this.#declare(child, scope.at(child))
      }
    } else {
      const template: Template = { parameters: [], slots: 0, body: () => undefined }
      this.#rules.set('', [
        { template, priority: 0.5, place: 0, kinds: ['root'], localName: null, matches: () => true },
      ])
      const slots = { slots: 0 }
      template.body = compileBody([root], new Scope(this.#sheet, root, slots), true)
      template.slots = slots.slots
    }
    this.#compileBodies()
    for (const [key] of this.#sheet.attributeSets) this.#checkSet(key)
    for (const rules of this.#rules.values()) rules.sort((a, b) => b.priority - a.priority || b.place - a.place)
    return {
      rules: this.#rules,
      keys: this.#sheet.keys,
      strips: this.#space.strips,
      output: this.#output,
    }
  }

  #checkRoot(root: SheetElement, scope: Scope): void {
    const version = attributeOf(root, 'version')
    if (!version) scope.report('attribute-missing', `${root.name} needs the attribute 'version'`, root.span)
    else if (!/^\d+(\.\d*)?$/.test(version.value.trim())) {
      const message = `'${version.value}' is no value for version of ${root.name}: expected '1.0'`
      scope.report('attribute-value', message, version.valueSpan)
    }
    if (isForwardCompatible(root)) return
    const known = ['id', 'version', 'extension-element-prefixes', 'exclude-result-prefixes']
    for (const { localName, namespace, name, nameSpan } of root.attributes) {
      if ((namespace === '' && !known.includes(localName)) || namespace === xsltNamespace) {
        scope.report('attribute-unknown', `${root.name} has no attribute '${name}'`, nameSpan)
      }
    }
  }

  /** Takes up what a top-level element declares; bodies are compiled when everything is known. */
  #declare(element: SheetElement, scope: Scope): void {
    const parent = element.parent as SheetElement // only called for children
    if (element.namespace !== xsltNamespace) {
      if (element.namespace === 'urn:schemas-microsoft-com:xslt' && element.localName === 'script') {
        const namespace = namespaceAt(element, attributeOf(element, 'implements-prefix')?.value ?? '')
        if (namespace) this.#sheet.scripts.add(namespace)
      }
      if (element.namespace === '') {
        scope.report(
          'child-unknown',
          `${element.name} without a namespace may not stand in ${parent.name}`,
          element.nameSpan,
        )
      }
      return
    }
    const rule = ruleOf(element)
    const { localName } = element
    const isDeclaration = rule?.place === 'top' || localName === 'variable' || localName === 'param'
    if (!rule || !isDeclaration) {
      if (!rule && isForwardCompatible(element)) return
      reportChild(
        element,
        parent,
        Object.keys(elementRules).filter((name) => elementRules[name]?.place === 'top'),
        scope,
      )
      return
    }
    const isWhole = localName === 'variable' || localName === 'param' || checkElement(element, rule, scope)
    if (isWhole) this.#take(element, scope)
  }

  #take(element: SheetElement, scope: Scope): void {
    switch (element.localName) {
      case 'template':
        this.#templateElement(element, scope)
        break
      case 'variable':
      case 'param':
        this.#globalElement(element, scope)
        break
      case 'key':
        this.#keyElement(element, scope)
        break
      case 'output':
        this.#output = readOutput(element, this.#output, scope)
        break
      case 'decimal-format':
        readDecimalFormat(element, scope)
        break
      case 'namespace-alias':
        readNamespaceAlias(element, scope)
        break
      case 'attribute-set': {
        const name = attributeOf(element, 'name')
        const key = name ? scope.expandedName(name) : null
        if (key !== null) {
          this.#sheet.attributeSets.set(key, [...(this.#sheet.attributeSets.get(key) ?? []), element])
        }
        break
      }
      case 'strip-space':
      case 'preserve-space':
        this.#space.add(element, scope)
        break
      case 'import':
      case 'include':
        scope.report(
          'child-unknown',
          `${element.name} can't be carried out: the gateway resolves no other stylesheet. Put its templates here`,
          element.nameSpan,
        )
    }
  }

  #templateElement(element: SheetElement, scope: Scope): void {
    const [match, name, mode] = ['match', 'name', 'mode'].map((attribute) => attributeOf(element, attribute))
    const template: Template = { parameters: [], slots: 0, body: () => undefined }
    this.#templates.push({ element, template })
    if (!match && !name) {
      scope.report('attribute-missing', `${element.name} needs the attribute 'match' or 'name'`, element.span)
    }
    if (name) {
      const key = scope.expandedName(name)
      if (key !== null && this.#sheet.named.has(key)) {
        scope.report('attribute-value', `'${name.value}' is the name of another template too`, name.valueSpan)
      }
      if (key !== null) this.#sheet.named.set(key, template)
    }
    if (!match && mode) {
      scope.report('attribute-conflict', `${element.name} takes a mode only with a match`, mode.nameSpan)
    }
    const priority = this.#priorityOf(element, scope)
    const modeKey = mode ? scope.expandedName(mode) : ''
    if (!match || modeKey === null) return
    const patterns = compilePattern(match.value, match.valueSpan, scope) ?? []
    const rules = this.#rules.get(modeKey) ?? []
    this.#rules.set(modeKey, rules)
    for (const pattern of patterns) {
      rules.push({ ...pattern, template, priority: priority ?? pattern.priority, place: this.#templates.length })
    }
  }

  #priorityOf(element: SheetElement, scope: Scope): number | null {
    const attribute = attributeOf(element, 'priority')
    if (!attribute) return null
    const text = attribute.value.trim()
    if (/^-?(\d+\.?\d*|\.\d+)$/.test(text)) return Number(text)
    if (isForwardCompatible(element)) return null
    const message = `'${attribute.value}' is no value for priority of ${element.name}: expected a number`
    scope.report('attribute-value', message, attribute.valueSpan)
    return null
  }

  #globalElement(element: SheetElement, scope: Scope): void {
    const name = attributeOf(element, 'name')
    const key = name ? scope.expandedName(name) : null
    if (!name) scope.report('attribute-missing', `${element.name} needs the attribute 'name'`, element.span)
    if (!name || key === null) return
    if (this.#sheet.globals.has(key)) {
      scope.report('attribute-value', `The variable or parameter '${name.value}' is declared twice`, name.valueSpan)
    }
    const slots = { slots: 0 }
    const isParameter = element.localName === 'param'
    const variable: GlobalVariable = { name: name.value, key, isParameter, slots: () => slots.slots, compute: () => '' }
    const select = attributeOf(element, 'select')
    const [content] = element.children
    const type = isParameter || (!select && content) ? 'any' : select ? literalType(select.value) : 'string'
    this.#sheet.globals.set(key, { variable, type })
    this.#globals.push({ element, variable, slots })
  }

  #keyElement(element: SheetElement, scope: Scope): void {
    const [name, match, use] = ['name', 'match', 'use'].map((attribute) => attributeOf(element, attribute))
    const key = name ? scope.expandedName(name) : null
    if (!match || !use || key === null) return
    const inner = scope.without('Variables cannot be used within this expression.')
    for (const attribute of [match, use]) {
      if (!/(^|[^\w.:-])key\s*\(/.test(attribute.value)) continue
      const message = "The 'key()' function cannot be used in 'use' and 'match' attributes of 'xsl:key' element."
      scope.report('attribute-value', message, attribute.valueSpan)
      return
    }
    const patterns = compilePattern(match.value, match.valueSpan, inner)
    const expression = readExpression(use.value, use.valueSpan, inner)
    const value = expression && compileForNodes(expression, use.value, use.valueSpan, inner)
    if (!patterns || !value) return
    const definition: KeyDefinition = {
      matches: (node, frame) => patterns.some(({ matches }) => matches(node, frame)),
      use: (frame) => value(frame.node, 1, 1, frame),
    }
    this.#sheet.keys.set(key, [...(this.#sheet.keys.get(key) ?? []), definition])
  }

  #compileBodies(): void {
    for (const { element, variable, slots } of this.#globals) {
      variable.compute = compileDeclaration(element, new Scope(this.#sheet, element, slots)).compute
    }
    for (const { element, template } of this.#templates) compileTemplate(element, template, this.#sheet)
  }

  #checkSet(key: string): void {
    const [element] = this.#sheet.attributeSets.get(key) ?? []
    const name = element && attributeOf(element, 'name')
    if (name) this.#sheet.attributeSet(key, name)
  }
}

function isStylesheetRoot(root: SheetElement): boolean {
  if (root.namespace === xsltNamespace) return root.localName === 'stylesheet' || root.localName === 'transform'
  return attributeOf(root, 'version', xsltNamespace) !== undefined
}

function notStylesheet({ name }: SheetElement): string {
  return `${name} is no stylesheet: expected stylesheet or transform of the namespace ${xsltNamespace}, or an element with its version attribute`
}

/** The type of a literal: other variables may not be known yet. */
function literalType(text: string): 'number' | 'string' | 'any' {
  if (/^\s*-?(\d+\.?\d*|\.\d+)\s*$/.test(text)) return 'number'
  return /^\s*('[^']*'|"[^"]*")\s*$/.test(text) ? 'string' : 'any'
}
