import type { CharClass } from './char-class.ts'
import type { Anchor, Node, ParsedPattern } from './node.ts'

/** Operation codes of the matcher. Each instruction has up to four operands. */
export const Op = {
  Match: 0,
  Char: 1,
  CharBack: 2,
  Set: 3,
  SetBack: 4,
  Greedy: 5,
  GreedyBack: 6,
  Lazy: 7,
  LazyBack: 8,
  Split: 9,
  Jump: 10,
  Mark: 11,
  Capture: 12,
  LoopStart: 13,
  LoopTest: 14,
  LoopEnter: 15,
  CutStart: 16,
  CutEnd: 17,
  LookStart: 18,
  LookEnd: 19,
  NotStart: 20,
  NotEnd: 21,
  TestStart: 22,
  IfGroup: 23,
  Backreference: 24,
  Anchor: 25,
  Fail: 26,
} as const

export const anchorCodes: Readonly<Record<Anchor, number>> = {
  beginning: 0,
  start: 1,
  end: 2,
  endZ: 3,
  bol: 4,
  eol: 5,
  boundary: 6,
  nonBoundary: 7,
  ecmaBoundary: 8,
  ecmaNonBoundary: 9,
}

/** A compiled pattern: instructions in parallel arrays. */
export interface Program {
  readonly op: Uint8Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly c: Int32Array
  readonly d: Int32Array
  readonly tables: readonly Uint8Array[]
  readonly registers: number
  /** One more than the highest slot; slots are the groups in order of their numbers. */
  readonly slots: number
  /** Units that a match can start with, null where it may be empty or isn't known. */
  readonly first: Uint8Array | null
  /** The match can only start where the search starts (`\A`, `\G`). */
  readonly isAnchored: boolean
  readonly rtl: boolean
}

const unlimited = 0x7fffffff

export function compile(parsed: ParsedPattern, rtl: boolean): Program {
  const compiler = new Compiler(new Map(parsed.groupNumbers.map((number, slot) => [number, slot])))
  compiler.emit({ kind: 'capture', body: parsed.root, group: 0, popped: -1 })
  compiler.add(Op.Match)
  return compiler.finish({
    slots: parsed.groupNumbers.length,
    first: rtl ? null : firstUnits(parsed.root),
    isAnchored: !rtl && startsAnchored(parsed.root),
    rtl,
  })
}

class Compiler {
  readonly #rows: number[][] = []
  readonly #tables: Uint8Array[] = []
  readonly #tableOf = new Map<CharClass, number>()
  readonly #slotOf: ReadonlyMap<number, number>
  #registers = 0

  constructor(slotOf: ReadonlyMap<number, number>) {
    this.#slotOf = slotOf
  }

  /** Adds an instruction and returns its address. */
  add(op: number, a = 0, b = 0, c = 0, d = 0): number {
    this.#rows.push([op, a, b, c, d])
    return this.#rows.length - 1
  }

  #here(): number {
    return this.#rows.length
  }

  #patch(address: number, operand: number, value: number): void {
    const row = this.#rows[address]
    if (row) row[operand] = value
  }

  finish(parts: Pick<Program, 'slots' | 'first' | 'isAnchored' | 'rtl'>): Program {
    const column = (i: number): Int32Array => Int32Array.from(this.#rows, (row) => row[i] ?? 0)
    return {
      op: Uint8Array.from(this.#rows, (row) => row[0] ?? 0),
      a: column(1),
      b: column(2),
      c: column(3),
      d: column(4),
      tables: this.#tables,
      registers: this.#registers,
      ...parts,
    }
  }

  #slot(group: number): number {
    return this.#slotOf.get(group) ?? -1
  }

  #table(set: CharClass): number {
    let index = this.#tableOf.get(set)
    if (index === undefined) {
      index = this.#tables.push(set.table) - 1
      this.#tableOf.set(set, index)
    }
    return index
  }

  #register(count = 1): number {
    const first = this.#registers
    this.#registers += count
    return first
  }

  emit(node: Node): void {
    switch (node.kind) {
      case 'empty':
        return
      case 'set':
        if (node.set.single >= 0) this.add(node.rtl ? Op.CharBack : Op.Char, node.set.single)
        else this.add(node.rtl ? Op.SetBack : Op.Set, this.#table(node.set))
        return
      case 'anchor':
        this.add(Op.Anchor, anchorCodes[node.anchor])
        return
      case 'backreference':
        this.add(Op.Backreference, this.#slot(node.group), node.ignoreCase ? 1 : 0, node.rtl ? 1 : 0, node.ecma ? 1 : 0)
        return
      case 'concatenation':
        for (const child of node.rtl ? [...node.nodes].reverse() : node.nodes) this.emit(child)
        return
      case 'alternation':
        this.#emitAlternation(node.nodes)
        return
      case 'loop':
        this.#emitLoop(node)
        return
      case 'capture': {
        const mark = this.#register()
        this.add(Op.Mark, mark)
        this.emit(node.body)
        this.add(Op.Capture, mark, this.#slot(node.group), this.#slot(node.popped))
        return
      }
      case 'atomic': {
        const register = this.#register()
        this.add(Op.CutStart, register)
        this.emit(node.body)
        this.add(Op.CutEnd, register)
        return
      }
      case 'look': {
        const register = this.#register(2)
        const start = this.add(node.isNegative ? Op.NotStart : Op.LookStart, register)
        this.emit(node.body)
        this.add(node.isNegative ? Op.NotEnd : Op.LookEnd, register)
        this.#patch(start, 2, this.#here())
        return
      }
      case 'referenceCondition': {
        const test = this.add(Op.IfGroup, this.#slot(node.group))
        this.#emitBranches(test, node.yes, node.no)
        return
      }
      case 'expressionCondition': {
        const register = this.#register(2)
        const test = this.add(Op.TestStart, register)
        this.emit(node.test)
        this.add(Op.LookEnd, register)
        this.#emitBranches(test, node.yes, node.no)
      }
    }
  }

  #emitBranches(test: number, yes: Node, no: Node): void {
    this.emit(yes)
    const jump = this.add(Op.Jump)
    this.#patch(test, 2, this.#here())
    this.emit(no)
    this.#patch(jump, 1, this.#here())
  }

  #emitAlternation(nodes: readonly Node[]): void {
    const jumps: number[] = []
    nodes.forEach((node, i) => {
      if (i === nodes.length - 1) {
        this.emit(node)
        return
      }
      const split = this.add(Op.Split)
      this.emit(node)
      jumps.push(this.add(Op.Jump))
      this.#patch(split, 1, this.#here())
    })
    for (const jump of jumps) this.#patch(jump, 1, this.#here())
  }

  #emitLoop({ body, min, max, isLazy }: Extract<Node, { kind: 'loop' }>): void {
    const most = Math.min(max, unlimited)
    if (body.kind === 'set') {
      const table = this.#table(body.set)
      const op = isLazy ? (body.rtl ? Op.LazyBack : Op.Lazy) : body.rtl ? Op.GreedyBack : Op.Greedy
      this.add(op, table, min, most)
      return
    }
    if (most === 0) return
    const registers = this.#register(2)
    this.add(Op.LoopStart, registers)
    const test = this.add(Op.LoopTest, registers, min, most)
    this.add(Op.LoopEnter, registers)
    this.emit(body)
    this.add(Op.Jump, test)
    // Laziness goes with the exit: the sign of its address.
    this.#patch(test, 4, isLazy ? -this.#here() : this.#here())
  }
}

/** Units that a match of the node can begin with, null where it can be empty or isn't worth knowing. */
function firstUnits(node: Node): Uint8Array | null {
  switch (node.kind) {
    case 'set':
      return node.set.table
    case 'concatenation':
      for (const child of node.nodes) {
        if (child.kind === 'anchor' || child.kind === 'look' || child.kind === 'empty') continue
        return firstUnits(child)
      }
      return null
    case 'alternation': {
      const union = new Uint8Array(65_536)
      for (const child of node.nodes) {
        const units = firstUnits(child)
        if (!units) return null
        for (let unit = 0; unit < 65_536; unit++) if (units[unit] === 1) union[unit] = 1
      }
      return union
    }
    case 'loop':
      return node.min > 0 ? firstUnits(node.body) : null
    case 'capture':
    case 'atomic':
      return firstUnits(node.body)
    default:
      return null
  }
}

function startsAnchored(node: Node): boolean {
  switch (node.kind) {
    case 'anchor':
      return node.anchor === 'start'
    case 'concatenation':
      return node.nodes[0] !== undefined && startsAnchored(node.nodes[0])
    case 'capture':
    case 'atomic':
      return startsAnchored(node.body)
    default:
      return false
  }
}
