import type { BoundLabeled, BoundStatement, BoundSwitch, BoundSwitchSection } from '../binding/bound.ts'
import type { Emitter } from './emitter.ts'
import { emitExpression } from './expressions.ts'
import { emitConstant } from './literals.ts'
import { emitPattern } from './patterns.ts'
import { declareLocals, emitFunctions, emitStatement, labelsOf } from './statements.ts'

export function emitSwitch(e: Emitter, node: BoundSwitch): string {
  const operand = emitExpression(e, node.operand)
  const sectionLocals = node.sections.flatMap((section) => section.locals)
  const locals = declareLocals(e, [...new Set([...node.locals, ...sectionLocals])])
  const functions = emitFunctions(e, node.functions)
  const labels = node.sections.flatMap((section) => section.body).flatMap(labelsIn)
  const hasGoto = labels.length > 0 || node.sections.some((section) => section.body.some(holdsGotoCase))
  const code = !hasGoto && isPlain(node) ? emitPlain(e, node, operand) : emitGeneral(e, node, operand, hasGoto)
  return `{\n${locals}${functions}${code}}\n`
}

/** Every label a constant that JavaScript's own `switch` compares in the same way? */
function isPlain(node: BoundSwitch): boolean {
  const { type } = node.operand
  if (!type.isValueType && type.fullName !== 'System.String') return false
  return node.sections.every((section) =>
    section.labels.every(({ pattern, guard }) => {
      if (guard) return false
      if (!pattern) return true
      if (pattern.kind !== 'constantPattern') return false
      const { value } = pattern.value
      // JavaScript's `switch` doesn't find NaN.
      return (
        value === null || (['string', 'number', 'bigint', 'boolean'].includes(typeof value) && !Number.isNaN(value))
      )
    }),
  )
}

function emitSections(
  e: Emitter,
  node: BoundSwitch,
  labels: (section: BoundSwitchSection, index: number) => string,
): string {
  return node.sections
    .map(
      (section, index) =>
        `${labels(section, index)}${section.body.some((statement) => statement.kind === 'labeled') ? emitLabeledBody(e, section) : `{\n${section.body.map((statement) => emitStatement(e, statement)).join('')}}\n`}`,
    )
    .join('')
}

function labelsIn(statement: BoundStatement): BoundLabeled['label'][] {
  return statement.kind === 'labeled' ? labelsOf(statement).filter((label) => label.isUsed) : []
}

/** The labels of a section are cases of the same switch: every section may jump to them. */
function emitLabeledBody(e: Emitter, section: BoundSwitchSection): string {
  return section.body
    .map((statement) => {
      const target = labelsIn(statement)
        .map((label) => e.labels.get(label))
        .find((known) => known !== undefined)
      return `${target ? `case ${target.index}:\n` : ''}${emitStatement(e, statement)}`
    })
    .join('')
}

function emitPlain(e: Emitter, node: BoundSwitch, operand: string): string {
  const label = e.name('L')
  e.frame.jumps.push({ breakTo: label, continueTo: null })
  const sections = emitSections(e, node, (section) =>
    section.labels
      .map(({ pattern }) =>
        pattern?.kind === 'constantPattern' ? `case ${emitConstant(e, pattern.value)}:\n` : 'default:\n',
      )
      .join(''),
  )
  e.frame.jumps.pop()
  return `${label}: switch (${operand}) {\n${sections}}\n`
}

/** The labels choose a section first; `goto case` chooses another and turns the loop around the sections. */
function emitGeneral(e: Emitter, node: BoundSwitch, operand: string, hasGoto: boolean): string {
  const value = e.name('o')
  const state = e.name('s')
  const loop = e.name('L')
  let tests = ''
  let otherwise = -1
  node.sections.forEach((section, index) => {
    for (const { pattern, guard } of section.labels) {
      if (!pattern) {
        otherwise = index
        continue
      }
      const matches = emitPattern(e, pattern, value, node.operand.type)
      const condition = guard ? `${matches} && ${emitExpression(e, guard)}` : matches
      tests += `if (${condition}) ${state} = ${index};\nelse `
    }
  })
  e.frame.jumps.push({ breakTo: loop, continueTo: null })
  e.frame.switches.push({ state, loop })
  let index = node.sections.length
  for (const statement of node.sections.flatMap((section) => section.body)) {
    const labels = labelsIn(statement)
    if (labels.length > 0) index++
    for (const label of labels) e.labels.set(label, { state, loop, index })
  }
  const sections = emitSections(e, node, (_, index) => `case ${index}:\n`)
  e.frame.switches.pop()
  e.frame.jumps.pop()
  const choose = `const ${value} = ${operand};\nlet ${state};\n${tests}${state} = ${otherwise};\n`
  if (!hasGoto) return `${choose}${loop}: switch (${state}) {\n${sections}}\n`
  return `${choose}${loop}: for (;;) {\nswitch (${state}) {\n${sections}}\nbreak;\n}\n`
}

function holdsGotoCase(node: BoundStatement): boolean {
  switch (node.kind) {
    case 'gotoCase':
      return true
    case 'block':
      return node.statements.some(holdsGotoCase)
    case 'if':
      return holdsGotoCase(node.then) || (node.else !== null && holdsGotoCase(node.else))
    case 'while':
    case 'do':
    case 'for':
    case 'forEach':
    case 'using':
    case 'lock':
      return holdsGotoCase(node.body)
    case 'labeled':
      return holdsGotoCase(node.statement)
    case 'try':
      return [node.body, ...node.catches.map((clause) => clause.body), ...(node.finally ? [node.finally] : [])].some(
        holdsGotoCase,
      )
    default:
      return false
  }
}
