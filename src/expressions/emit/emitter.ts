import { runtimeTypeOf } from '../../dotnet/type-system/tuple-names.ts'
import type { DotnetType, TypeParameter } from '../../dotnet/type-system/type.ts'
import type { LabelSymbol, LocalSymbol, Placeholder } from '../binding/bound.ts'

/** A JavaScript function being written: its temporaries, and where `break`, `continue` and `goto` lead. */
interface Frame {
  readonly temporaries: string[]
  readonly declared: Set<LocalSymbol>
  readonly jumps: Jump[]
  readonly switches: SwitchJump[]
  /** The counter of loop turns, once there is a loop. */
  turns: string | null
  /** Variables that hold the exceptions of the catch blocks around. */
  readonly caught: string[]
}

export interface Jump {
  readonly breakTo: string
  /** Null for a switch. */
  readonly continueTo: string | null
}

interface SwitchJump {
  readonly state: string
  readonly loop: string
}

interface LabelTarget {
  readonly state: string
  readonly loop: string
  readonly index: number
}

/** What the functions of this folder share while they write one function: names, constants, scopes. */
export class Emitter {
  readonly constants: unknown[] = []
  readonly #constantNames: string[] = []
  readonly #byValue = new Map<unknown, string>()
  readonly placeholders = new Map<Placeholder, string>()
  /** `context` is assigned somewhere. */
  contextMayBeNull = false
  readonly notNullPlaceholders = new Set<Placeholder>()
  readonly labels = new Map<LabelSymbol, LabelTarget>()
  readonly typeParameters = new Map<TypeParameter, string>()
  /** Whether some `catch … when` is in the expression: exceptions then take two passes. */
  readonly hasFilters: boolean
  frame: Frame = newFrame()
  #names = 0

  constructor(hasFilters = false) {
    this.hasFilters = hasFilters
  }

  /** A name that is used once. */
  name(prefix: string): string {
    return `${prefix}${this.#names++}`
  }

  /** A variable of the current function for a value that is needed more than once. */
  temporary(): string {
    const name = this.name('t')
    this.frame.temporaries.push(name)
    return name
  }

  /** The name of a value from the constants table; equal values share one. */
  constant(value: unknown, hint = 'k'): string {
    let name = this.#byValue.get(value)
    if (name === undefined) {
      name = hint === 'k' ? `k${this.constants.length}` : `$${hint}`
      this.#byValue.set(value, name)
      this.constants.push(value)
      this.#constantNames.push(name)
    }
    return name
  }

  /** A function of the engine, named in the generated code as it is here. */
  support(fn: (...args: never[]) => unknown): string {
    return this.constant(fn, /^[A-Za-z]\w*$/.test(fn.name) ? this.#free(fn) : 'k')
  }

  #free(fn: (...args: never[]) => unknown): string {
    return this.#constantNames.includes(`$${fn.name}`) && !this.#byValue.has(fn) ? 'k' : fn.name
  }

  constantDeclarations(): string {
    if (this.#constantNames.length === 0) return ''
    return `const ${this.#constantNames.map((name, i) => `${name} = constants[${i}]`).join(', ')};\n`
  }

  /** The run-time descriptor of a type; one with type parameters is put together when the code runs. */
  type(type: DotnetType): string {
    const plain = runtimeTypeOf(type)
    // `typeof(List<>)` keeps the parameters of the type itself.
    if (!plain.containsTypeParameters || plain.args.some(isOwnParameter)) return this.constant(plain)
    if (plain.parameter) {
      const name = this.typeParameters.get(plain.parameter)
      if (name === undefined) throw new Error(`The type parameter ${plain.displayName} has no value here`)
      return name
    }
    if (plain.element) return `${this.type(plain.element)}.array(${plain.rank})`
    if (!plain.definition) throw new Error(`The type ${plain.displayName} has no definition`)
    return `${this.constant(plain.definition)}.make([${plain.args.map((argument) => this.type(argument)).join(', ')}])`
  }

  local(local: LocalSymbol): string {
    return `v${local.id}`
  }

  /** How the value of a variable is read and written. */
  variable(local: LocalSymbol): string {
    this.declare(local)
    return isCell(local) ? `${this.local(local)}.value` : this.local(local)
  }

  /** Makes sure that the variable is declared: where no block lists it, the function around it declares it. */
  declare(local: LocalSymbol): void {
    for (const frame of this.#frames()) if (frame.declared.has(local)) return
    this.frame.declared.add(local)
    this.frame.temporaries.push(isCell(local) ? `${this.local(local)} = { value: undefined }` : this.local(local))
  }

  readonly #outer: Frame[] = []

  #frames(): readonly Frame[] {
    return [this.frame, ...this.#outer]
  }

  /** Writes a function of its own: gives its body and the variables that it needs. */
  inFunction(write: () => string): { body: string; variables: string } {
    const before = this.frame
    this.#outer.unshift(before)
    this.frame = newFrame()
    try {
      const body = write()
      const { temporaries, turns } = this.frame
      if (turns !== null) temporaries.push(`${turns} = 0`)
      return { body, variables: temporaries.length === 0 ? '' : `let ${temporaries.join(', ')};\n` }
    } finally {
      this.frame = before
      this.#outer.shift()
    }
  }
}

function newFrame(): Frame {
  return { temporaries: [], declared: new Set(), jumps: [], switches: [], turns: null, caught: [] }
}

/** The variable is stored in a `{ value }` cell, so that it can be passed by reference. */
export function isCell(local: LocalSymbol): boolean {
  return local.isPassedByReference || local.modifier !== 'none'
}

function isOwnParameter(type: DotnetType): boolean {
  return type.parameter?.owner === 'type'
}
