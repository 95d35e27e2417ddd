import { productions } from './productions.ts'

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
}

/** The productions by the type that they give. */
export const grammar: ReadonlyMap<string, readonly Production[]> = readGrammar()

function readGrammar(): Map<string, Production[]> {
  const byType = new Map<string, Production[]>()
  for (const text of productions) {
    const sign = text.indexOf(' := ')
    const type = text.slice(0, sign)
    const parts = text
      .slice(sign + 4)
      .split(/(«[^»]*»)/)
      .filter((part) => part !== '')
      .map((part) => (part.startsWith('«') ? readHole(part.slice(1, -1)) : part))
    byType.set(type, [...(byType.get(type) ?? []), { type, text, parts }])
  }
  return byType
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
