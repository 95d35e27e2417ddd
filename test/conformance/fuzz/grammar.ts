import { createEngine } from '../../../src/compiler/engine.ts'
import { placeProductions } from './leaves.ts'
import { memberProductions } from './member-productions.ts'
import { productions } from './productions/index.ts'

export interface Hole {
  readonly type: string
  /** Only a variable of the type that may be assigned fits. */
  readonly variable: boolean
  readonly introduces: readonly { readonly name: string; readonly type: string; readonly assignable: boolean }[]
}

export interface Production {
  readonly type: string
  readonly text: string
  readonly parts: readonly (string | Hole)[]
  /** The declared member that it was made for. */
  readonly member?: string
  /** Written by hand. */
  readonly isWritten: boolean
}

export const environment = createEngine().environment

const members = memberProductions(environment.types)

/** The productions by the type that they give: those written by hand, of all declared members, and simple values. */
export const grammar: ReadonlyMap<string, readonly Production[]> = readGrammar()

/** Those that were made for members. */
export const productionsOfMembers: readonly Production[] = [...grammar.values()]
  .flat()
  .filter(({ member }) => member !== undefined)

function readGrammar(): Map<string, Production[]> {
  const byType = new Map<string, Production[]>()
  const seen = new Set<string>()
  const add = (text: string, isWritten: boolean, member?: string): void => {
    if (seen.has(text)) return
    seen.add(text)
    const production = { ...readProduction(text), isWritten, ...(member !== undefined && { member }) }
    byType.set(production.type, [...(byType.get(production.type) ?? []), production])
  }
  for (const { text, member } of members.productions) add(text, false, member)
  for (const text of productions) add(text, true)
  for (const text of placeProductions(members.types, (type) => byType.has(type))) add(text, false)
  return byType
}

function readProduction(text: string): Omit<Production, 'isWritten'> {
  const sign = text.indexOf(' := ')
  const parts = text
    .slice(sign + 4)
    .split(/(«[^»]*»)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('«') ? readHole(part.slice(1, -1)) : part))
  return { type: text.slice(0, sign), text, parts }
}

function readHole(text: string): Hole {
  const [head = '', names = ''] = text.split('|')
  const introduces = names
    .split(/,(?=\$)/)
    .filter(Boolean)
    .map((name) => {
      const [, variable = '', sign, type = ''] = /^(\$\w+)([:!])(.*)$/.exec(name) ?? []
      return { name: variable, type, assignable: sign === ':' }
    })
  return head.startsWith('var:')
    ? { type: head.slice(4), variable: true, introduces }
    : { type: head, variable: false, introduces }
}
