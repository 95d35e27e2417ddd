import { concatBytes } from '../bytes.ts'
import { cryptographic } from '../messages.ts'

export const Tag = {
  Boolean: 0x01,
  Integer: 0x02,
  BitString: 0x03,
  OctetString: 0x04,
  Null: 0x05,
  ObjectIdentifier: 0x06,
  Utf8String: 0x0c,
  PrintableString: 0x13,
  TeletexString: 0x14,
  Ia5String: 0x16,
  UtcTime: 0x17,
  GeneralizedTime: 0x18,
  UniversalString: 0x1c,
  BmpString: 0x1e,
  Sequence: 0x30,
  Set: 0x31,
} as const

/** One value in DER: tag, content, and the bytes of both. */
export class DerValue {
  readonly tag: number
  readonly content: Uint8Array
  readonly raw: Uint8Array

  constructor(tag: number, content: Uint8Array, raw: Uint8Array) {
    this.tag = tag
    this.content = content
    this.raw = raw
  }

  /** The values inside a constructed one. */
  get children(): DerValue[] {
    const found: DerValue[] = []
    for (let at = 0; at < this.content.length; ) {
      const child = readValue(this.content, at)
      found.push(child)
      at += child.raw.length
    }
    return found
  }

  child(index: number, tag?: number): DerValue {
    const child = this.children[index]
    if (!child || (tag !== undefined && child.tag !== tag)) throw corrupted()
    return child
  }

  /** An unsigned integer's bytes without leading zeros. */
  get unsigned(): Uint8Array {
    if (this.tag !== Tag.Integer) throw corrupted()
    let start = 0
    while (start < this.content.length - 1 && this.content[start] === 0) start++
    return this.content.slice(start)
  }

  get number(): number {
    return this.unsigned.reduce((sum, byte) => sum * 256 + byte, 0)
  }

  /** A bit string whose bits fill whole bytes. */
  get bits(): Uint8Array {
    if (this.tag !== Tag.BitString || this.content.length === 0) throw corrupted()
    return this.content.slice(1)
  }

  get objectIdentifier(): string {
    if (this.tag !== Tag.ObjectIdentifier) throw corrupted()
    return identifierText(this.content)
  }

  /** A character string of any kind. */
  get text(): string {
    switch (this.tag) {
      case Tag.BmpString:
        return String.fromCharCode(
          ...Array.from(
            { length: this.content.length >> 1 },
            (_, i) => ((this.content[2 * i] ?? 0) << 8) | (this.content[2 * i + 1] ?? 0),
          ),
        )
      case Tag.TeletexString:
        return String.fromCharCode(...this.content)
      default:
        return new TextDecoder().decode(this.content)
    }
  }

  /** Milliseconds since 1970 of a UTC or generalized time. */
  get time(): number {
    const text = new TextDecoder().decode(this.content)
    const isShort = this.tag === Tag.UtcTime
    const match = /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/.exec(text)
    if (!match || (match[1]?.length === 2) !== isShort) throw corrupted()
    const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    return Date.UTC(isShort ? (year < 50 ? 2000 : 1900) + year : year, month - 1, day, hour, minute, second)
  }
}

export const corrupted = () => cryptographic('ASN1 corrupted data.')

/** The dotted text of an object identifier's content. */
export function identifierText(content: Uint8Array): string {
  const arcs: bigint[] = []
  let value = 0n
  for (const byte of content) {
    value = value * 128n + BigInt(byte & 127)
    if (byte < 128) {
      arcs.push(value)
      value = 0n
    }
  }
  const first = arcs.shift() ?? 0n
  const root = first < 80n ? first / 40n : 2n
  return [root, first - root * 40n, ...arcs].join('.')
}

function readValue(bytes: Uint8Array, start: number): DerValue {
  const tag = bytes[start]
  let length = bytes[start + 1]
  if (tag === undefined || length === undefined) throw corrupted()
  let at = start + 2
  if (length >= 128) {
    const count = length & 127
    if (count === 0 || count > 4) throw corrupted()
    length = 0
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[at++] ?? 0)
  }
  if (at + length > bytes.length) throw corrupted()
  return new DerValue(tag, bytes.subarray(at, at + length), bytes.subarray(start, at + length))
}

/** Reads the value at the start of the bytes; CryptographicException where there is none. */
export function readDer(bytes: Uint8Array, tag?: number): DerValue {
  const value = readValue(bytes, 0)
  if (tag !== undefined && value.tag !== tag) throw corrupted()
  return value
}

/** Writes a value. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = concatBytes(...parts)
  const size: number[] = []
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) size.unshift(rest & 255)
  const length = content.length < 128 ? [content.length] : [128 + size.length, ...size]
  return concatBytes(Uint8Array.from([tag, ...length]), content)
}

/** Writes an unsigned integer. */
export function derInteger(bytes: Uint8Array): Uint8Array {
  return der(Tag.Integer, (bytes[0] ?? 0) >= 128 ? concatBytes(Uint8Array.of(0), bytes) : bytes)
}

/** Writes an object identifier by its dotted text. */
export function derIdentifier(text: string): Uint8Array {
  const [root = 0, first = 0, ...arcs] = text.split('.').map(Number)
  const bytes = [root * 40 + first, ...arcs].flatMap((arc) => {
    const digits = [arc & 127]
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift((rest & 127) | 128)
    return digits
  })
  return der(Tag.ObjectIdentifier, Uint8Array.from(bytes))
}

export function derBits(bytes: Uint8Array): Uint8Array {
  return der(Tag.BitString, Uint8Array.of(0), bytes)
}
