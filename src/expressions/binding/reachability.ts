/** Whether control can reach the end of statements (C# specification, 8.1). */
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type { BoundBlock, BoundExpression, BoundPattern, BoundStatement, BoundSwitch, LabelSymbol } from './bound.ts'
import { isAssignable } from './conversions.ts'

interface Walk {
  readonly labels: Set<LabelSymbol>
  readonly gotoSections: Set<number>[]
  changed: boolean
  readonly unreachable: BoundStatement[] | null
}

interface Exits {
  breaks: boolean
  continues: boolean
}

function isTrue(condition: BoundExpression | null): boolean {
  return condition === null || (condition.kind === 'constant' && condition.value === true)
}

function isFalse(condition: BoundExpression | null): boolean {
  return condition?.kind === 'constant' && condition.value === false
}

/** True when the end of the block can be reached. `break` ends a switch section: it doesn't reach the end. */
export function endIsReachable(block: BoundBlock, _isSection = false): boolean {
  return walk(block, null).reaches
}

/** The first statements of each unreachable stretch. */
export function unreachableIn(block: BoundBlock): readonly BoundStatement[] {
  const found: BoundStatement[] = []
  walk(block, found)
  return found
}

/** Which sections of a switch its labels can lead to, and whether none may: a constant operand decides it. */
export function switchEntries(s: BoundSwitch): { readonly sections: readonly boolean[]; readonly mayMiss: boolean } {
  const sections = s.sections.map(() => false)
  let isCertain = false
  const rest = new Rest(s.operand.type)
  s.sections.forEach((section, i) => {
    for (const { pattern, guard } of section.labels) {
      if (!pattern || isCertain) continue
      const match = matches(s.operand, pattern)
      if (match === 'no' || isFalse(guard)) continue
      sections[i] = true
      if (isTrue(guard) && (match === 'yes' || !rest.without(pattern))) isCertain = true
    }
  })
  const byDefault = s.sections.findIndex((section) => section.labels.some((l) => l.pattern === null))
  if (byDefault >= 0 && !isCertain) sections[byDefault] = true
  return { sections, mayMiss: !isCertain && byDefault < 0 }
}

/** What the labels so far leave over of a switch's values. */
class Rest {
  readonly #type: DotnetType
  #hasNull: boolean
  #hasValues = true

  constructor(type: DotnetType) {
    this.#type = type.underlying
    this.#hasNull = type.isNullable || !type.isValueType
  }

  /** Takes away what a pattern matches; false when nothing is left. */
  without(pattern: BoundPattern): boolean {
    if (pattern.kind === 'typePattern') {
      if (isAssignable(this.#type, pattern.type)) this.#hasValues = false
    } else if (pattern.kind === 'constantPattern') {
      if (pattern.value.value === null) this.#hasNull = false
    }
    return this.#hasNull || this.#hasValues
  }
}

function matches(operand: BoundExpression, pattern: BoundPattern): 'yes' | 'no' | 'maybe' {
  if (pattern.kind === 'varPattern') return 'yes'
  if (operand.kind !== 'constant') return 'maybe'
  if (pattern.kind === 'typePattern')
    return operand.value === null ? 'no' : operand.type === pattern.type ? 'yes' : 'maybe'
  const { value } = pattern
  if (value.type !== operand.type) return 'maybe'
  return String(value.value) === String(operand.value) ? 'yes' : 'no'
}

function walk(block: BoundBlock, unreachable: BoundStatement[] | null): { reaches: boolean } {
  const state: Walk = { labels: new Set(), gotoSections: [], changed: false, unreachable: null }
  let reaches = false
  // Labels are reached by gotos that may stand below them.
  for (let i = 0; i < 50; i++) {
    state.changed = false
    reaches = list(state, block.statements, true, { breaks: false, continues: false })
    if (!state.changed) break
  }
  if (unreachable) list({ ...state, unreachable }, block.statements, true, { breaks: false, continues: false })
  return { reaches }
}

function list(state: Walk, statements: readonly BoundStatement[], start: boolean, exits: Exits): boolean {
  let reachable = start
  let told = !start
  for (const s of statements) {
    if (s.kind === 'labeled' && state.labels.has(s.label)) reachable = true
    if (!reachable && !told && s.kind !== 'localFunction' && s.kind !== 'empty') {
      told = true
      state.unreachable?.push(s)
    }
    if (reachable) told = false
    reachable = one(state, s, reachable, exits)
  }
  return reachable
}

function one(state: Walk, s: BoundStatement, start: boolean, exits: Exits): boolean {
  switch (s.kind) {
    case 'block':
      return list(state, s.statements, start, exits)
    case 'labeled':
      return one(state, s.statement, start || state.labels.has(s.label), exits)
    case 'goto':
      if (start && !state.labels.has(s.label)) {
        state.labels.add(s.label)
        state.changed = true
      }
      return false
    case 'gotoCase': {
      const sections = state.gotoSections[state.gotoSections.length - 1]
      if (start) sections?.add(s.section)
      return false
    }
    case 'break':
      if (start) exits.breaks = true
      return false
    case 'continue':
      if (start) exits.continues = true
      return false
    case 'return':
    case 'throw':
    case 'yieldBreak':
      return false
    case 'expressionStatement':
      return start
    case 'if': {
      const then = one(state, s.then, start && !isFalse(s.condition), exits)
      const other = s.else ? one(state, s.else, start && !isTrue(s.condition), exits) : start && !isTrue(s.condition)
      return then || other
    }
    case 'while': {
      const inner = { breaks: false, continues: false }
      one(state, s.body, start && !isFalse(s.condition), inner)
      return inner.breaks || (start && !isTrue(s.condition))
    }
    case 'do': {
      const inner = { breaks: false, continues: false }
      const end = one(state, s.body, start, inner)
      return inner.breaks || ((end || inner.continues) && !isTrue(s.condition))
    }
    case 'for': {
      const inner = { breaks: false, continues: false }
      one(state, s.body, start && !isFalse(s.condition), inner)
      return inner.breaks || (start && !isTrue(s.condition))
    }
    case 'forEach': {
      one(state, s.body, start, { breaks: false, continues: false })
      return start
    }
    case 'switch': {
      const inner: Exits = { breaks: false, continues: false }
      const entries = switchEntries(s)
      const jumped = new Set<number>()
      state.gotoSections.push(jumped)
      let end = false
      // `goto case` may lead to sections above.
      for (let before = -1; before < jumped.size; ) {
        before = jumped.size
        s.sections.forEach((section, i) => {
          if (list(state, section.body, start && (entries.sections[i] === true || jumped.has(i)), inner)) end = true
        })
      }
      state.gotoSections.pop()
      if (inner.continues) exits.continues = true
      return inner.breaks || end || (start && entries.mayMiss)
    }
    case 'try': {
      const inner: Exits = { breaks: false, continues: false }
      const finish = s.finally ? list(state, s.finally.statements, start, exits) : true
      const labels = new Set(state.labels)
      const { changed } = state
      const body = list(state, s.body.statements, start, inner)
      let after = body
      for (const c of s.catches) if (list(state, c.body.statements, start && !isFalse(c.filter), inner)) after = true
      if (!finish) {
        // No jump gets past a `finally` that never ends.
        for (const label of state.labels) if (!labels.has(label)) state.labels.delete(label)
        state.changed = changed
        return false
      }
      if (inner.breaks) exits.breaks = true
      if (inner.continues) exits.continues = true
      return after
    }
    case 'using':
    case 'lock':
      return one(state, s.body, start, exits)
    default:
      return start
  }
}
