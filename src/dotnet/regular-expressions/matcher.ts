import { ambient, charge } from '../values/ambient.ts'
import { exception } from '../values/exception.ts'
import { lowerUnit } from './case-folding.ts'
import { Op, type Program } from './program.ts'
import { isWordUnit, wordUnits } from './unicode-category.ts'

/** The captures of a successful match: for each slot its captures, start and end alternating. */
export type CaptureLists = readonly (readonly number[])[]

const stepsPerCharge = 2048
const timedOut =
  'The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.'

/**
 * Runs a program with backtracking. Choices, captures and registers live on heap stacks, so that no input can overflow
 * the native one; every step is charged to the budget of the expression.
 */
export class Matcher {
  readonly #program: Program
  readonly #text: string
  readonly #deadline: number
  /** Where `\G` holds. */
  #start = 0
  /** Choice points in fives: address, position, limit, length of the trail, kind. */
  readonly #choices: number[] = []
  /** What is to be undone: records that end in a code. */
  readonly #trail: number[] = []
  readonly #registers: Int32Array
  #captures: number[][] = []
  #steps = 0

  constructor(program: Program, text: string, timeout: number) {
    this.#program = program
    this.#text = text
    this.#registers = new Int32Array(program.registers)
    this.#deadline = timeout < 0 ? Number.POSITIVE_INFINITY : ambient().monotonic() + timeout
  }

  /** The first match at or after `from` (before, from right to left), null where there is none; `\G` holds at `start`. */
  find(from: number, start = from): CaptureLists | null {
    const { first, rtl, isAnchored } = this.#program
    const text = this.#text
    this.#start = start
    try {
      if (rtl) {
        for (let at = from; at >= 0; at--) if (this.#run(at)) return this.#captures
        return null
      }
      for (let at = from; at <= text.length; at++) {
        if (first && !isAnchored) {
          const before = at
          while (at < text.length && first[text.charCodeAt(at)] === 0) at++
          this.#steps += (at - before) >> 2
          if (at >= text.length) return null
        }
        if (this.#run(at)) return this.#captures
        if (isAnchored) return null
      }
      return null
    } finally {
      charge(this.#steps)
      this.#steps = 0
    }
  }

  #settle(): void {
    charge(this.#steps)
    this.#steps = 0
    if (this.#deadline !== Number.POSITIVE_INFINITY && ambient().monotonic() > this.#deadline) {
      throw exception('System.Text.RegularExpressions.RegexMatchTimeoutException', timedOut)
    }
  }

  #set(register: number, value: number): void {
    this.#trail.push(this.#registers[register] as number, register)
    this.#registers[register] = value
  }

  /** Undoes changes until the trail has the length. */
  #undo(length: number): void {
    const trail = this.#trail
    while (trail.length > length) {
      const code = trail.pop() as number
      if (code >= 0) this.#registers[code] = trail.pop() as number
      else {
        const captures = this.#captures[trail.pop() as number] as number[]
        if (code === -1) captures.length -= 2
        else {
          const end = trail.pop() as number
          captures.push(trail.pop() as number, end)
        }
      }
    }
  }

  #pushCapture(slot: number, start: number, end: number): void {
    this.#captures[slot]?.push(start, end)
    this.#trail.push(slot, -1)
  }

  #popCapture(slot: number): void {
    const captures = this.#captures[slot] as number[]
    const end = captures.pop() as number
    const start = captures.pop() as number
    this.#trail.push(start, end, slot, -2)
  }

  /** At the end of a group; false where a balancing group has nothing to pop. */
  #capture(from: number, to: number, slot: number, popped: number): boolean {
    let start = Math.min(from, to)
    let end = Math.max(from, to)
    if (popped >= 0) {
      const captures = this.#captures[popped] as number[]
      if (captures.length === 0) return false
      const otherEnd = captures[captures.length - 1] as number
      const otherStart = captures[captures.length - 2] as number
      if (start >= otherEnd) {
        end = start
        start = otherEnd
      } else if (end <= otherStart) start = otherStart
      else {
        end = Math.min(end, otherEnd)
        start = Math.max(start, otherStart)
      }
      this.#popCapture(popped)
    }
    if (slot >= 0) this.#pushCapture(slot, start, end)
    return true
  }

  #run(from: number): boolean {
    const { op, a, b, c, d, tables } = this.#program
    const text = this.#text
    const length = text.length
    const choices = this.#choices
    const registers = this.#registers
    choices.length = 0
    this.#trail.length = 0
    this.#captures = Array.from({ length: this.#program.slots }, () => [])
    let pc = 0
    let at = from
    for (;;) {
      if (++this.#steps > stepsPerCharge) this.#settle()
      let isOk = true
      switch (op[pc]) {
        case Op.Match:
          return true
        case Op.Char:
          isOk = at < length && text.charCodeAt(at) === a[pc]
          at++
          pc++
          break
        case Op.CharBack:
          isOk = at > 0 && text.charCodeAt(at - 1) === a[pc]
          at--
          pc++
          break
        case Op.Set:
          isOk = at < length && (tables[a[pc] as number] as Uint8Array)[text.charCodeAt(at)] === 1
          at++
          pc++
          break
        case Op.SetBack:
          isOk = at > 0 && (tables[a[pc] as number] as Uint8Array)[text.charCodeAt(at - 1)] === 1
          at--
          pc++
          break
        case Op.Greedy: {
          const table = tables[a[pc] as number] as Uint8Array
          const least = at + (b[pc] as number)
          const most = Math.min(length, at + (c[pc] as number))
          const before = at
          while (at < most && table[text.charCodeAt(at)] === 1) at++
          this.#steps += (at - before) >> 2
          isOk = at >= least
          pc++
          if (isOk && at > least) choices.push(pc, at, least, this.#trail.length, 1)
          break
        }
        case Op.GreedyBack: {
          const table = tables[a[pc] as number] as Uint8Array
          const least = at - (b[pc] as number)
          const most = Math.max(0, at - (c[pc] as number))
          const before = at
          while (at > most && table[text.charCodeAt(at - 1)] === 1) at--
          this.#steps += (before - at) >> 2
          isOk = at <= least
          pc++
          if (isOk && at < least) choices.push(pc, at, least, this.#trail.length, 2)
          break
        }
        case Op.Lazy: {
          const table = tables[a[pc] as number] as Uint8Array
          const least = at + (b[pc] as number)
          const most = Math.min(length, at + (c[pc] as number))
          while (at < least && at < length && table[text.charCodeAt(at)] === 1) at++
          isOk = at === least
          if (isOk && at < most) choices.push(pc, at, most, this.#trail.length, 3)
          pc++
          break
        }
        case Op.LazyBack: {
          const table = tables[a[pc] as number] as Uint8Array
          const least = at - (b[pc] as number)
          const most = Math.max(0, at - (c[pc] as number))
          while (at > least && at > 0 && table[text.charCodeAt(at - 1)] === 1) at--
          isOk = at === least
          if (isOk && at > most) choices.push(pc, at, most, this.#trail.length, 4)
          pc++
          break
        }
        case Op.Split:
          choices.push(a[pc] as number, at, 0, this.#trail.length, 0)
          pc++
          break
        case Op.Jump:
          pc = a[pc] as number
          break
        case Op.Mark:
          this.#set(a[pc] as number, at)
          pc++
          break
        case Op.Capture:
          isOk = this.#capture(registers[a[pc] as number] as number, at, b[pc] as number, c[pc] as number)
          pc++
          break
        case Op.LoopStart:
          this.#set(a[pc] as number, 0)
          this.#set((a[pc] as number) + 1, -1)
          pc++
          break
        case Op.LoopTest: {
          const register = a[pc] as number
          const count = registers[register] as number
          const exit = d[pc] as number
          if (count < (b[pc] as number)) pc++
          else if (count >= (c[pc] as number) || at === registers[register + 1]) pc = Math.abs(exit)
          else if (exit < 0) {
            choices.push(pc + 1, at, 0, this.#trail.length, 0)
            pc = -exit
          } else {
            choices.push(exit, at, 0, this.#trail.length, 0)
            pc++
          }
          break
        }
        case Op.LoopEnter: {
          const register = a[pc] as number
          this.#set(register, (registers[register] as number) + 1)
          this.#set(register + 1, at)
          this.#steps += 2
          pc++
          break
        }
        case Op.CutStart:
          this.#set(a[pc] as number, choices.length)
          pc++
          break
        case Op.CutEnd:
          choices.length = registers[a[pc] as number] as number
          pc++
          break
        case Op.LookStart:
          this.#set(a[pc] as number, choices.length)
          this.#set((a[pc] as number) + 1, at)
          pc++
          break
        case Op.LookEnd:
          choices.length = registers[a[pc] as number] as number
          at = registers[(a[pc] as number) + 1] as number
          pc++
          break
        case Op.NotStart:
        case Op.TestStart:
          this.#set(a[pc] as number, choices.length)
          this.#set((a[pc] as number) + 1, at)
          choices.push(b[pc] as number, at, 0, this.#trail.length, 0)
          pc++
          break
        case Op.NotEnd:
          choices.length = registers[a[pc] as number] as number
          isOk = false
          break
        case Op.IfGroup:
          pc = (this.#captures[a[pc] as number] as number[]).length > 0 ? pc + 1 : (b[pc] as number)
          break
        case Op.Backreference: {
          const end = this.#afterReference(pc, at)
          isOk = end >= 0
          at = end
          pc++
          break
        }
        case Op.Anchor:
          isOk = this.#holds(a[pc] as number, at)
          pc++
          break
        default:
          isOk = false
      }
      if (isOk) continue
      // Back to the latest choice.
      if (choices.length === 0) return false
      const kind = choices.pop() as number
      const trailLength = choices.pop() as number
      const limit = choices.pop() as number
      at = choices.pop() as number
      pc = choices.pop() as number
      this.#undo(trailLength)
      switch (kind) {
        case 1:
          at--
          if (op[pc] === Op.Char) {
            const wanted = a[pc] as number
            const before = at
            while (at > limit && text.charCodeAt(at) !== wanted) at--
            this.#steps += (before - at) >> 2
          }
          if (at > limit) choices.push(pc, at, limit, trailLength, 1)
          break
        case 2:
          at++
          if (at < limit) choices.push(pc, at, limit, trailLength, 2)
          break
        case 3:
          if ((tables[a[pc] as number] as Uint8Array)[text.charCodeAt(at)] === 1) {
            at++
            if (at < limit) choices.push(pc, at, limit, trailLength, 3)
            pc++
          } else pc = this.#failAddress
          break
        case 4:
          if ((tables[a[pc] as number] as Uint8Array)[text.charCodeAt(at - 1)] === 1) {
            at--
            if (at > limit) choices.push(pc, at, limit, trailLength, 4)
            pc++
          } else pc = this.#failAddress
          break
      }
    }
  }

  /** An address without an instruction: reading it fails. */
  get #failAddress(): number {
    return this.#program.op.length
  }

  /** The position after the text of a group, -1 where it doesn't stand here. */
  #afterReference(pc: number, at: number): number {
    const { a, b, c, d } = this.#program
    const captures = this.#captures[a[pc] as number] as number[]
    if (captures.length === 0) return d[pc] === 1 ? at : -1
    const start = captures[captures.length - 2] as number
    const size = (captures[captures.length - 1] as number) - start
    const isBack = c[pc] === 1
    const from = isBack ? at - size : at
    if (from < 0 || from + size > this.#text.length) return -1
    this.#steps += size >> 2
    for (let i = 0; i < size; i++) {
      const x = this.#text.charCodeAt(start + i)
      const y = this.#text.charCodeAt(from + i)
      if (x !== y && (b[pc] !== 1 || lowerUnit(x) !== lowerUnit(y))) return -1
    }
    return isBack ? from : from + size
  }

  #holds(anchor: number, at: number): boolean {
    const text = this.#text
    switch (anchor) {
      case 0:
        return at === 0
      case 1:
        return at === this.#start
      case 2:
        return at === text.length
      case 3:
        return at === text.length || (at === text.length - 1 && text.charCodeAt(at) === 10)
      case 4:
        return at === 0 || text.charCodeAt(at - 1) === 10
      case 5:
        return at === text.length || text.charCodeAt(at) === 10
      case 6:
        return this.#isBoundary(at, isWordUnit)
      case 7:
        return !this.#isBoundary(at, isWordUnit)
      case 8:
        return this.#isBoundary(at, isEcmaWordUnit)
      default:
        return !this.#isBoundary(at, isEcmaWordUnit)
    }
  }

  #isBoundary(at: number, isWord: (unit: number) => boolean): boolean {
    const before = at > 0 && isWord(this.#text.charCodeAt(at - 1))
    const after = at < this.#text.length && isWord(this.#text.charCodeAt(at))
    return before !== after
  }
}

function isEcmaWordUnit(unit: number): boolean {
  return unit < 128 ? wordUnits()[unit] === 1 : unit === 0x130
}
