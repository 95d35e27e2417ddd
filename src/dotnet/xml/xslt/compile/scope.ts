import type { DiagnosticCode } from '../../../../diagnostics/codes.ts'
import type { Span } from '../../../../diagnostics/diagnostic.ts'
import type { StaticType } from '../../xpath/static-type.ts'
import type { DecimalFormat } from '../functions/decimal-format.ts'
import type { Compute, GlobalVariable, KeyDefinition, Template, Value } from '../runtime.ts'
import { namespaceAt, type SheetAttribute, type SheetElement } from '../tree/sheet-node.ts'
import { badQName } from './names.ts'

/** Codes that a wrong stylesheet is reported by. */
export type SheetCode = Extract<DiagnosticCode, `attribute-${string}` | `child-${string}` | `text-${string}`>
export type SheetReport = (code: SheetCode, message: string, span: Span) => void

/** What is declared at the top of a stylesheet, as far as instructions refer to it. */
export interface Declarations {
  readonly report: SheetReport
  readonly globals: Map<string, { readonly variable: GlobalVariable; readonly type: StaticType }>
  readonly named: Map<string, Template>
  readonly keys: Map<string, KeyDefinition[]>
  readonly decimalFormats: Map<string, DecimalFormat>
  readonly attributeSets: Map<string, readonly SheetElement[]>
  /** Namespaces that scripts implement, which aren't run. */
  readonly scripts: Set<string>
  /** Namespaces that literal elements are written in instead of their own. */
  readonly aliases: Map<string, { readonly uri: string; readonly prefix: string }>
  attributeSet(key: string, at: SheetAttribute): Compute<void> | null
}

interface LocalVariable {
  readonly key: string
  readonly slot: number
  readonly type: StaticType
  readonly outer: LocalVariable | null
}

/** Where a compiled piece stands: the element around it and the variables that it sees. */
export class Scope {
  readonly sheet: Declarations
  readonly element: SheetElement
  /** Counts the variables of a template. */
  readonly slots: { slots: number }
  /** Why variables may not be used here; null: they may. */
  readonly forbids: string | null
  readonly #local: LocalVariable | null

  constructor(
    sheet: Declarations,
    element: SheetElement,
    slots: { slots: number },
    local: LocalVariable | null = null,
    forbids: string | null = null,
  ) {
    this.sheet = sheet
    this.element = element
    this.slots = slots
    this.#local = local
    this.forbids = forbids
  }

  at(element: SheetElement): Scope {
    return new Scope(this.sheet, element, this.slots, this.#local, this.forbids)
  }

  /** As this one, for expressions that may not use variables. */
  without(forbids: string): Scope {
    return new Scope(this.sheet, this.element, this.slots, this.#local, forbids)
  }

  declare(key: string, type: StaticType): { readonly scope: Scope; readonly slot: number } {
    const slot = this.slots.slots++
    const local = { key, slot, type, outer: this.#local }
    return { scope: new Scope(this.sheet, this.element, this.slots, local, this.forbids), slot }
  }

  hasLocal(key: string): boolean {
    for (let local = this.#local; local; local = local.outer) if (local.key === key) return true
    return false
  }

  variable(key: string): { readonly read: Compute<Value>; readonly type: StaticType } | undefined {
    for (let local = this.#local; local; local = local.outer) {
      if (local.key !== key) continue
      const { slot, type } = local
      return { read: ({ variables }) => variables[slot] ?? '', type }
    }
    const global = this.sheet.globals.get(key)
    if (!global) return undefined
    const { variable, type } = global
    return { read: ({ run }) => run.global(variable), type }
  }

  report(code: SheetCode, message: string, span: Span): void {
    this.sheet.report(code, message, span)
  }

  /** A name with an optional prefix as `{namespace}local`; null where it was reported. */
  expandedName(attribute: SheetAttribute, text = attribute.value): string | null {
    const name = text.trim()
    const problem = badQName(name)
    if (problem !== null) {
      this.report('attribute-value', `'${name}' is no name for ${attribute.name}: ${problem}`, attribute.valueSpan)
      return null
    }
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    const namespace = prefix === '' ? '' : namespaceAt(this.element, prefix)
    if (namespace === undefined) {
      this.report('attribute-value', `Prefix '${prefix}' is not defined.`, attribute.valueSpan)
      return null
    }
    return `{${namespace}}${name.slice(colon + 1)}`
  }
}
