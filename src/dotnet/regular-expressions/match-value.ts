import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { type Enumerable, type Enumerator, ItemsEnumerator } from '../values/enumerable.ts'
import { argumentNull, argumentOutOfRange, notSupported } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import type { CaptureLists } from './matcher.ts'
import type { RegexObject } from './regex-value.ts'
import { expandReplacement, parseReplacement } from './replacement.ts'

const namespace = 'System.Text.RegularExpressions.'

/** A `Capture`: a piece of the input. */
export class CaptureObject extends DotnetObject {
  readonly text: string
  /** Where `text` begins in the input. */
  readonly offset: number
  readonly start: number
  readonly end: number

  constructor(text: string, offset: number, start: number, end: number) {
    super()
    this.text = text
    this.offset = offset
    this.start = start
    this.end = end
  }

  get dotnetType(): DotnetType {
    return typeNamed(`${namespace}Capture`)
  }
  get index(): number {
    return this.start + this.offset
  }
  get length(): number {
    return this.end - this.start
  }
  get value(): string {
    return this.text.slice(this.start, this.end)
  }
  override dotnetToString(): string {
    return this.value
  }
}

/** A `Group`: its last capture, and all of them. */
export class GroupObject extends CaptureObject {
  readonly name: string
  readonly success: boolean
  readonly #spans: readonly number[]
  #captures: CaptureCollectionObject | undefined

  constructor(text: string, offset: number, name: string, spans: readonly number[]) {
    const last = spans.length - 2
    super(text, last < 0 ? 0 : offset, spans[last] ?? 0, spans[last + 1] ?? 0)
    this.name = name
    this.success = last >= 0
    this.#spans = spans
  }

  override get dotnetType(): DotnetType {
    return typeNamed(`${namespace}Group`)
  }

  get captures(): CaptureCollectionObject {
    if (!this.#captures) {
      const list: CaptureObject[] = []
      for (let i = 0; i < this.#spans.length; i += 2) {
        const isLast = i === this.#spans.length - 2
        const [start = 0, end = 0] = [this.#spans[i], this.#spans[i + 1]]
        list.push(isLast ? this : new CaptureObject(this.text, this.offset, start, end))
      }
      this.#captures = new CaptureCollectionObject(list)
    }
    return this.#captures
  }
}

/** A `Match`: group 0, and the others. */
export class MatchObject extends GroupObject {
  readonly regex: RegexObject | null
  readonly lists: CaptureLists
  #groups: GroupCollectionObject | undefined

  constructor(regex: RegexObject | null, text: string, offset: number, lists: CaptureLists) {
    super(text, offset, '0', lists[0] ?? [])
    this.regex = regex
    this.lists = lists
  }

  static readonly empty = new MatchObject(null, '', 0, [[]])

  override get dotnetType(): DotnetType {
    return typeNamed(`${namespace}Match`)
  }

  get groups(): GroupCollectionObject {
    this.#groups ??= new GroupCollectionObject(this)
    return this.#groups
  }

  /** Start and end of the last capture of a group by number, undefined where it has none. */
  spanOf(number: number): readonly [number, number] | undefined {
    const slot = this.regex ? this.regex.groupNumbers.indexOf(number) : number
    const list = this.lists[slot]
    if (!list || list.length === 0) return undefined
    return [list[list.length - 2] ?? 0, list[list.length - 1] ?? 0]
  }

  next(): MatchObject {
    return this.regex ? this.regex.next(this) : this
  }

  /** `Match.Result`. */
  result(replacement: string | null): string {
    if (replacement === null) throw argumentNull('replacement')
    if (!this.regex) throw notSupported('Result cannot be called on a failed Match.')
    return expandReplacement(parseReplacement(replacement, this.regex), this)
  }
}

abstract class ListObject<T extends DotnetObject> extends DotnetObject implements Enumerable {
  abstract get items(): readonly T[]
  abstract get elementType(): DotnetType

  getEnumerator(): Enumerator {
    return new ItemsEnumerator(this.items)
  }

  at(index: number): T {
    const item = this.items[index]
    if (index < 0 || item === undefined) throw argumentOutOfRange('i')
    return item
  }
}

export class CaptureCollectionObject extends ListObject<CaptureObject> {
  readonly items: readonly CaptureObject[]

  constructor(items: readonly CaptureObject[]) {
    super()
    this.items = items
  }
  get dotnetType(): DotnetType {
    return typeNamed(`${namespace}CaptureCollection`)
  }
  get elementType(): DotnetType {
    return typeNamed(`${namespace}Capture`)
  }
}

const noGroup = new GroupObject('', 0, '', [])

export class GroupCollectionObject extends ListObject<GroupObject> {
  readonly #bySlot: readonly GroupObject[]
  readonly #regex: RegexObject | null

  constructor(match: MatchObject) {
    super()
    this.#regex = match.regex
    const numbers = match.regex?.groupNumbers ?? [0]
    this.#bySlot = numbers.map((number, slot) =>
      slot === 0
        ? match
        : new GroupObject(match.text, match.offset, match.regex?.nameOf(number) ?? '', match.lists[slot] ?? []),
    )
  }

  /** .NET enumerates the numbers 0, 1, 2 …, also where the groups have others. */
  get items(): readonly GroupObject[] {
    return this.#bySlot.map((_, number) => this.byNumber(number))
  }
  get dotnetType(): DotnetType {
    return typeNamed(`${namespace}GroupCollection`)
  }
  get elementType(): DotnetType {
    return typeNamed(`${namespace}Group`)
  }

  /** An unknown number gives a group without success. */
  byNumber(number: number): GroupObject {
    const slot = this.#regex ? this.#regex.groupNumbers.indexOf(number) : number
    return this.#bySlot[slot] ?? noGroup
  }

  byName(name: string | null): GroupObject {
    if (name === null) throw argumentNull('name')
    return this.byNumber(this.#regex ? this.#regex.numberOf(name) : -1)
  }

  has(name: string): boolean {
    return (this.#regex?.numberOf(name) ?? -1) >= 0
  }
}

/** A `MatchCollection`: matches are looked for when they are asked for. */
export class MatchCollectionObject extends ListObject<MatchObject> {
  readonly #found: MatchObject[] = []
  readonly #rest: Iterator<MatchObject>
  #isDone = false

  constructor(matches: Iterator<MatchObject>) {
    super()
    this.#rest = matches
  }
  get dotnetType(): DotnetType {
    return typeNamed(`${namespace}MatchCollection`)
  }
  get elementType(): DotnetType {
    return typeNamed(`${namespace}Match`)
  }
  get items(): readonly MatchObject[] {
    while (this.#advance());
    return this.#found
  }

  #advance(): boolean {
    if (this.#isDone) return false
    const { value, done } = this.#rest.next()
    if (done) this.#isDone = true
    else this.#found.push(value)
    return !this.#isDone
  }

  override at(index: number): MatchObject {
    while (this.#found.length <= index && this.#advance());
    return this.#found[index] ?? this.#outside()
  }

  #outside(): never {
    throw argumentOutOfRange('i')
  }

  override getEnumerator(): Enumerator {
    let index = -1
    const read = (): MatchObject | undefined => {
      while (this.#found.length <= index && this.#advance());
      return this.#found[index]
    }
    return {
      moveNext: () => {
        index++
        return read() !== undefined
      },
      get current() {
        return read() ?? null
      },
      dispose: () => undefined,
    }
  }
}
