import { closest } from '../diagnostics/suggest.ts'
import type { Op } from '../policies/builder.ts'
import { constant } from '../policies/operand.ts'
import type { Section } from '../runtime/pipeline.ts'
import { sections } from '../runtime/pipeline.ts'
import { childElements, type ElementNode } from '../syntax/tree.ts'
import { raise, startOutbound } from './control-ops.ts'
import type { EffectivePolicy, ScopedStatement } from './effective-policy.ts'
import { fragmentId } from './fragment-id.ts'
import { checkPlacement, originOf, type Place, type StatementServices } from './placement.ts'
import { readElement } from './read-element.ts'
import { StatementBuilder } from './statement-builder.ts'

/** Compiles the effective policy section by section. */
export function compileSections(policy: EffectivePolicy, services: StatementServices): void {
  for (const section of sections) {
    services.program.startSection(section)
    const first = policy[section][0] ?? policy.backend[0] ?? policy.inbound[0]
    if (section === 'outbound' && first) {
      const place: Place = {
        section,
        scope: first.scope,
        path: '',
        fragment: false,
        checkSection: true,
        isTopLevel: true,
      }
      services.program.emit(startOutbound as Op<never>, [], originOf(first.node, `${first.node.name}[1]`, place))
    }
    const counts = new Map<string, Map<string, number>>()
    const seen = new Set<string>()
    for (const statement of policy[section]) compileTop(statement, section, counts, seen, services)
  }
}

function compileTop(
  statement: ScopedStatement,
  section: Section,
  counts: Map<string, Map<string, number>>,
  seen: Set<string>,
  services: StatementServices,
): void {
  const { node, scope } = statement
  let perScope = counts.get(scope)
  if (!perScope) {
    perScope = new Map()
    counts.set(scope, perScope)
  }
  const index = (perScope.get(node.name) ?? 0) + 1
  perScope.set(node.name, index)
  const place: Place = { section, scope, path: '', fragment: false, checkSection: true, isTopLevel: true }
  const definition = services.catalog.get(node.name)
  if (definition && !definition.repeatable) {
    const key = `${scope}/${node.name}`
    if (seen.has(key))
      services.reporter.report('policy-repeated', `${node.name} may stand only once in ${section}`, node.startTagSpan, {
        path: `${scope}/${section}/${node.name}[${index}]`,
      })
    seen.add(key)
  }
  compileStatement(node, `${node.name}[${index}]`, place, services)
}

/** Compiles a resolver's document: its root is the one policy. */
export function compileResolver(root: ElementNode, services: StatementServices): void {
  services.program.isResolver = true
  for (const section of sections) {
    services.program.startSection(section)
    if (section !== 'inbound') continue
    const place: Place = {
      section,
      scope: 'operation',
      path: '',
      fragment: false,
      checkSection: false,
      isTopLevel: true,
    }
    compileStatement(root, `${root.name}[1]`, place, { ...services, checkedScope: null })
  }
}

/** Compiles the policies of a fragment that is checked by itself. */
export function compileFragmentAlone(root: ElementNode, services: StatementServices): void {
  for (const section of sections) services.program.startSection(section)
  const place: Place = {
    section: 'inbound',
    scope: 'operation',
    path: '',
    fragment: true,
    checkSection: false,
    isTopLevel: true,
  }
  compileFragment(root, '', place, services)
}

function compileFragment(root: ElementNode, path: string, place: Place, services: StatementServices): void {
  const policies = childElements(root)
  if (policies.length === 0)
    services.reporter.report('child-missing', 'A fragment needs at least one policy', root.startTagSpan)
  compileAll(policies, path, place, services)
}

function compileAll(
  nodes: readonly ElementNode[],
  parentPath: string,
  place: Place,
  services: StatementServices,
): void {
  const counts = new Map<string, number>()
  for (const node of nodes) {
    const index = (counts.get(node.name) ?? 0) + 1
    counts.set(node.name, index)
    const step = `${node.name}[${index}]`
    compileStatement(node, parentPath === '' ? step : `${parentPath}/${step}`, place, services)
  }
}

function compileStatement(node: ElementNode, path: string, place: Place, services: StatementServices): void {
  const { reporter, catalog } = services
  const fullPath = `${place.scope}/${place.section}/${path}`
  const { name } = node
  if (place.branch && name !== 'include-fragment') {
    const { branch, ...inside } = place
    branch(node, () => compileStatement(node, path, inside, services))
    return
  }
  if (name === 'base') {
    reporter.report(
      'base-misplaced',
      place.fragment ? '<base/> may not stand in a fragment' : '<base/> stands only directly in a section',
      node.startTagSpan,
      { path: fullPath },
    )
    return
  }
  if (name === 'include-fragment') {
    includeFragment(node, path, place, services)
    return
  }
  const definition = catalog.get(name)
  if (!definition) {
    reportUnknown(node, path, place, services)
    return
  }
  checkPlacement(definition, node, fullPath, place, services)
  const builder = new StatementBuilder(node, path, place, services, compileStatement)
  const { values, incomplete } = readElement(node, definition, builder)
  if (incomplete) {
    builder.checkNested(values)
    builder.raise(`${name} holds something that isn't known here or can't be carried out yet`)
    return
  }
  definition.compile(values as never, builder)
  if (place.isTopLevel) services.program.endTopStatement()
}

function reportUnknown(node: ElementNode, path: string, place: Place, services: StatementServices): void {
  const { reporter, catalog, program, lenient } = services
  const { name } = node
  const fullPath = `${place.scope}/${place.section}/${path}`
  const near = closest(name, catalog.names)
  if (catalog.isKnown(name)) {
    reporter.report('policy-not-supported', `Sluice doesn't carry out ${name} yet`, node.nameSpan, {
      unsupported: true,
      path: fullPath,
      ...(lenient ? { severity: 'warning' as const } : {}),
    })
  } else {
    reporter.report(
      'policy-unknown',
      `There is no policy '${name}'${near ? ` (did you mean '${near}'?)` : ''}`,
      node.nameSpan,
      { path: fullPath },
    )
  }
  program.emit(raise as Op<never>, [constant(`${name} is not supported`)], originOf(node, path, place))
}

function includeFragment(node: ElementNode, path: string, place: Place, services: StatementServices): void {
  const { reporter, references, program } = services
  const fullPath = `${place.scope}/${place.section}/${path}`
  if (place.fragment) {
    reporter.report('fragment-nested', 'A fragment may not include another fragment', node.startTagSpan, {
      path: fullPath,
      help: 'include both fragments from the policy document',
    })
    return
  }
  const id = fragmentId(node, fullPath, reporter)
  if (!id) return
  const root = id.holes.length > 0 ? null : references.fragment(id.text, id.span, fullPath)
  if (!root) {
    program.emit(
      raise as Op<never>,
      [constant(`The fragment '${id.text}' isn't known here`)],
      originOf(node, path, place),
    )
    return
  }
  compileFragment(root, path, { ...place, fragment: true }, services)
}
