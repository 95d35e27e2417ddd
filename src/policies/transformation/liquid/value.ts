import { formatDouble } from '../../../dotnet/formatting/format-number.ts'
import { Decimal } from '../../../dotnet/system/decimal-value.ts'
import { DateTimeOffsetValue } from '../../../dotnet/time/date-time-offset-value.ts'
import type { DateTimeValue } from '../../../dotnet/time/date-time-value.ts'
import { formatDateTime, formatDateTimeOffset } from '../../../dotnet/time/format-date.ts'

/**
 * What a template works on: null, text, bool, a JavaScript number (only where the template itself writes one), and the
 * classes here. Members are looked up by {@link TemplateObject.member} alone, so nothing of JavaScript shows through.
 */
export type TemplateValue =
  | null
  | string
  | boolean
  | number
  | NumberValue
  | DateValue
  | TemplateObject
  | readonly TemplateValue[]

/** A number of .NET: whole ones exactly, decimals with their scale, doubles. */
export class NumberValue {
  readonly #value: bigint | Decimal | number

  constructor(value: bigint | Decimal | number) {
    this.#value = value
  }

  get isWhole(): boolean {
    return typeof this.#value === 'bigint'
  }
  get isDecimal(): boolean {
    return this.#value instanceof Decimal
  }
  get isDouble(): boolean {
    return typeof this.#value === 'number'
  }
  get whole(): bigint | null {
    return typeof this.#value === 'bigint' ? this.#value : null
  }
  /** Null where the number is too large for a decimal. */
  get decimal(): Decimal | null {
    const value = this.#value
    if (value instanceof Decimal) return value
    if (typeof value === 'bigint') return Decimal.fromInteger(value)
    return Number.isFinite(value) && Math.abs(value) < 7.9e28 ? Decimal.fromDouble(value) : null
  }

  valueOf(): number {
    return this.#value instanceof Decimal ? this.#value.toDouble() : Number(this.#value)
  }
  toString(): string {
    return typeof this.#value === 'number' ? formatDouble(this.#value) : this.#value.toString()
  }

  equals(other: unknown): boolean {
    return isNumber(other) && this.compare(other) === 0
  }
  gt(other: unknown): boolean {
    return isNumber(other) && this.compare(other) > 0
  }
  geq(other: unknown): boolean {
    return isNumber(other) && this.compare(other) >= 0
  }
  lt(other: unknown): boolean {
    return isNumber(other) && this.compare(other) < 0
  }
  leq(other: unknown): boolean {
    return isNumber(other) && this.compare(other) <= 0
  }

  private compare(other: NumberValue | number): number {
    const right = other instanceof NumberValue ? other : numberOf(other)
    if (typeof this.#value === 'bigint' && right.whole !== null)
      return this.#value < right.whole ? -1 : this.#value > right.whole ? 1 : 0
    const a = this.decimal
    const b = right.decimal
    return a && b ? a.compare(b) : Number(this) - Number(right)
  }
}

/** A `DateTime` or `DateTimeOffset`. */
export class DateValue {
  readonly #value: DateTimeValue | DateTimeOffsetValue

  constructor(value: DateTimeValue | DateTimeOffsetValue) {
    this.#value = value
  }

  format(format: string | null): string {
    return this.#value instanceof DateTimeOffsetValue
      ? formatDateTimeOffset(this.#value, format)
      : formatDateTime(this.#value, format)
  }
  /** A `DateTimeOffset` too prints its clock time alone: that is how the gateway shows dates. */
  toString(): string {
    return this.#value instanceof DateTimeOffsetValue ? formatDateTimeOffset(this.#value) : formatDateTime(this.#value)
  }
  get ticks(): bigint {
    const clock = this.#value instanceof DateTimeOffsetValue ? this.#value.utc : this.#value
    return BigInt(clock.days) * 864_000_000_000n + BigInt(clock.ticksOfDay)
  }

  equals(other: unknown): boolean {
    return other instanceof DateValue ? this.ticks === other.ticks : other === this.toString()
  }
  gt(other: unknown): boolean {
    return other instanceof DateValue && this.ticks > other.ticks
  }
  geq(other: unknown): boolean {
    return other instanceof DateValue && this.ticks >= other.ticks
  }
  lt(other: unknown): boolean {
    return other instanceof DateValue && this.ticks < other.ticks
  }
  leq(other: unknown): boolean {
    return other instanceof DateValue && this.ticks <= other.ticks
  }
}

/** Something with members. */
export class TemplateObject {
  readonly #member: (name: string) => TemplateValue | undefined
  readonly #names: () => readonly string[]
  readonly #text: () => string

  constructor(parts: {
    member: (name: string) => TemplateValue | undefined
    names: () => readonly string[]
    text: () => string
  }) {
    this.#member = parts.member
    this.#names = parts.names
    this.#text = parts.text
  }

  /** A member by its exact name; undefined where there is none. */
  member(name: string): TemplateValue | undefined {
    return this.#member(name)
  }
  /** What a loop runs over. */
  pairs(): TemplateObject[] {
    return this.#names().map((name) => pair(name, this.#member(name) ?? null))
  }
  get names(): readonly string[] {
    return this.#names()
  }
  get size(): number {
    return this.#names().length
  }
  toString(): string {
    return this.#text()
  }
}

/** An object of fixed members. */
export function recordOf(
  members: Readonly<Record<string, () => TemplateValue>>,
  text: () => string = () => '',
): TemplateObject {
  return new TemplateObject({
    member: (name) => (Object.hasOwn(members, name) ? members[name]?.() : undefined),
    names: () => Object.keys(members),
    text,
  })
}

function pair(key: string, value: TemplateValue): TemplateObject {
  const members: Readonly<Record<string, TemplateValue>> = { Key: key, Value: value }
  return new TemplateObject({
    member: (name) =>
      name === '0' ? key : name === '1' ? value : Object.hasOwn(members, name) ? members[name] : undefined,
    names: () => ['Key', 'Value'],
    text: () => `[${key}, ${textOf(value)}]`,
  })
}

/** The text of a value where a filter or a list needs one; bools are .NET's. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return formatDouble(value)
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (Array.isArray(value)) return value.map(textOf).join('')
  return String(value)
}

/** What an output prints: a bool that no filter has touched is written small, a decimal without zeros at its end. */
export function printed(value: unknown): string {
  if (typeof value === 'boolean') return String(value)
  const text = textOf(value)
  return value instanceof NumberValue && value.isDecimal && text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

export const isNumber = (value: unknown): value is NumberValue | number =>
  typeof value === 'number' || value instanceof NumberValue

export function numberOf(value: number): NumberValue {
  return new NumberValue(Number.isSafeInteger(value) ? BigInt(value) : value)
}
